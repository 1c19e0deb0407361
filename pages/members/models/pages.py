"""The directory of members, and the page of one."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from blocks.body import BodyBlock
from blocks.fields import BlockField
from pages.base.base_page import BasePage
from pages.base.data_files import csv_response, json_response
from pages.base.gathering import gather_about
from pages.base.panels import RecordLinkPanel
from pages.base.records import RecordPage
from pages.members import data_files
from pages.members.details import Details, details
from pages.members.directory import directory, filter_form, filtered
from pages.members.presentation import in_a_sentence
from pages.members.schema_org import directory_dataset, government_organization
from search.kinds import SearchKind
from xmess.discovery.head import absolute
from xmess.discovery.structured_data import Node
from xmess.languages.codes import active_language
from xmess.languages.translations import page_path


class MembersIndexPage(RoutablePageMixin, BasePage):
    """Every member, on the map and in a list; its data files tell of the same ones."""

    parent_page_types: ClassVar[list[str]] = ["home.HomePage", "content.SectionPage"]
    subpage_types: ClassVar[list[str]] = ["members.MemberPage"]
    max_count = 3  # one per language

    body = BlockField(
        BodyBlock(),
        blank=True,
        verbose_name=_("content"),
        help_text=_("What members do together and how to join; shown under the list."),
    )

    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = _("members index page")
        verbose_name_plural = _("members index pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The members that pass the filters of the address."""
        context = super().get_context(request, *args, **kwargs)
        context["directory"] = directory(request.GET, active_language())
        return context

    def structured_data(self) -> list[Node]:
        """The data files, as a data set anybody may use."""
        return [directory_dataset(self)]

    @path("data.csv/")
    def table(self, request: HttpRequest) -> HttpResponse:
        """The members that pass the filters, for spreadsheets."""
        rows = filtered(request.GET, active_language())
        return csv_response(data_files.csv_text(rows, settings.SITE_ORIGIN), "xmess-members.csv")

    @path("data.json/")
    def data(self, request: HttpRequest) -> HttpResponse:
        """The members that pass the filters, for programs."""
        rows, query = filtered(request.GET, active_language()), filter_form(request.GET, active_language()).query_string
        address = absolute(request.path) + (f"?{query}" if query else "")
        return json_response(data_files.json_text(rows, settings.SITE_ORIGIN, address=address))


class MemberPage(RecordPage):
    """A council of the network; what it takes part in comes from the other slices."""

    record_field = "member"
    search_kind = SearchKind("member", _("Members"), 50)
    served_with = ("member__municipality__comarca__territory", "member__comarca__territory")
    card_relations = ("member__municipality__comarca__territory", "member__comarca__territory")
    parent_page_types: ClassVar[list[str]] = ["members.MembersIndexPage"]
    subpage_types: ClassVar[list[str]] = []

    member = models.ForeignKey(
        "members.Member", on_delete=models.PROTECT, related_name="pages", verbose_name=_("member")
    )
    body = BlockField(
        BodyBlock(),
        blank=True,
        verbose_name=_("content"),
        help_text=_("What the council does for the social and solidarity economy, in its own words. Optional."),
    )

    content_panels = [*BasePage.content_panels, RecordLinkPanel(), FieldPanel("member"), FieldPanel("body")]
    override_translatable_fields = [SynchronizedField("member", overridable=False)]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = _("member page")
        verbose_name_plural = _("member pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """What the record says, and what the other slices know of it."""
        context = super().get_context(request, *args, **kwargs)
        context["details"] = self.details
        context["sections"] = gather_about("member_sections", self.member, active_language())
        return context

    def structured_data(self) -> list[Node]:
        """The council, as far as facts are published."""
        return [government_organization(self)]

    @cached_property
    def details(self) -> Details:
        """What the record says, in the reader's language."""
        return details(self.member_id, active_language(), self.directory_path)

    @property
    def directory_path(self) -> str:
        """Path of the directory it is in: the page above."""
        return page_path(self).rstrip("/").rpartition("/")[0] + "/"

    @property
    def kicker(self) -> str:
        """Town council or county council, in the language of the page's text."""
        with override(self.text_language):
            return str(self.member.get_kind_display())

    @property
    def summary(self) -> str:
        """What editors wrote or else the facts, in the language of the page's text."""
        return super().summary or in_a_sentence(self.member, self.text_language)

    @property
    def kickers(self) -> list[str]:
        """What it is and where."""
        return [self.kicker, self.member.territory.name]

    @property
    def place_code(self) -> str:
        """Where the council is."""
        return self.member.place_code
