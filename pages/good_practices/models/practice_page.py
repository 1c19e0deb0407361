"""The fiche: the page of one good practice."""

from datetime import datetime
from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.utils.timezone import localtime
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import RichTextField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from blocks.body import BodyBlock
from blocks.fields import BlockField
from pages.base.base_page import BasePage
from pages.base.panels import RecordLinkPanel
from pages.base.records import RecordPage
from pages.good_practices import schema_org
from pages.good_practices.addresses import complete_link, replicate_link
from pages.good_practices.blocks import PracticeFigureBlock, PracticeStepBlock
from pages.good_practices.citation import cite
from pages.good_practices.details import Details, details
from pages.good_practices.fiche_pdf import fiche_pdf
from pages.good_practices.headings import LABELS, told, untold
from pages.good_practices.presentation import cover_of, place_codes
from pages.good_practices.transferability import transferability
from search.kinds import SearchKind
from xmess.design.components import Download
from xmess.discovery.head import absolute
from xmess.discovery.structured_data import Node
from xmess.errors.answers import answer
from xmess.languages.codes import active_language
from xmess.languages.translations import page_path
from xmess.pdf.renderer import PdfUnavailable

# What a short answer of a fiche may hold.
ANSWER_FEATURES = ["ul", "ol", "bold", "italic", "link"]


