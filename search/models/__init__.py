"""What the search keeps of its own."""

from .known_word import KnownWord

__all__ = ["KnownWord"]
