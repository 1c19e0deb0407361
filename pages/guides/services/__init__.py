"""Decisions about guides: what an edition gathers, and when its text is for ever."""
