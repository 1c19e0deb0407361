"""Decisions about members: one per module."""
