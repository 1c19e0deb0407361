"""The territory as data and as drawings: gazetteer of municipalities, dot map, covers, Open Graph images."""
