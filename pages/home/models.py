"""The home page."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.search import index

from blocks.body import BodyBlock
from blocks.fields import BlockField
from pages.base.base_page import BasePage
from pages.home.blocks import HomeSectionsBlock, KeyFiguresBlock, WaysInBlock, ways_in
from pages.home.sections import ShownSection, hero, shown_sections
from xmess.design.components import Link
from xmess.languages.codes import active_language


class HomePage(BasePage):
    """The first page of the site in one language."""

    parent_page_types: ClassVar[list[str]] = ["wagtailcore.Page"]
    max_count = 3  # one per language
    page_description = _("The first page of the site; one per language.")

    hero_title = models.CharField(
        _("large title"), max_length=80, blank=True, help_text=_("A few words. Leave empty to show the page's title.")
    )
    figures = BlockField(
        KeyFiguresBlock(required=False),
        blank=True,
        verbose_name=_("key figures"),
        help_text=_("Up to four. Say where each comes from."),
    )
    ways_in_title = models.CharField(
        _("title of the ways in"), max_length=80, blank=True, help_text=_("Only heard by screen readers.")
    )
    ways_in = BlockField(WaysInBlock(required=False), blank=True, verbose_name=_("ways in"))
    sections = BlockField(
        HomeSectionsBlock(required=False),
        blank=True,
        verbose_name=_("sections"),
        help_text=_("In the order to show them. Without any, every section the site offers is shown."),
    )
    body = BlockField(BodyBlock(required=False), blank=True, verbose_name=_("text after the sections"))

    content_panels = [
        *BasePage.content_panels[:1],
        MultiFieldPanel(
            [FieldPanel("hero_title"), FieldPanel("lead"), FieldPanel("figures")], heading=_("First screen")
        ),
        MultiFieldPanel([FieldPanel("ways_in_title"), FieldPanel("ways_in")], heading=_("Ways in")),
        FieldPanel("sections"),
        FieldPanel("body"),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """What the slices have to show, in the reader's language."""
        context = super().get_context(request, *args, **kwargs)
        context["hero"] = hero(active_language())
        context["ways_in"] = self.ways_in_links
        context["sections"] = self.shown_sections
        return context

    @property
    def shown_title(self) -> str:
        """What the first screen says in large letters."""
        return self.hero_title or self.title

    @property
    def sources(self) -> list[Any]:
        """The figures that say where they come from."""
        return [child.value for child in self.figures if child.value.get("note")]

    @property
    def ways_in_links(self) -> list[Link]:
        """Links to what people come for."""
        return ways_in((child.value for child in self.ways_in), active_language())

    @property
    def shown_sections(self) -> list[ShownSection]:
        """Sections with something to show."""
        return shown_sections((child.value for child in self.sections), active_language())
