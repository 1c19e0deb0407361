"""Plain prose pages."""

from .standard_page import SectionPage, StandardPage

__all__ = ["SectionPage", "StandardPage"]
