"""The page of one guide, and the guide whole: on one page, on paper, as a book."""

from datetime import datetime
from typing import Any, ClassVar

from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from blocks.body import BodyBlock
from blocks.fields import BlockField
from pages.base.base_page import BasePage
from pages.base.panels import RecordLinkPanel
from pages.base.records import RecordPage
from pages.guides import schema_org
from pages.guides.citation import cite
from pages.guides.details import Details, details
from pages.guides.epub import MIMETYPE
from pages.guides.guide_files import guide_epub, guide_pdf
from pages.guides.kinds import SEARCH_KIND
from pages.guides.models.volume_routes import VolumeRoutes
from pages.guides.presentation import hue_of, kind_label
from pages.guides.volumes import volume_numbers
from pages.guides.web_edition import WebEdition, web_edition
from pages.guides.whole_guide import whole_chapters
from xmess.design.components import Download
from xmess.discovery.head import absolute
from xmess.discovery.structured_data import Node
from xmess.errors.answers import answer
from xmess.languages.codes import active_language
from xmess.languages.translations import page_path
from xmess.pdf.renderer import PdfUnavailable
from xmess.territory.covers import cover

WHOLE = "guides/whole_guide.html"


class GuidePage(VolumeRoutes, RoutablePageMixin, RecordPage):
    """What a guide is, who made it and its editions; chapters under this page are its web edition."""

    record_field = "guide"
    search_kind = SEARCH_KIND
    announced = True
    served_with = ("guide__topic",)
    card_relations = ("guide__topic",)
    parent_page_types: ClassVar[list[str]] = ["guides.GuidesIndexPage"]
    subpage_types: ClassVar[list[str]] = ["guides.GuideChapterPage"]

    guide = models.ForeignKey("guides.Guide", verbose_name=_("guide"), on_delete=models.PROTECT, related_name="pages")
    body = BlockField(
        BodyBlock(),
        verbose_name=_("what it is"),
        blank=True,
        help_text=_(
            "Whom it is for, what is in it and how it came about. Its own text goes into chapters under this page."
        ),
    )

    content_panels = [*BasePage.content_panels, RecordLinkPanel(), FieldPanel("guide"), FieldPanel("body")]
    override_translatable_fields = [SynchronizedField("guide", overridable=False)]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = _("guide page")
        verbose_name_plural = _("guide pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """What the record says in the reader's language, and the chapters."""
        context = super().get_context(request, *args, **kwargs)
        context |= self.edition_facts()
        context["hue"] = self.hue
        context["cover"] = cover(self.cover_key, hue=self.hue)
        context["edition"] = self.edition
        context["downloads"] = self.downloads()
        context["volumes"] = volume_numbers(self.guide_id)
        with override(self.text_language):  # the layout marks the head as written in the page's own language
            context["head"] = details(self.guide_id, self.text_language, self.library_path)
        return context

    def edition_facts(self) -> dict[str, Any]:
        """What every form of the guide tells of it."""
        return {"details": self.details, "cite_as": self.cite_as}

    def downloads(self) -> list[Download]:
        """The whole guide in other forms; none without chapters."""
        if not self.edition.chapters:
            return []
        own = page_path(self)
        return [
            Download(gettext("The whole guide on one page"), f"{own}whole/", note=gettext("to print or to search")),
            Download(gettext("The guide on paper"), f"{own}guide.pdf", kind="PDF"),
            Download(gettext("The guide as a book"), f"{own}guide.epub", kind="EPUB"),
        ]

    @path("whole/")
    def whole(self, request: HttpRequest) -> HttpResponse:
        """Every chapter on one page."""
        self._must_have_chapters()
        return self.render(request, context_overrides={"chapters": whole_chapters(self)}, template=WHOLE)

    @path("guide.pdf/")
    def pdf(self, request: HttpRequest) -> HttpResponse:
        """The whole guide as a tagged PDF in the reader's language."""
        self._must_have_chapters()
        try:
            made = guide_pdf(self)
        except PdfUnavailable:
            return answer(request, 503)
        return self._file(made, "application/pdf", f"inline; filename={self._file_name('pdf')}")

    @path("guide.epub/")
    def epub(self, request: HttpRequest) -> HttpResponse:
        """The whole guide as a book."""
        self._must_have_chapters()
        return self._file(guide_epub(self), MIMETYPE, f"attachment; filename={self._file_name('epub')}")

    @cached_property
    def details(self) -> Details:
        """What the record says, in the reader's language."""
        return details(self.guide_id, active_language(), self.library_path)

    @property
    def edition(self) -> WebEdition:
        """The chapters, in the reader's language."""
        return web_edition(self.path, active_language())

    @property
    def library_path(self) -> str:
        """Path of the library it is in: the page above."""
        return page_path(self).rstrip("/").rpartition("/")[0] + "/"

    @property
    def cite_as(self) -> str:
        """How to cite the guide, in the language of its text."""
        language = self.text_language
        with override(language):
            told = details(self.guide_id, language, self.library_path)
            return cite(
                authors="; ".join(told.authors),
                title=self.title,
                edition=told.edition,
                year=told.year,
                url=absolute(page_path(self)),
                quotes=("“", "”") if language == "en" else ("«", "»"),
            )

    @property
    def updated_at(self) -> datetime:
        """When the prose, a chapter or the facts last changed (aware)."""
        return max(filter(None, [self.last_published_at, self.edition.updated_at, self.details.updated_at]))

    def structured_data(self) -> list[Node]:
        """The guide as a book."""
        return [schema_org.book(self, self.edition)]

    @property
    def hue(self) -> str:
        """The main topic's, or the network's."""
        return hue_of(self.guide)

    @property
    def kicker(self) -> str:
        """What kind of resource it is."""
        return kind_label(self.guide.kind)

    def _must_have_chapters(self) -> None:
        if not self.edition.chapters:
            raise Http404

    def _file_name(self, kind: str) -> str:
        return f'"xmess-{self.guide.code}-{active_language()}.{kind}"'

    def _file(self, made: bytes, content_type: str, disposition: str) -> HttpResponse:
        headers = {"Content-Disposition": disposition, "X-Robots-Tag": "noindex"}
        return HttpResponse(made, content_type=content_type, headers=headers)
