"""Template tags of good practices."""
