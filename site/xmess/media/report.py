"""The report "Documents without readable text": what is wrong with each and what helps."""

from typing import Any, ClassVar

import django_filters
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import BaseColumn, Column, DateColumn, DownloadColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.permissions import policy_registry

from .models import SiteDocument
from .text_states import ADVICE, TextState

REPAIRING = ["change"]


class UnreadFilterSet(WagtailFilterSet):
    """What is wrong."""

    state = django_filters.ChoiceFilter(
        label=_("What is wrong"),
        field_name="reading__state",
        choices=[(state, TextState(state).label) for state in ADVICE],
    )

    class Meta:
        model = SiteDocument
        fields: ClassVar[list[str]] = ["state"]


class DocumentsWithoutTextView(ReportView):
    """The documents this person may change of which search knows the title only, the newest first."""

    model = SiteDocument
    page_title = _("Documents without readable text")
    header_icon = "doc-full-inverse"
    index_url_name = "documents_without_text"
    index_results_url_name = "documents_without_text_results"
    default_ordering = "-created_at"
    filterset_class = UnreadFilterSet
    any_permission_required = REPAIRING
    # Wagtail's CSV does not escape what a spreadsheet would run as a formula; cells of XLSX are typed as text.
    FORMATS = ("xlsx",)
    list_export: ClassVar[list[str]] = ["title", "filename", "text_state.label", "text_advice"]
    export_headings: ClassVar[dict[str, Any]] = {
        "title": _("Title"),
        "filename": _("File"),
        "text_state.label": _("What is wrong"),
        "text_advice": _("What helps"),
    }

    @cached_property
    def columns(self) -> list[BaseColumn]:
        """The document, what is wrong with it and what helps."""
        return [
            TitleColumn("title", label=_("Title"), get_url=_edit_url),
            DownloadColumn("filename", label=_("File")),
            Column("state", label=_("What is wrong"), accessor="text_state.label"),
            Column("advice", label=_("What helps"), accessor="text_advice"),
            Column("collection", label=_("Collection"), accessor="collection.name"),
            DateColumn("created_at", label=_("Created")),
        ]

    @cached_property
    def permission_policy(self) -> Any:
        """That of documents, by collection."""
        return policy_registry.get_by_type(SiteDocument)

    def get_base_queryset(self) -> QuerySet[SiteDocument]:
        """Without their texts: the report says that there are none."""
        mine = self.permission_policy.instances_user_has_any_permission_for(self.request.user, REPAIRING)
        return mine.without_readable_text().with_text().defer("reading__text").select_related("collection", "reading")

    @cached_property
    def header_more_buttons(self) -> list[Any]:
        """Without the button for CSV."""
        return [button for button in super().header_more_buttons if button.url != self.csv_export_url]


class DocumentsWithoutTextMenuItem(MenuItem):
    """The report, for those who may change documents."""

    def is_shown(self, request: Any) -> bool:
        """Whether there is a collection in which this person may."""
        policy = policy_registry.get_by_type(SiteDocument)
        return bool(policy.user_has_any_permission(request.user, REPAIRING))


def _edit_url(document: SiteDocument) -> str:
    return reverse("wagtaildocs:edit", args=[document.pk])
