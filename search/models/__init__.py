"""What the search keeps of its own."""

from .known_word import KnownWord
from .pending import PendingIndexing

__all__ = ["KnownWord", "PendingIndexing"]
