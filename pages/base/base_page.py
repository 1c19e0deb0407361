"""What every page of the site has: a lead, a hue, a cover and its facts for machines."""

from collections.abc import Sequence
from typing import Any, ClassVar, Self

from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page
from wagtail.search import index

from xmess.design.components import LanguageLink, Link
from xmess.discovery.head import HeadFacts, head_metadata
from xmess.discovery.structured_data import Node
from xmess.languages.codes import active_language
from xmess.languages.sources import is_fallback
from xmess.languages.switcher import language_links
from xmess.languages.translations import Shown, page_path, real_translations, shown_translations, text_language
from xmess.media.document_pages import public_documents_of
from xmess.navigation.breadcrumb import page_breadcrumb
from xmess.territory.open_graph import OpenGraphFacts, open_graph_url

DEFAULT_HUE = "brick"


class BasePage(Page):
    """A page with a lead; concrete types say what they are, where they live in the tree and what they show."""

    lead = models.TextField(
        _("lead"),
        blank=True,
        max_length=600,
        help_text=_("One or two sentences under the title; also shown in listings and by search engines."),
    )

    # Relations that `hue`, `kicker`, `summary` or `place_code` read; cards of many pages prefetch them at once.
    card_relations: ClassVar[tuple[str, ...]] = ()
    # Whether a newly published page of this type is worth telling on the home page.
    announced: ClassVar[bool] = False

    content_panels = [*Page.content_panels, FieldPanel("lead")]
    search_fields = [
        *Page.search_fields,
        index.SearchField("lead"),
        index.SearchField("text_of_documents"),
        index.FilterField("alias_of_id"),
    ]

    class Meta:
        abstract = True

    # What the page is for social networks: website or article.
    head_kind = "website"

    @classmethod
    def live_in(cls, language: str) -> Self | None:
        """The live page of this type in the language with this code, for types with one page per language."""
        pages = cls._default_manager.live().filter(locale__language_code=language)
        return pages.defer_streamfields().select_related("locale").order_by("path").first()

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Wagtail's context; keys are added one per line by the types that need them."""
        context = super().get_context(request, *args, **kwargs)
        reading = active_language()
        context["breadcrumb"] = page_breadcrumb(self, request)
        context["languages"] = language_links(self.shown_translations, reading)
        context["readable_in"] = self.readable_in(context["languages"])
        context["content_language"] = self.text_language if self.text_language != reading else ""
        context["seo"] = head_metadata(self.head_facts(context["breadcrumb"]))
        return context

    def readable_in(self, links: Sequence[LanguageLink]) -> list[LanguageLink]:
        """Those of the switcher's ``links`` that lead to this page in its own words: a fallback is no translation."""
        own = real_translations(self.shown_translations)
        return [link for link in links if link.code in own]

    def head_facts(self, breadcrumb: Sequence[Link] = ()) -> HeadFacts:
        """What the page's head is made of (``xmess.discovery.head``)."""
        own = page_path(self)
        translations = real_translations(self.shown_translations)
        return HeadFacts(
            title=self.seo_title or self.title,
            language=self.text_language,
            canonical=translations.get(self.text_language, own) if is_fallback(self) else own,
            description=self.summary or self._plain_description(),
            kind=self.head_kind,
            image=open_graph_url(self) if self.pk else "",
            translations=translations,
            breadcrumb=breadcrumb,
            feeds=self.feeds(),
            nodes=self.structured_data(),
            published=self.first_published_at,
            modified=self.last_published_at,
        )

    def structured_data(self) -> list[Node]:
        """What the page is about, for machines (schema.org nodes); types with facts override it."""
        return []

    def feeds(self) -> list[Link]:
        """Feeds the page's head tells readers of: absolute address, title, and the media type as ``note``."""
        return []

    def open_graph_facts(self) -> OpenGraphFacts:
        """What the picture shown when the page is shared says (``xmess.territory.open_graph``)."""
        return OpenGraphFacts(
            title=self.title, kicker=str(self.kicker), hue=self.hue, place_code=self.place_code, key=self.cover_key
        )

    @cached_property
    def shown_translations(self) -> dict[str, Shown]:
        """The page in every language visitors may open it in, fallbacks included, by code."""
        return shown_translations(self)

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
        return text_language(self)

    @property
    def summary(self) -> str:
        """What listings and search engines say about the page."""
        return self.search_description or self.lead

    @property
    def text_of_documents(self) -> str:
        """What the documents on the page say: a search for it finds the page, which says what they are."""
        return "\n".join(document.text for document in public_documents_of(self))

    def _plain_description(self) -> str:
        """For pages that say nothing of themselves: no page goes without a description of its own."""
        with override(self.text_language):
            network = gettext("Network of Municipalities for the Social and Solidarity Economy")
        return self.title if self.title == network else f"{self.title}. {network}"
