"""Registration: the history's words, source first, and the translation health report."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page

from .codes import language_name
from .report import TranslationHealthView
from .services.follow_publication import HELD_BACK
from .sources import is_source, source_of


@hooks.register("register_log_actions")
def name_what_happens_to_translations(actions: LogActionRegistry) -> None:
    """What the history of a translation says when its source took it offline."""
    actions.register_action(
        HELD_BACK, gettext_lazy("Taken offline with the original"), gettext_lazy("Taken offline with the original page")
    )


@hooks.register("before_create_page")
def write_the_original_first(request: HttpRequest, parent_page: Page, page_class: type[Page]) -> HttpResponse | None:
    """New pages are made in the source language; under another language's home there is a message instead of a form."""
    if parent_page.is_root() or is_source(parent_page):
        return None
    original = source_of(parent_page)
    messages.error(
        request,
        _(
            "New pages are written in Catalan first and then translated: this is the %(language)s part of the site. "
            "You are now in the Catalan one."
        )
        % {"language": language_name(parent_page.locale.language_code)},
    )
    return redirect("wagtailadmin_explore", (original or parent_page).pk)


# Before wagtail-localize's own hook, which answers for translations and runs no publishing hook.
@hooks.register("before_edit_page", order=-1)
def say_that_it_waits_for_the_original(request: HttpRequest, page: Page) -> None:
    """A translation published before its original goes live with it: tell the editor why it will not show."""
    publishing = request.POST.get("action") == "publish" or "action-publish" in request.POST
    if not publishing or is_source(page):
        return
    original = source_of(page)
    if original is not None and not original.live:
        messages.warning(
            request, _("The original page is not published yet: this translation will go live together with it.")
        )


@hooks.register("register_reports_menu_item")
def translation_health_menu_item() -> MenuItem:
    """The report, among Wagtail's."""
    return MenuItem(
        gettext_lazy("Translation health"),
        reverse("translation_health"),
        icon_name="wagtail-localize-language",
        order=890,
    )


@hooks.register("register_admin_urls")
def translation_health_urls() -> list[URLPattern]:
    """The report and its results alone, for filters without reloading."""
    return [
        path("reports/translation-health/", TranslationHealthView.as_view(), name="translation_health"),
        path(
            "reports/translation-health/results/",
            TranslationHealthView.as_view(results_only=True),
            name="translation_health_results",
        ),
    ]


@hooks.register("construct_reports_menu")
def hide_the_progress_report(request: HttpRequest, items: list[Any]) -> None:
    """wagtail-localize's report shows progress only; ours says that and what is missing, stale or in error."""
    items[:] = [item for item in items if item.url != reverse("wagtail_localize:translations_report")]
