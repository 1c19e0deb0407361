"""Members: the town and county councils of the network, where they are and since when."""
