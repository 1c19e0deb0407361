"""Pages that are plain prose: sections, standard and legal pages, contact."""
