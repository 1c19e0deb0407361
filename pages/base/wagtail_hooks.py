"""Publishing a page checks the facts it presents too."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail import hooks
from wagtail.models import Page

from .records import RecordPage


@hooks.register("before_publish_page")
def check_facts_before_publishing(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Keep a page back, with the reasons, while the record it presents is not fit to be shown."""
    if not isinstance(page, RecordPage):
        return None
    problems = page.record.publication_problems()
    if not problems:
        return None
    for problem in problems:
        messages.error(request, problem)
    return redirect("wagtailadmin_pages:edit", page.pk)
