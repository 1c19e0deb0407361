"""Decisions about what people sent: store it once, keep it for its time, tell it, erase it."""
