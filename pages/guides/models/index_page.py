"""The library of resources."""

from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.search import index

from blocks.body import BodyBlock
from blocks.fields import BlockField
from pages.base.base_page import BasePage
from pages.base.data_files import csv_response, json_response
from pages.guides import data_files, schema_org
from pages.guides.directory import directory, filtered, latest
from pages.guides.feeds import ENTRIES, rss
from xmess.design.components import Download, Link
from xmess.discovery.head import absolute
from xmess.discovery.structured_data import Node
from xmess.languages.codes import active_language
from xmess.languages.translations import page_path


class GuidesIndexPage(RoutablePageMixin, BasePage):
    """Guides, directories, studies and model documents; its feed and data tell of the same ones."""

    parent_page_types: ClassVar[list[str]] = ["home.HomePage", "content.SectionPage"]
    subpage_types: ClassVar[list[str]] = ["guides.GuidePage"]
    max_count = 3  # one per language

    body = BlockField(
        BodyBlock(), verbose_name=_("text"), blank=True, help_text=_("What the library is; shown under the list.")
    )

    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = _("resource library page")
        verbose_name_plural = _("resource library pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The resources that pass the filters of the address."""
        context = super().get_context(request, *args, **kwargs)
        context["directory"] = directory(request.GET, active_language())
        context["downloads"] = self.downloads(context["directory"].query_string)
        return context

    def downloads(self, query_string: str) -> list[Download]:
        """The feed and the data files of the resources that pass the same filters."""
        query = f"?{query_string}" if query_string else ""
        own = page_path(self)
        return [
            Download(gettext("New resources like these"), f"{own}feed/{query}", kind="RSS"),
            Download(gettext("Table of these resources"), f"{own}data.csv{query}", kind="CSV"),
            Download(gettext("The same for programs"), f"{own}data.json{query}", kind="JSON"),
        ]

    def feeds(self) -> list[Link]:
        """The feed of every resource."""
        return [Link(self.title, absolute(f"{page_path(self)}feed/"), note="application/rss+xml")]

    def structured_data(self) -> list[Node]:
        """The data files, as a data set anybody may use."""
        return [schema_org.library_dataset(self)]

    @path("feed/")
    def feed(self, request: HttpRequest) -> HttpResponse:
        """New resources among those that pass the filters (RSS)."""
        entries = latest(request.GET, active_language(), ENTRIES)
        text = rss(self, entries, active_language(), feed_url=absolute(request.get_full_path()))
        return HttpResponse(text, content_type="application/rss+xml; charset=utf-8")

    @path("data.csv/")
    def table(self, request: HttpRequest) -> HttpResponse:
        """The resources that pass the filters, for spreadsheets."""
        rows = data_files.rows(filtered(request.GET, active_language()))
        return csv_response(data_files.csv_text(rows), "xmess-resources.csv")

    @path("data.json/")
    def data(self, request: HttpRequest) -> HttpResponse:
        """The resources that pass the filters, for programs."""
        rows = data_files.rows(filtered(request.GET, active_language()))
        return json_response(data_files.json_text(rows))
