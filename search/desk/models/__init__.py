"""What visitors asked, and what editors put above the results."""

from .asked import AskedQuestion
from .promotion import Promotion

__all__ = ["AskedQuestion", "Promotion"]
