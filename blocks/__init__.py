"""Content blocks that know no domain, one kind per file; the inventory is in ``body.py``."""
