"""Prose pages, pictures and files, messages of the contact form."""

import datetime
import io
from typing import Any

import factory
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.utils import timezone
from factory.django import DjangoModelFactory
from PIL import Image as Drawing

from pages.content.models import (
    AccessibilityStatementPage,
    ContactMessage,
    ContactPage,
    SectionPage,
    StandardPage,
)
from xmess.media.models import SiteDocument, SiteImage


def section_page(parent: Any, **fields: Any) -> SectionPage:
    """A live section under ``parent``, in its language."""
    return _under(parent, SectionPage, {"title": "Qui som", "slug": "qui-som"} | fields)


def standard_page(parent: Any, **fields: Any) -> StandardPage:
    """A live page of prose under ``parent``, in its language; ``body`` is raw stream data."""
    return _under(parent, StandardPage, {"title": "La xarxa", "slug": "la-xarxa", "lead": "Què és XMESS."} | fields)


def contact_page(parent: Any, **fields: Any) -> ContactPage:
    """A live contact page with its receipt."""
    words = {"thanks_title": "Hem rebut el teu missatge", "thanks_text": "La secretaria et respondrà."}
    return _under(
        parent, ContactPage, {"title": "Contacte", "slug": "contacte", "email": "info@example.org"} | words | fields
    )


def accessibility_statement(parent: Any, **fields: Any) -> AccessibilityStatementPage:
    """A live statement prepared on 1 October 2026."""
    defaults = {"title": "Accessibilitat", "slug": "accessibilitat", "prepared_on": datetime.date(2026, 10, 1)}
    return _under(parent, AccessibilityStatementPage, defaults | fields)


def picture(title: str = "Mercat") -> SiteImage:
    """A small stored picture."""
    file = io.BytesIO()
    Drawing.new("RGB", (64, 40), "teal").save(file, "PNG")
    return SiteImage.objects.create(title=title, file=ImageFile(file, name=f"{title}.png".lower()))


def document(title: str = "Protocol", **fields: Any) -> SiteDocument:
    """A small stored PDF."""
    file = ContentFile(b"%PDF-1.7 example", name=f"{title}.pdf".lower())
    stored = SiteDocument(title=title, file=file, **fields)
    stored.file_size = file.size
    stored.save()
    return stored


class ContactMessageFactory(DjangoModelFactory[ContactMessage]):
    """A message received today."""

    reference = factory.Sequence(lambda n: f"CON-26-{n:06d}")
    idempotency_key = factory.Sequence(lambda n: f"key-{n}")
    language = "ca"
    consent_version = "2026-11"
    retain_until = factory.LazyAttribute(lambda message: timezone.now() + ContactMessage.retention)
    name = "Persona Exemple"
    email = "persona@example.org"
    text = "Voldríem adherir-nos a la xarxa."

    class Meta:
        model = ContactMessage

    class Params:
        expired = factory.Trait(retain_until=factory.LazyFunction(lambda: timezone.now() - datetime.timedelta(days=1)))


def _under(parent: Any, model: Any, fields: dict[str, Any]) -> Any:
    return parent.add_child(instance=model(**{"locale": parent.locale} | fields))