class PracticePage(RoutablePageMixin, RecordPage):
    """The fiche: fixed headings, each empty until the council tells it; facts come from the record."""

    record_field = "practice"
    search_kind = SearchKind("practice", _("Good practices"), 10)
    announced = True
    served_with = ("practice__topic",)
    card_relations = ("practice__topic", "practice__councils__member", "practice__councils__municipality")
    parent_page_types: ClassVar[list[str]] = ["good_practices.PracticesIndexPage"]
    subpage_types: ClassVar[list[str]] = []

    practice = models.ForeignKey(
        "good_practices.Practice", verbose_name=_("good practice"), on_delete=models.PROTECT, related_name="pages"
    )
    starting_point = RichTextField(
        _("where it started"), blank=True, features=ANSWER_FEATURES, help_text=_("The need, and what had been tried.")
    )
    body = BlockField(
        BodyBlock(), verbose_name=_("what was done"), blank=True, help_text=_("The policy itself, told plainly.")
    )
    resources = RichTextField(
        _("staff, funding and public resources"),
        blank=True,
        features=ANSWER_FEATURES,
        help_text=_("Who worked on it, who paid, which spaces or services of the council it used."),
    )
    instruments = RichTextField(
        _("legal instruments"), blank=True, features=ANSWER_FEATURES, help_text=_("Agreements, ordinances, contracts.")
    )
    steps = BlockField(
        [("step", PracticeStepBlock())],
        verbose_name=_("steps"),
        blank=True,
        help_text=_("In order, with the time each took."),
    )
    results = RichTextField(
        _("results"), blank=True, features=ANSWER_FEATURES, help_text=_("What changed, and for whom.")
    )
    figures = BlockField(
        [("figure", PracticeFigureBlock())],
        verbose_name=_("results in figures"),
        blank=True,
        help_text=_("With their source."),
    )
    what_failed = RichTextField(
        _("what did not work"),
        blank=True,
        features=ANSWER_FEATURES,
        help_text=_("The part another council will thank you for."),
    )
    enablers = RichTextField(_("enablers"), blank=True, features=ANSWER_FEATURES, help_text=_("What made it possible."))
    obstacles = RichTextField(
        _("obstacles"), blank=True, features=ANSWER_FEATURES, help_text=_("What stood in the way.")
    )
    strengths = RichTextField(_("strengths"), blank=True, features=ANSWER_FEATURES, help_text=_("What it does well."))
    weaknesses = RichTextField(
        _("weaknesses"), blank=True, features=ANSWER_FEATURES, help_text=_("Where it is fragile.")
    )
    conditions = RichTextField(
        _("conditions to replicate it"),
        blank=True,
        features=ANSWER_FEATURES,
        help_text=_("What another council needs before it starts."),
    )
    contact_role = models.CharField(
        _("whom to ask"), max_length=160, blank=True, help_text=_("A post or a department, never a person’s name.")
    )

    content_panels = [
        *BasePage.content_panels,
        RecordLinkPanel(),
        FieldPanel("practice"),
        MultiFieldPanel(
            [FieldPanel("starting_point"), FieldPanel("body"), FieldPanel("steps")], heading=_("What was done")
        ),
        MultiFieldPanel([FieldPanel("resources"), FieldPanel("instruments")], heading=_("With what")),
        MultiFieldPanel(
            [FieldPanel("results"), FieldPanel("figures"), FieldPanel("what_failed")], heading=_("What came of it")
        ),
        MultiFieldPanel(
            [FieldPanel("enablers"), FieldPanel("obstacles"), FieldPanel("strengths"), FieldPanel("weaknesses")],
            heading=_("What was learnt"),
        ),
        MultiFieldPanel([FieldPanel("conditions"), FieldPanel("contact_role")], heading=_("To copy it")),
    ]
    override_translatable_fields = [SynchronizedField("practice", overridable=False)]
    search_fields = [
        *BasePage.search_fields,
        *(
            index.SearchField(name)
            for name in (
                "starting_point", "body", "resources", "instruments", "steps", "results", "what_failed", "enablers",
                "obstacles", "strengths", "weaknesses", "conditions",
            )
        ),
    ]  # fmt: skip

    class Meta:
        verbose_name = _("good practice page")
        verbose_name_plural = _("good practice pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """What the record says, in the reader's language."""
        context = super().get_context(request, *args, **kwargs)
        context |= self.fiche()
        context["hue"] = self.hue
        context["cover"] = cover_of(self.cover_key, self.details.places, self.hue)
        if not self.details.is_example:  # an invented town neither completes its page nor is copied
            context["tell"] = complete_link(self.practice.code)
            context["replicate"] = replicate_link(self.practice.code)
        context["pdf"] = [Download(gettext("This practice on paper"), f"{page_path(self)}practice.pdf", kind="PDF")]
        with override(self.text_language):  # the layout marks the head as written in the page's own language
            context["head"] = details(self.practice_id, self.text_language, self.directory_path)
        return context

    def fiche(self) -> dict[str, Any]:
        """What the page and its PDF show, in the reader's language; ``labels`` are headings, in that of the prose."""
        with override(self.text_language):
            labels = {code: str(label) for code, label in LABELS.items()}
        return {
            "details": self.details,
            "labels": labels,
            "untold": [] if self.details.is_example else untold(self),
            "transferability": transferability(self.details.told | told(self) | self._contact),
            "cite_as": self.cite_as,
        }

    @path("practice.pdf/")
    def pdf(self, request: HttpRequest) -> HttpResponse:
        """The fiche as a tagged PDF in the reader's language."""
        try:
            made = fiche_pdf(self)
        except PdfUnavailable:
            return answer(request, 503)
        name = f"xmess-{self.practice.code}-{active_language()}.pdf"
        headers = {"Content-Disposition": f'inline; filename="{name}"', "X-Robots-Tag": "noindex"}
        return HttpResponse(made, content_type="application/pdf", headers=headers)

    @cached_property
    def details(self) -> Details:
        """What the record says, in the reader's language."""
        return details(self.practice_id, active_language(), self.directory_path)

    @property
    def directory_path(self) -> str:
        """Path of the directory it is in: the page above."""
        return page_path(self).rstrip("/").rpartition("/")[0] + "/"

    @property
    def cite_as(self) -> str:
        """How to cite the fiche, in the language of its text."""
        with override(self.text_language):
            return cite(
                councils=self.details.councils,
                title=self.title,
                collection=gettext("Good practices of XMESS"),
                updated=localtime(self.updated_at).date(),
                url=absolute(page_path(self)),
                quotes=("“", "”") if self.text_language == "en" else ("«", "»"),
            )

    @property
    def updated_at(self) -> datetime:
        """When the prose or the facts last changed (aware)."""
        return max(filter(None, [self.last_published_at, self.details.updated_at]))

    @property
    def _contact(self) -> frozenset[str]:
        return frozenset({"contact"} if self.contact_role else ())

    def structured_data(self) -> list[Node]:
        """The fiche as an article."""
        return [schema_org.article(self)]

    @property
    def hue(self) -> str:
        """The main topic's."""
        return self.practice.topic.hue

    @property
    def kicker(self) -> str:
        """What this page is about."""
        return gettext("Good practice")

    @property
    def place_code(self) -> str:
        """Where the first council is: among many cards, from the councils they came with, else from what is kept."""
        if "councils" in getattr(self.practice, "_prefetched_objects_cache", ()):
            return next(iter(place_codes(self.practice)), "")
        return next(iter(self.details.places), "")
