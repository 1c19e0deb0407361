"""What the search keeps of its own."""

from .concept import Concept
from .known_word import KnownWord
from .pending import PendingIndexing

__all__ = ["Concept", "KnownWord", "PendingIndexing"]
