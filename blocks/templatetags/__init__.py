"""Template tags of the content blocks."""
