"""Finding things, whatever they are."""
