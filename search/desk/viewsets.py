"""What editors do for the search: see what people look for, put results above others, say what means the same."""

from functools import partial
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList, PageChooserPanel
from wagtail.admin.ui.tables import BaseColumn, Column, DateColumn
from wagtail.admin.views.generic import CreateView, IndexView
from wagtail.admin.viewsets.base import ViewSet, ViewSetGroup
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permissions import policy_registry

from search.analysis import LANGUAGES
from search.expressions import LONGEST_EXPRESSION, expressions
from search.models import Concept

from .models import AskedQuestion, Promotion
from .report import AskedReportView

# Fields with an expression per line.
EXPRESSIONS = {"words", *(f"terms_{language}" for language in LANGUAGES)}


class ExpressionsIndexView(IndexView):
    """The list; it exports only spreadsheets with typed cells, in which nothing becomes a formula."""

    FORMATS = ("xlsx",)

    @cached_property
    def columns(self) -> list[BaseColumn]:
        """The usual ones, with expressions of several lines told apart on one."""
        columns = super().columns
        for column in columns:
            if column.name in EXPRESSIONS:
                column.accessor = partial(_in_a_row, column.name)
        return list(columns)


class FromQuestionCreateView(CreateView):
    """A form that the report opens with what visitors asked: ``?language=ca&words=…``."""

    # Name of the field for the words of a language (``{language}``).
    words_field = "words"

    def get_initial(self) -> dict[str, Any]:
        """The question in its place; nothing of an address that makes no sense."""
        language = self.request.GET.get("language", "")
        words = " ".join(self.request.GET.get("words", "").replace("\0", " ").split())[:LONGEST_EXPRESSION]
        if not words or language not in LANGUAGES:
            return super().get_initial()
        return super().get_initial() | {"language": language, self.words_field.format(language=language): words}


class ConceptCreateView(FromQuestionCreateView):
    """New synonyms; what visitors asked opens the ones it is already among, if there are any."""

    words_field = "terms_{language}"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """The form for new synonyms, or a way to those there are."""
        language = request.GET.get("language", "")
        words = self.get_initial().get(self.words_field.format(language=language), "")
        known = Concept.objects.with_expression(words, language) if words else None
        if known is None or not self.permission_policy.user_has_permission(request.user, "change"):
            return super().get(request, *args, **kwargs)
        said = _("“%(words)s” is already among these synonyms: add here what else means the same.")
        messages.info(request, said % {"words": words})
        return redirect(reverse(self.edit_url_name, args=[known.pk]))


class ConceptViewSet(ModelViewSet):
    """Expressions that mean the same, in the three languages."""

    model = Concept
    name = "search_concept"
    url_prefix = "search-synonyms"
    icon = "list-ul"
    menu_label = _("Synonyms")
    index_view_class = ExpressionsIndexView
    add_view_class = ConceptCreateView
    inspect_view_enabled = False
    copy_view_enabled = False
    list_display = ["terms_ca", "terms_es", "terms_en", DateColumn("updated_at", label=_("Updated"))]
    search_fields = ["terms_ca", "terms_es", "terms_en", "note"]
    list_export = ["terms_ca", "terms_es", "terms_en", "note"]
    export_filename = "xmess-synonyms"
    edit_handler = ObjectList(
        [
            FieldRowPanel([FieldPanel("terms_ca"), FieldPanel("terms_es"), FieldPanel("terms_en")]),
            FieldPanel("note"),
        ]
    )


class PromotionViewSet(ModelViewSet):
    """Results above the others, for the words editors choose."""

    model = Promotion
    name = "search_promotion"
    url_prefix = "search-promoted"
    icon = "pick"
    menu_label = _("Promoted results")
    index_view_class = ExpressionsIndexView
    add_view_class = FromQuestionCreateView
    inspect_view_enabled = False
    copy_view_enabled = False
    list_display = [
        "words",
        Column("get_language_display", label=_("Language"), sort_key="language"),
        Column("leads_to", label=_("Result")),
        "order",
        DateColumn("until", label=_("Last day"), sort_key="until"),
    ]
    list_filter = ["language", "until"]
    search_fields = ["words", "title", "description", "url"]
    list_export = ["words", "language", "leads_to", "url", "description", "order", "until"]
    export_headings = {"leads_to": _("Result")}
    export_filename = "xmess-promoted-results"
    edit_handler = ObjectList(
        [
            MultiFieldPanel([FieldPanel("language"), FieldPanel("words")], heading=_("When it is shown")),
            MultiFieldPanel(
                [
                    PageChooserPanel("page"),
                    FieldPanel("url"),
                    FieldRowPanel([FieldPanel("title"), FieldPanel("description")]),
                ],
                heading=_("What is recommended"),
            ),
            FieldRowPanel([FieldPanel("order"), FieldPanel("until")]),
        ]
    )

    def get_index_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """The usual ones; the list names the page of every row."""
        return super().get_index_view_kwargs(queryset=Promotion.objects.select_related("page"), **kwargs)


class ReportMenuItem(MenuItem):
    """The report, for those who may see it."""

    def is_shown(self, request: Any) -> bool:
        """Whether this person may."""
        return bool(policy_registry.get_by_type(AskedQuestion).user_has_permission(request.user, "view"))


class AskedReportViewSet(ViewSet):
    """What people look for, and the report's results alone, for filters without reloading."""

    name = "search_report"
    url_prefix = "search-report"
    icon = "search"
    menu_label = _("What people look for")
    menu_item_class = ReportMenuItem

    def get_urlpatterns(self) -> list[URLPattern]:
        """The report's."""
        return [
            path("", AskedReportView.as_view(), name="index"),
            path("results/", AskedReportView.as_view(results_only=True), name="results"),
        ]


class SearchDesk(ViewSetGroup):
    """The menu "Site search": beside Wagtail's own search, which finds things of the administration."""

    menu_label = _("Site search")
    menu_name = "search-desk"
    menu_icon = "search"
    menu_order = 260
    items = (AskedReportViewSet, PromotionViewSet, ConceptViewSet)


def _in_a_row(field: str, row: Any) -> str:
    return " · ".join(expressions(getattr(row, field)))
