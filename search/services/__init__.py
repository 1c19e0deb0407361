"""Decisions of the search."""
