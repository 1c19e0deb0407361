"""A chapter of a guide: prose only, one page per language."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from blocks.body import BodyBlock
from blocks.fields import BlockField
from pages.base.base_page import DEFAULT_HUE, BasePage
from pages.guides import schema_org
from pages.guides.blocks import NotesBlock
from pages.guides.chapter_text import chapter_text, note_problems, word_count
from pages.guides.footnotes import without_markers
from pages.guides.kinds import SEARCH_KIND
from pages.guides.web_edition import WebEdition, guide_hues, web_edition
from xmess.discovery.structured_data import Node
from xmess.languages.codes import active_language

# What the guide's own page answers to.
RESERVED_SLUGS = frozenset({"volumes", "whole"})


class GuideChapterPage(BasePage):
    """The chapter's text; its number comes from its place under the guide, its notes' numbers from the text."""

    head_kind = "article"
    search_kind = SEARCH_KIND
    parent_page_types: ClassVar[list[str]] = ["guides.GuidePage"]
    subpage_types: ClassVar[list[str]] = []

    is_numbered = models.BooleanField(
        _("with a number"), default=True, help_text=_("Forewords and annexes usually have none.")
    )
    body = BlockField(
        BodyBlock(),
        verbose_name=_("text"),
        blank=True,
        help_text=_("Where a note belongs, write its name like this: [^name]. What it says goes below, under “Notes”."),
    )
    notes = BlockField(
        NotesBlock(required=False),
        verbose_name=_("notes"),
        blank=True,
        help_text=_("Numbered in the order in which the text leads to them."),
    )
    words = models.PositiveIntegerField(_("words"), default=0, editable=False)

    content_panels = [*BasePage.content_panels, FieldPanel("is_numbered"), FieldPanel("body"), FieldPanel("notes")]
    override_translatable_fields = [SynchronizedField("is_numbered", overridable=False)]
    search_fields = [*BasePage.search_fields, index.SearchField("told_text"), index.SearchField("notes")]

    class Meta:
        verbose_name = _("guide chapter")
        verbose_name_plural = _("guide chapters")

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Count the words here, so that lists of chapters need not read their text."""
        self.words = word_count(self)
        super().save(*args, **kwargs)

    def clean(self) -> None:
        """The address is not one that the guide itself answers to."""
        super().clean()
        if self.slug in RESERVED_SLUGS:
            raise ValidationError({"slug": _("The guide itself uses this address: choose another one.")})

    def publication_problems(self) -> list[str]:
        """What keeps the chapter from being published: notes and their markers that do not fit, a sentence each."""
        return note_problems(self)

    @property
    def told_text(self) -> str:
        """What the chapter says, for the search: without the markers of its notes."""
        field = self._meta.get_field("body")
        return without_markers(" ".join(field.get_searchable_content(self.body)))

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The text with its notes, and where in the guide it stands."""
        context = super().get_context(request, *args, **kwargs)
        context["edition"] = self.edition
        context["chapter"], context["previous"], context["next"] = self.edition.around(self.pk)
        context["text"] = chapter_text(self)
        context["hue"] = self.hue
        return context

    @property
    def edition(self) -> WebEdition:
        """The guide it is in, in the reader's language."""
        return web_edition(self._guide_path, active_language())

    def structured_data(self) -> list[Node]:
        """The chapter as a part of the guide; nothing for a draft, or while the guide's own page is one."""
        one, _before, _after = self.edition.around(self.pk)
        return [schema_org.chapter(one, self.edition.url)] if one and self.edition.url else []

    @property
    def hue(self) -> str:
        """The guide's."""
        return guide_hues().get(self._guide_path, DEFAULT_HUE)

    @property
    def kicker(self) -> str:
        """What this is."""
        return gettext("Chapter of a guide")

    @property
    def _guide_path(self) -> str:
        return self.path[: -Page.steplen]
