"""Decisions about drafts: keep a step, keep a file, mail the way back, hand over what was sent."""
