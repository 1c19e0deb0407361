"""The report "Translation health": one row per page, one column per language, what to do and where."""

from typing import Any, ClassVar

import django_filters
from django.conf import settings
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import BaseColumn, Column, Table, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page
from wagtail.permissions import policy_registry

from .codes import language_name, site_languages
from .health import STATES, reported_pages, translation_health

OTHERS = [code for code in site_languages() if code != settings.SOURCE_LANGUAGE]


class HealthColumn(BaseColumn):
    """The state of each page in one language, linked to the form that changes it."""

    cell_template_name = "languages/reports/health_cell.html"

    def get_cell_context_data(self, instance: Page, parent_context: Any) -> dict[str, Any]:
        """The state and its link."""
        health = instance.health[self.name]
        link = _translate_url(instance) if health.page_id is None else _edit_url(health.page_id)
        return super().get_cell_context_data(instance, parent_context) | {"health": health, "link": link}


class TranslationHealthFilterSet(WagtailFilterSet):
    """Which state, in which language, and which page."""

    title = django_filters.CharFilter(label=_("Title"), lookup_expr="icontains")
    language = django_filters.ChoiceFilter(
        label=_("Language"), choices=[(code, language_name(code)) for code in OTHERS], method="keep_everything"
    )
    state = django_filters.MultipleChoiceFilter(label=_("State"), choices=list(STATES.items()), method="in_states")

    class Meta:
        model = Page
        fields: ClassVar[list[str]] = ["title", "language", "state"]

    def keep_everything(self, pages: QuerySet[Page], name: str, value: str) -> QuerySet[Page]:
        """A language alone leaves no page out: it says where the states are looked for."""
        return pages

    def in_states(self, pages: QuerySet[Page], name: str, states: list[str]) -> QuerySet[Page]:
        """Pages in one of these states, in the chosen language or in any."""
        if not states:
            return pages
        chosen = self.form.cleaned_data.get("language")
        languages = [chosen] if chosen else OTHERS
        health = translation_health(pages)
        return pages.filter(
            pk__in=[pk for pk, by_code in health.items() if any(by_code[code].state in states for code in languages)]
        )


class TranslationHealthView(ReportView):
    """What to translate next."""

    page_title = _("Translation health")
    header_icon = "wagtail-localize-language"
    index_url_name = "translation_health"
    index_results_url_name = "translation_health_results"
    filterset_class = TranslationHealthFilterSet
    any_permission_required: ClassVar[list[str]] = ["add", "change", "publish"]
    # Wagtail's CSV does not escape what a spreadsheet would run as a formula; cells of XLSX are typed as text.
    FORMATS = ("xlsx",)
    list_export: ClassVar[list[str]] = ["title", *(f"health.{code}.label" for code in OTHERS)]
    export_headings: ClassVar[dict[str, Any]] = {
        "title": _("Title"),
        **{f"health.{code}.label": language_name(code) for code in OTHERS},
    }

    @cached_property
    def columns(self) -> list[BaseColumn]:
        """The page, its type, and its health in each language."""
        return [
            TitleColumn("title", label=_("Title"), get_url=lambda page: _edit_url(page.pk)),
            Column("kind", label=_("Type"), accessor="page_type_display_name"),
            *(HealthColumn(code, label=language_name(code)) for code in OTHERS),
        ]

    @cached_property
    def permission_policy(self) -> Any:
        """That of pages."""
        return policy_registry.get_by_type(Page)

    def get_base_queryset(self) -> QuerySet[Page]:
        """Originals this person may see, and what lost its original."""
        visible = self.permission_policy.explorable_instances(self.request.user)
        return reported_pages().filter(pk__in=visible.values("pk"))

    def get_table(self, object_list: Any) -> Table:
        """The table is made before Wagtail decorates the rows: decorate them here."""
        return super().get_table(self.decorate_paginated_queryset(object_list))

    def decorate_paginated_queryset(self, object_list: Any) -> list[Page]:
        """The shown pages with their ``health``."""
        pages = list(object_list)
        if any(not hasattr(page, "health") for page in pages):
            health = translation_health(pages)
            for page in pages:
                page.health = health[page.pk]
        return pages

    @cached_property
    def header_more_buttons(self) -> list[Any]:
        """Without the button for CSV."""
        return [button for button in super().header_more_buttons if button.url != self.csv_export_url]


def _edit_url(page_id: int) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page_id])


def _translate_url(page: Page) -> str:
    return reverse("wagtail_localize:submit_page_translation", args=[page.pk])
