"""Where editors bring in many practices at once: send a spreadsheet, see what it would do, do it, undo it."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.generic import FormView, TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from xmess.drafts.file_checks import clean_name

from . import import_template
from .import_columns import CODES
from .import_plan import CHANGED, NEW, SAME, WRONG, plan
from .models import ImportState, Practice, PracticeImport
from .services.import_practices import PlanChanged, confirm_import
from .services.undo_import import NothingToUndo, undo_import
from .spreadsheet import SheetProblem, read_sheet
from .tasks import carry_out_import

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_LISTED = 20


def may_import(user: Any) -> bool:
    """Whoever may make practices and change them."""
    return bool(user.has_perms(["good_practices.add_practice", "good_practices.change_practice"]))


class SheetForm(forms.Form):
    """One spreadsheet; read at once, so that what is wrong with the file is said beside it."""

    sheet = forms.FileField(
        label=_("Spreadsheet"),
        help_text=_("XLSX or CSV, with the names of the columns in the first row. Nothing is changed yet."),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv"}),
        allow_empty_file=True,  # said in our own words
    )

    def clean_sheet(self) -> Any:
        """The rows of the file, beside its name."""
        file = self.cleaned_data["sheet"]
        try:
            return clean_name(file.name), read_sheet(file.name, file, CODES)
        except SheetProblem as problem:
            raise forms.ValidationError(str(problem)) from problem


class ImportDeskMixin(WagtailAdminTemplateMixin):
    """Who may, and where they are."""

    header_icon = "upload"
    _show_breadcrumbs = True
    request: HttpRequest

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """For those who ``may_import``.

        Raises:
            PermissionDenied: for everybody else.
        """
        if not may_import(request.user):
            raise PermissionDenied
        response: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return response

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """From the list of practices."""
        return [
            *self.breadcrumbs_items,
            {"url": reverse("practice:index"), "label": gettext("Good practices")},
            {"url": reverse("practice_imports"), "label": gettext("Import")},
            *self.deeper(),
        ]

    def deeper(self) -> list[dict[str, Any]]:
        """Where below the import this is."""
        return []


class ImportsView(ImportDeskMixin, FormView):
    """The form for a spreadsheet, the templates, and what was brought in before."""

    form_class = SheetForm
    template_name = "good_practices/admin/imports.html"

    def get_page_title(self) -> str:
        """What is done here."""
        return gettext("Import good practices")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With the latest imports."""
        runs = PracticeImport.objects.select_related("user").defer("rows", "effects")
        return super().get_context_data(**kwargs) | {"runs": runs[:MOST_LISTED], "ImportState": ImportState}

    def form_valid(self, form: SheetForm) -> HttpResponse:
        """Keep what was read, and show what it would do."""
        name, rows = form.cleaned_data["sheet"]
        user: Any = self.request.user
        run = PracticeImport(file_name=name, user=user).keep(rows)
        run.save()
        return redirect("practice_import", run.pk)


class ImportView(ImportDeskMixin, TemplateView):
    """One import: what it would do and the button that does it; or what it did and the button that undoes it."""

    template_name = "good_practices/admin/import.html"
    run: PracticeImport

    def get_page_title(self) -> str:
        """Whose."""
        return self.run.file_name

    def deeper(self) -> list[dict[str, Any]]:
        """At one import."""
        return [{"url": "", "label": self.run.file_name}]

    def dispatch(self, request: HttpRequest, *args: Any, pk: int, **kwargs: Any) -> HttpResponseBase:
        """Of an import there is."""
        self.run = get_object_or_404(PracticeImport, pk=pk)
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The plan, while it is one."""
        context = super().get_context_data(**kwargs) | {"run": self.run, "state": self.run.state}
        if self.run.state != ImportState.READ:
            return context
        planned = plan(self.run.sheet())
        return context | {
            "digest": planned.digest,
            "new": planned.of(NEW),
            "changed": planned.of(CHANGED),
            "same": planned.of(SAME),
            "wrong": planned.of(WRONG),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Do it or undo it."""
        if "undo" in request.POST:
            self._undo(request)
        else:
            self._do(request)
        return redirect("practice_import", self.run.pk)

    def _do(self, request: HttpRequest) -> None:
        try:
            confirm_import(self.run, request.POST.get("digest", ""))
        except PlanChanged:
            messages.error(request, gettext("Something was changed meanwhile: look at it again."))
        else:
            carry_out_import.enqueue(self.run.pk)
            messages.success(request, gettext("It is being put into effect. Reload the page to see how far it is."))

    def _undo(self, request: HttpRequest) -> None:
        try:
            kept = undo_import(self.run, user=request.user)
        except NothingToUndo:
            messages.error(request, gettext("There is nothing to undo."))
            return
        messages.success(request, gettext("Undone."))
        if kept:
            names = ", ".join(kept)
            text = gettext("These stay as they are, because somebody has worked on them since: %(names)s.")
            messages.warning(request, text % {"names": names})


@never_cache
def sheet(request: HttpRequest, which: str) -> HttpResponse:
    """The template as XLSX or CSV, or the practices there are in the same columns.

    Raises:
        PermissionDenied: for who may not import.
    """
    if not may_import(request.user):
        raise PermissionDenied
    if which == "template.csv":
        return _download(import_template.template_csv(), "text/csv; charset=utf-8", "xmess-practices.csv")
    if which == "template.xlsx":
        return _download(import_template.template_workbook(), XLSX, "xmess-practices.xlsx")
    practices = Practice.objects.select_related("topic").prefetch_related(
        "councils__member", "councils__municipality", "other_topics", "policy_classes", "roles", "sources"
    )
    made = import_template.practices_workbook(practices.with_drafts())
    return _download(made, XLSX, "xmess-all-practices.xlsx")


def _download(content: bytes | str, content_type: str, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type=content_type, headers=headers)


urlpatterns = [
    path("good-practices-import/", ImportsView.as_view(), name="practice_imports"),
    path("good-practices-import/<int:pk>/", ImportView.as_view(), name="practice_import"),
    *(
        path(f"good-practices-import/{which}", sheet, {"which": which}, name=name)
        for which, name in (
            ("template.xlsx", "practice_import_template"),
            ("template.csv", "practice_import_template_csv"),
            ("practices.xlsx", "practice_import_practices"),
        )
    ),
]
