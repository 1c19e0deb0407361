"""The home page: composes what the slices register."""
