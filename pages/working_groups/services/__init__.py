"""Decisions about working groups, one per module."""
