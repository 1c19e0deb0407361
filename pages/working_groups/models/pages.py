"""The directory of working groups, and the page of one."""

from datetime import datetime
from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import RichTextField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from blocks.body import BodyBlock
from blocks.fields import BlockField
from pages.base.base_page import BasePage
from pages.base.data_files import csv_response, json_response
from pages.base.gathering import Section, gather
from pages.base.panels import RecordLinkPanel
from pages.base.records import RecordPage
from pages.working_groups import data_files, presentation, schema_org
from pages.working_groups.addresses import join_link, propose_link
from pages.working_groups.details import Details, details
from pages.working_groups.directory import directory, filter_form, filtered
from pages.working_groups.feeds import rss
from search.kinds import SearchKind
from xmess.caching.version import kept
from xmess.design.components import Download, Link
from xmess.discovery.head import absolute
from xmess.discovery.structured_data import Node
from xmess.languages.codes import active_language
from xmess.languages.translations import page_path

# What the design has for a list of goals.
GOALS_FEATURES = ["ul", "bold", "italic", "link"]


class WorkingGroupsIndexPage(RoutablePageMixin, BasePage):
    """Every group, those at work first; its feed and data tell of the same groups."""

    parent_page_types: ClassVar[list[str]] = ["home.HomePage", "content.SectionPage"]
    subpage_types: ClassVar[list[str]] = ["working_groups.WorkingGroupPage"]
    max_count = 3  # one per language

    body = BlockField(
        BodyBlock(),
        verbose_name=_("text"),
        blank=True,
        help_text=_("How groups work and how to take part; shown under the list."),
    )

    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = _("working groups index page")
        verbose_name_plural = _("working groups index pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The groups that pass the filters of the address."""
        context = super().get_context(request, *args, **kwargs)
        context["directory"] = directory(request.GET, active_language())
        context["downloads"] = self.downloads(context["directory"].query_string)
        context["propose"] = propose_link()
        return context

    def downloads(self, query_string: str) -> list[Download]:
        """The feed and the data files of the groups that pass the same filters."""
        query = f"?{query_string}" if query_string else ""
        own = page_path(self)
        return [
            Download(gettext("News of these groups"), f"{own}feed/{query}", kind="RSS"),
            Download(gettext("Table of these groups"), f"{own}data.csv{query}", kind="CSV"),
            Download(gettext("The same for programs"), f"{own}data.json{query}", kind="JSON"),
        ]

    def feeds(self) -> list[Link]:
        """The feed of every group."""
        return [Link(self.title, absolute(f"{page_path(self)}feed/"), note="application/rss+xml")]

    def structured_data(self) -> list[Node]:
        """The data files, as a data set anybody may use."""
        return [schema_org.directory_dataset(self)]

    @path("feed/")
    def feed(self, request: HttpRequest) -> HttpResponse:
        """News of the groups that pass the filters (RSS)."""
        text = rss(self, self._filtered(request), active_language(), feed_url=absolute(request.get_full_path()))
        return HttpResponse(text, content_type="application/rss+xml; charset=utf-8")

    @path("data.csv/")
    def table(self, request: HttpRequest) -> HttpResponse:
        """The groups that pass the filters, for spreadsheets."""
        rows = data_files.rows(self._filtered(request), active_language())
        return csv_response(data_files.csv_text(rows), "xmess-working-groups.csv")

    @path("data.json/")
    def data(self, request: HttpRequest) -> HttpResponse:
        """The groups that pass the filters, for programs."""
        rows = data_files.rows(self._filtered(request), active_language())
        return json_response(data_files.json_text(rows))

    def _filtered(self, request: HttpRequest) -> Any:
        return filtered(filter_form(request.GET, active_language()), active_language())


class WorkingGroupPage(RecordPage):
    """What a group is for and what it does; who takes part, its state and its history come from the record."""

    record_field = "group"
    search_kind = SearchKind("group", _("Working groups"), 30)
    announced = True
    served_with = ("group__topic",)
    card_relations = ("group__topic",)
    parent_page_types: ClassVar[list[str]] = ["working_groups.WorkingGroupsIndexPage"]
    subpage_types: ClassVar[list[str]] = []

    group = models.ForeignKey(
        "working_groups.WorkingGroup", verbose_name=_("working group"), on_delete=models.PROTECT, related_name="pages"
    )
    goals = RichTextField(
        _("goals"),
        blank=True,
        features=GOALS_FEATURES,
        help_text=_("What the group wants to have achieved when it ends, one goal per line of a list."),
    )
    body = BlockField(
        BodyBlock(), verbose_name=_("text"), blank=True, help_text=_("What it does, how it works, what it has learnt.")
    )

    content_panels = [
        *BasePage.content_panels,
        RecordLinkPanel(),
        FieldPanel("group"),
        FieldPanel("goals"),
        FieldPanel("body"),
    ]
    override_translatable_fields = [SynchronizedField("group", overridable=False)]
    search_fields = [*BasePage.search_fields, index.SearchField("goals"), index.SearchField("body")]

    class Meta:
        verbose_name = _("working group page")
        verbose_name_plural = _("working group pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """What the record says, in the reader's language."""
        context = super().get_context(request, *args, **kwargs)
        context["details"] = self.details
        context["cover"] = self.cover
        context["join"] = join_link(self.group.code)
        context["sections"] = self.sections
        with override(self.text_language):  # the layout marks the head as written in the page's own language
            context["head"] = details(self.group_id, self.text_language)
            context["kicker"] = [self.kicker]
        return context

    @cached_property
    def details(self) -> Details:
        """What the record says, in the reader's language."""
        return details(self.group_id, active_language())

    @property
    def sections(self) -> list[Section]:
        """What other slices have of this group, in the reader's language."""
        language, code = active_language(), self.group.code
        return kept(f"group-sections:{code}:{language}", lambda: gather("working_group_sections", code, language))

    @property
    def hue(self) -> str:
        """The topic's."""
        return self.group.topic.hue

    @property
    def kicker(self) -> str:
        """What this page is about."""
        return gettext("Working group")

    @property
    def place_code(self) -> str:
        """Where the coordinating council is, or else any that takes part."""
        return self.details.places[0] if self.details.places else ""

    @property
    def cover(self) -> str:
        """The crop of the territory round the coordinating council, tied to the others."""
        return presentation.cover_of(self.cover_key, self.details.places, self.hue)

    @property
    def updated_at(self) -> datetime:
        """When the prose or the facts last changed (aware)."""
        return max(filter(None, [self.last_published_at, self.details.updated_at]))

    def structured_data(self) -> list[Node]:
        """A group of the network and the councils in it."""
        return [schema_org.organization(self)]
