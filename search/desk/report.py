"""The report "What people look for": what is asked most, more than before, in vain, and what nobody opens."""

from datetime import timedelta
from typing import Any, ClassVar
from urllib.parse import urlencode

import django_filters
from django.conf import settings
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.timezone import localdate
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import BaseColumn, ButtonsColumnMixin, Column, NumberColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.admin.widgets.button import HeaderButton
from wagtail.permissions import policy_registry

from search.models import Concept
from xmess.languages.codes import language_name

from .models import AskedQuestion, Promotion
from .querysets import AskedQuestionQuerySet

TOP, RISING, FRUITLESS, UNOPENED = "top", "rising", "nothing-found", "nothing-opened"
#: What each part of the report is called; the code is in the address.
PARTS = {
    TOP: _("Asked most"),
    RISING: _("Rising"),
    FRUITLESS: _("Nothing found"),
    UNOPENED: _("Nothing opened"),
}
DAYS = 28
PERIODS = {
    7: _("7 days"),
    DAYS: _("28 days"),
    91: _("13 weeks"),
    365: _("a year"),
}


class AskedFilterSet(WagtailFilterSet):
    """Which part of the report, in which language, of which days up to today."""

    part = django_filters.ChoiceFilter(label=_("Show"), choices=list(PARTS.items()), method="in_part")
    language = django_filters.ChoiceFilter(label=_("Language"), choices=settings.LANGUAGES)
    days = django_filters.TypedChoiceFilter(
        label=_("Period"), choices=list(PERIODS.items()), coerce=int, method="keep_everything"
    )

    class Meta:
        model = AskedQuestion
        fields: ClassVar[list[str]] = ["part", "language", "days"]

    @property
    def chosen(self) -> dict[str, Any]:
        """What was chosen and makes sense, by name."""
        return {name: value for name, value in self.form.cleaned_data.items() if value} if self.is_valid() else {}

    def in_part(self, rows: AskedQuestionQuerySet, name: str, part: str) -> AskedQuestionQuerySet:
        """The rows of that part."""
        narrowed = {RISING: rows.rising, FRUITLESS: rows.fruitless, UNOPENED: rows.unopened}
        return narrowed.get(part, rows.all)()

    def keep_everything(self, rows: QuerySet[Any], name: str, value: Any) -> QuerySet[Any]:
        """The days are already counted in the rows."""
        return rows


class QuestionColumn(ButtonsColumnMixin, TitleColumn):
    """A question, linked to the answer that visitors get, with what an editor can do about it."""

    def __init__(self, *args: Any, actions: list[tuple[Any, str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.actions = actions

    def get_buttons(self, instance: dict[str, Any], parent_context: Any) -> list[HeaderButton]:
        """A button per form this person may use; it opens with the question filled in."""
        query = urlencode({"language": instance["language"], "words": instance["words"]})
        return [
            HeaderButton(
                label,
                f"{reverse(url_name)}?{query}",
                classname="button button-small button-secondary",
                icon_name=icon,
                priority=priority,
                attrs={"aria-label": f"{label}: {instance['words']}"},
            )
            for priority, (label, url_name, icon) in enumerate(self.actions)
        ]


class AskedReportView(ReportView):
    """One row per question and language."""

    model = AskedQuestion
    page_title = _("What people look for")
    header_icon = "search"
    index_url_name = "search_report:index"
    index_results_url_name = "search_report:results"
    results_template_name = "search/reports/asked_results.html"
    filterset_class = AskedFilterSet
    any_permission_required: ClassVar[list[str]] = ["view"]
    # Wagtail's CSV does not escape what a spreadsheet would run as a formula; cells of XLSX are typed as text.
    FORMATS = ("xlsx",)
    export_filename = "xmess-searches"
    list_export: ClassVar[list[str]] = ["words", "language", "times", "before", "found", "openings"]
    export_headings: ClassVar[dict[str, Any]] = {
        "words": _("What was asked"),
        "language": _("Language"),
        "times": _("Times"),
        "before": _("Times in the period before"),
        "found": _("Results"),
        "openings": _("Results opened"),
    }

    @cached_property
    def chosen(self) -> dict[str, Any]:
        """What is chosen in the filters."""
        return self.filters.chosen

    @property
    def default_ordering(self) -> str:
        """What rises most first where that is what is asked; what is asked most otherwise."""
        return "-growth" if self.chosen.get("part") == RISING else "-times"

    @cached_property
    def columns(self) -> list[BaseColumn]:
        """The question and its numbers."""
        return [
            QuestionColumn("words", label=_("What was asked"), get_url=_results_url, actions=self._actions()),
            Column("language", label=_("Language"), accessor=lambda row: language_name(row["language"])),
            NumberColumn("times", label=_("Times"), sort_key="times"),
            NumberColumn("before", label=_("Before"), sort_key="before"),
            Column("found", label=_("Results"), accessor=lambda row: "" if row["found"] is None else row["found"]),
            NumberColumn("openings", label=_("Opened"), sort_key="openings"),
        ]

    def get_base_queryset(self) -> AskedQuestionQuerySet:
        """The totals of the days chosen, today included."""
        today = localdate()
        first = today - timedelta(days=self.chosen.get("days", DAYS) - 1)
        return AskedQuestion.objects.totals(first, today)

    def get_valid_orderings(self) -> list[str]:
        """Those of the columns, and the growth, which has none."""
        return [*super().get_valid_orderings(), "-growth"]

    def order_queryset(self, queryset: Any) -> Any:
        """The same order each time, also between questions asked as often."""
        return queryset.order_by(self.ordering, "question", "language")

    @cached_property
    def header_more_buttons(self) -> list[Any]:
        """Without the button for CSV."""
        return [button for button in super().header_more_buttons if button.url != self.csv_export_url]

    @cached_property
    def no_results_message(self) -> str:
        """What an empty list means."""
        return gettext("No searches to show here.")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Adds the parts of the report, as links that keep the other choices."""
        kept = {name: value for name, value in self.chosen.items() if name != "part"}
        current = self.chosen.get("part", TOP)
        parts = [
            {
                "label": label,
                "url": f"{self.index_url}?{urlencode({**kept, 'part': code} if code != TOP else kept)}",
                "is_current": code == current,
            }
            for code, label in PARTS.items()
        ]
        return super().get_context_data(**kwargs) | {"parts": parts}

    def _actions(self) -> list[tuple[Any, str, str]]:
        offered = [
            (Promotion, gettext("Promote a result"), "search_promotion:add", "pick"),
            (Concept, gettext("Add synonyms"), "search_concept:add", "plus"),
        ]
        user = self.request.user
        return [
            (label, url_name, icon)
            for model, label, url_name, icon in offered
            if policy_registry.get_by_type(model).user_has_permission(user, "add")
        ]


def _results_url(row: dict[str, Any]) -> str:
    with override(row["language"]):
        return f"{reverse('search')}?{urlencode({'q': row['words']})}"
