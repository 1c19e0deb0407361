"""What every page of the site has: a lead, a hue, a cover and its facts for machines."""

from typing import Any

from django.conf import settings
from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page
from wagtail.search import index

DEFAULT_HUE = "brick"


class BasePage(Page):
    """A page with a lead; concrete types say what they are, where they live in the tree and what they show."""

    lead = models.TextField(
        _("lead"),
        blank=True,
        max_length=600,
        help_text=_("One or two sentences under the title; also shown in listings and by search engines."),
    )

    content_panels = [*Page.content_panels, FieldPanel("lead")]
    search_fields = [*Page.search_fields, index.SearchField("lead"), index.FilterField("alias_of_id")]

    class Meta:
        abstract = True

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Wagtail's context; keys are added one per line by the types that need them."""
        return super().get_context(request, *args, **kwargs)

    @property
    def kicker(self) -> str:
        """What kind of thing this is, in a word or two above the title; empty for plain pages."""
        return ""

    @property
    def hue(self) -> str:
        """Code of the palette (``xmess.design.palette``) that colours this page: its topic's, or the network's."""
        return DEFAULT_HUE

    @property
    def place_code(self) -> str:
        """Official code of the municipality the cover is drawn round; empty lets the cover choose by ``cover_key``."""
        return ""

    @cached_property
    def cover_key(self) -> str:
        """What keeps the generated cover the same for ever, in every language."""
        return str(self.translation_key)

    @cached_property
    def text_language(self) -> str:
        """Language code the text is written in: an alias under /es/ still speaks the source language."""
        return settings.SOURCE_LANGUAGE if self.alias_of_id else self.locale.language_code

    @property
    def summary(self) -> str:
        """What listings and search engines say about the page."""
        return self.search_description or self.lead
