"""The directory of good practices, and the page (the fiche) of one."""

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
from pages.base.data_files import csv_response, json_response
from pages.base.panels import RecordLinkPanel
from pages.base.records import RecordPage
from pages.good_practices import data_files, schema_org
from pages.good_practices.addresses import hand_in_link, replicate_link
from pages.good_practices.blocks import PracticeFigureBlock, PracticeStepBlock
from pages.good_practices.citation import cite
from pages.good_practices.comparison import comparison
from pages.good_practices.details import Details, details
from pages.good_practices.directory import directory, filtered
from pages.good_practices.feeds import rss
from pages.good_practices.headings import LABELS, told, untold
from pages.good_practices.presentation import cover_of
from pages.good_practices.transferability import transferability
from xmess.design.components import Download, Link
from xmess.discovery.head import absolute
from xmess.discovery.structured_data import Node
from xmess.languages.codes import active_language
from xmess.languages.translations import page_path

COMPARISON = "good_practices/comparison.html"
# What a short answer of a fiche may hold.
ANSWER_FEATURES = ["ul", "ol", "bold", "italic", "link"]


class PracticesIndexPage(RoutablePageMixin, BasePage):
    """Every good practice: filters, map and list in sync; its feed and data tell of the same ones."""

    parent_page_types: ClassVar[list[str]] = ["home.HomePage", "content.SectionPage"]
    subpage_types: ClassVar[list[str]] = ["good_practices.PracticePage"]
    max_count = 3  # one per language

    body = BlockField(
        BodyBlock(), verbose_name=_("text"), blank=True, help_text=_("What the directory is; shown under the list.")
    )

    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = _("good practices index page")
        verbose_name_plural = _("good practices index pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The practices that pass the filters of the address."""
        context = super().get_context(request, *args, **kwargs)
        context["directory"] = directory(request.GET, active_language())
        context["downloads"] = self.downloads(context["directory"].query_string)
        context["compare_url"] = f"{page_path(self)}compare/?{context['directory'].tray.query_string}"
        return context

    def downloads(self, query_string: str) -> list[Download]:
        """The feed and the data files of the practices that pass the same filters."""
        query = f"?{query_string}" if query_string else ""
        own = page_path(self)
        return [
            Download(gettext("New practices like these"), f"{own}feed/{query}", kind="RSS"),
            Download(gettext("Table of these practices"), f"{own}data.csv{query}", kind="CSV"),
            Download(gettext("The same for programs"), f"{own}data.json{query}", kind="JSON"),
        ]

    def feeds(self) -> list[Link]:
        """The feed of every practice."""
        return [Link(self.title, absolute(f"{page_path(self)}feed/"), note="application/rss+xml")]

    def structured_data(self) -> list[Node]:
        """The data files, as a data set anybody may use."""
        return [schema_org.directory_dataset(self)]

    @path("feed/")
    def feed(self, request: HttpRequest) -> HttpResponse:
        """New practices among those that pass the filters (RSS)."""
        rows = filtered(request.GET, active_language())
        text = rss(self, rows, active_language(), feed_url=absolute(request.get_full_path()))
        return HttpResponse(text, content_type="application/rss+xml; charset=utf-8")

    @path("data.csv/")
    def table(self, request: HttpRequest) -> HttpResponse:
        """The practices that pass the filters, for spreadsheets."""
        rows = data_files.rows(filtered(request.GET, active_language()), active_language())
        return csv_response(data_files.csv_text(rows), "xmess-good-practices.csv")

    @path("data.json/")
    def data(self, request: HttpRequest) -> HttpResponse:
        """The practices that pass the filters, for programs."""
        rows = data_files.rows(filtered(request.GET, active_language()), active_language())
        return json_response(data_files.json_text(rows))

    @path("compare/")
    def compare(self, request: HttpRequest) -> HttpResponse:
        """Up to four practices side by side."""
        table = comparison(request.GET, active_language(), page_path(self))
        return self.render(request, context_overrides={"comparison": table}, template=COMPARISON)


class PracticePage(RecordPage):
    """The fiche: fixed headings, each empty until the council tells it; facts come from the record."""

    record_field = "practice"
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
        context["hue"] = self.hue
        context["details"] = self.details
        context["transferability"] = transferability(self.details.told | told(self) | self._contact)
        context["untold"] = [] if self.details.is_example else untold(self)
        context["cite_as"] = self.cite_as
        context["cover"] = cover_of(self.cover_key, self.details.places, self.hue)
        context["hand_in"], context["replicate"] = hand_in_link(), replicate_link(self.practice.code)
        with override(self.text_language):  # the layout marks the head as written in the page's own language
            context["head"] = details(self.practice_id, self.text_language, self.directory_path)
            context["labels"] = {code: str(label) for code, label in LABELS.items()}
        return context

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
        """Where the first council is."""
        return next(iter(self.details.places), "")
