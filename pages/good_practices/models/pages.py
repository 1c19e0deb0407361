"""The directory of good practices."""

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
from pages.good_practices import data_files, schema_org
from pages.good_practices.addresses import tell_link
from pages.good_practices.comparison import comparison
from pages.good_practices.directory import directory, filtered, latest
from pages.good_practices.feeds import ENTRIES, rss
from xmess.design.components import Download, Link
from xmess.discovery.head import absolute
from xmess.discovery.structured_data import Node
from xmess.languages.codes import active_language
from xmess.languages.translations import page_path

COMPARISON = "good_practices/comparison.html"


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
        context["tell"] = tell_link()
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
        rows = latest(request.GET, active_language(), ENTRIES)
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
