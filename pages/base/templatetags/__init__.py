"""Template tags that pages of any slice use."""
