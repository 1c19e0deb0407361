"""The secretariat's desk for what came in through a public form."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin.ui.tables import BooleanColumn, DateColumn
from wagtail.admin.views.generic import IndexView, InspectView
from wagtail.admin.viewsets.model import ModelViewSet

from .models import Submission


class SubmissionIndexView(IndexView):
    """The list; it exports only spreadsheets with typed cells, in which nothing a visitor typed becomes a formula."""

    FORMATS = ("xlsx",)


class SubmissionInspectView(InspectView):
    """One submission, with the button that notes it as dealt with."""

    template_name = "public_forms/inspect_submission.html"
    handled_url_name = ""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Adds where the button leads; nothing when it is dealt with or the user only reads."""
        open_to_user = self.object.handled_at is None and may_handle(self.request.user, self.model)
        url = reverse(self.handled_url_name, args=[self.object.pk]) if open_to_user else ""
        return super().get_context_data(**kwargs) | {"handled_url": url}


class SubmissionViewSet(ModelViewSet):
    """Read-only list and details of one kind of ``Submission``, with "dealt with"; the slice names ``model``.

    Whoever has the model's ``view`` permission reads, ``change`` lets them note it as dealt with; nobody edits what
    visitors wrote (``FormsConfig`` registers the policy).
    """

    model: type[Submission]
    icon = "mail"
    index_view_class = SubmissionIndexView
    inspect_view_class = SubmissionInspectView
    inspect_view_enabled = True
    copy_view_enabled = False
    add_to_reference_index = False
    inspect_view_fields_exclude = ["id", "idempotency_key"]
    list_filter = ["language", "handled_at", "created_at"]
    ordering = ["-created_at"]
    exclude_form_fields: list[str] = []
    list_display = [
        "reference",
        DateColumn("created_at", label=gettext_lazy("Received"), sort_key="created_at"),
        "language",
        BooleanColumn("is_handled", label=gettext_lazy("Dealt with")),
    ]

    @property
    def list_export(self) -> list[str]:
        """Every answer, with the number and the dates."""
        hidden = {"id", "idempotency_key"}
        return [field.name for field in self.model._meta.concrete_fields if field.name not in hidden]

    def get_inspect_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Tells the details where "dealt with" is sent."""
        return super().get_inspect_view_kwargs(handled_url_name=self.get_url_name("handled"), **kwargs)

    def get_urlpatterns(self) -> list[URLPattern]:
        """The usual ones, and the button's."""
        return [*super().get_urlpatterns(), path("handled/<int:pk>/", self.handled_view, name="handled")]

    @property
    def handled_view(self) -> Any:
        """Notes a submission as dealt with."""

        @require_POST
        def handled(request: HttpRequest, pk: int) -> HttpResponse:
            if not may_handle(request.user, self.model):
                raise PermissionDenied
            get_object_or_404(self.model, pk=pk).mark_handled(request.user)
            messages.success(request, _("Noted as dealt with."))
            return redirect(self.get_url_name("index"))

        return handled


def may_handle(user: Any, model: type[Submission]) -> bool:
    """Whether ``user`` may note submissions of this kind as dealt with."""
    return bool(user.has_perm(f"{model._meta.app_label}.change_{model._meta.model_name}"))
