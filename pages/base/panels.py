"""Panels that lead editors from a record to its pages and back."""

from typing import Any

from django.conf import settings
from django.urls import reverse
from wagtail.admin.panels import Panel
from wagtail.snippets.models import get_snippet_models


class RecordLinkPanel(Panel):
    """On a page: a link to the form of the record with the facts."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "base/panels/record_link.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """The record and the address of its form."""
            record = self.instance.record
            return super().get_context_data(parent_context) | {"record": record, "edit_url": record_edit_url(record)}


class RecordPagesPanel(Panel):
    """On a record: its page in every language, each with its state and a link to its form."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "base/panels/record_pages.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """One entry per language, with the page or nothing."""
            pages = {}
            if self.instance.pk:
                pages = {page.locale.language_code: page for page in self.instance.pages.select_related("locale")}
            languages = [(name, pages.get(code)) for code, name in settings.LANGUAGES]
            return super().get_context_data(parent_context) | {"languages": languages}


def record_edit_url(record: Any) -> str:
    """Address of the form that edits ``record`` in the administration, whichever viewset registered it."""
    if type(record) in get_snippet_models():
        return reverse(record.snippet_viewset.get_url_name("edit"), args=[record.pk])
    return reverse(f"{record._meta.model_name}:edit", args=[record.pk])
