"""Demo content: ``manage.py load_demo`` runs the builders that slices register."""
