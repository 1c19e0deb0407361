"""Decisions about good practices, one per module."""
