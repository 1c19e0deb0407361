"""Registration of the report on documents and of the chore that reads them."""

from datetime import timedelta

from django.urls import URLPattern, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from xmess.operations.chores import Chore

from .report import DocumentsWithoutTextMenuItem, DocumentsWithoutTextView


@hooks.register("register_chore")
def read_documents_chore() -> Chore:
    """Documents whose task was lost, or whose storage was away, are read all the same."""
    return Chore("extract_documents", timedelta(minutes=10))


@hooks.register("register_reports_menu_item")
def documents_without_text_menu_item() -> MenuItem:
    """The report, among Wagtail's."""
    return DocumentsWithoutTextMenuItem(
        _("Documents without readable text"),
        reverse_lazy("documents_without_text"),
        icon_name="doc-full-inverse",
        order=895,
    )


@hooks.register("register_admin_urls")
def documents_without_text_urls() -> list[URLPattern]:
    """The report and its results alone, for filters without reloading."""
    return [
        path("reports/documents/", DocumentsWithoutTextView.as_view(), name="documents_without_text"),
        path(
            "reports/documents/results/",
            DocumentsWithoutTextView.as_view(results_only=True),
            name="documents_without_text_results",
        ),
    ]
