"""Decisions about messages: queue, deliver, try again, forget."""
