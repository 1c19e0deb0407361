"""Decisions that every slice with records shares."""
