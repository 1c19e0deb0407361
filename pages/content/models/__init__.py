"""Plain prose pages, and what visitors send through the contact form."""

from .accessibility_statement import AccessibilityStatementPage
from .contact_message import ContactMessage
from .pages import ContactPage, SectionPage, StandardPage

__all__ = ["AccessibilityStatementPage", "ContactMessage", "ContactPage", "SectionPage", "StandardPage"]
