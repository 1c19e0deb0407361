"""Tagged PDFs (PDF/UA) made of our own HTML, without asking anybody on the network for anything."""
