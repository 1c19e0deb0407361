"""Decisions about menus."""
