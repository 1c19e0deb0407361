"""The desk of outgoing mail: what went, what waits, what was given up."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.generic import IndexView, InspectView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permissions import policy_registry

from .models import OutgoingMessage
from .services.deliver_message import retry_message


class MessageIndexView(IndexView):
    """The list, with the safe kind of export only: a spreadsheet's cells are typed, a CSV's may be formulas."""

    FORMATS = ("xlsx",)


class MessageInspectView(InspectView):
    """One message, with a button to try it again while it has not gone."""

    template_name = "mailing/inspect_message.html"

    def get_fields_context(self) -> list[dict[str, Any]]:
        """Without the words of a confidential message."""
        hidden = {"text_body"} if self.object.confidential else set()
        return [self.get_context_for_field(name) for name in self.fields if name not in hidden]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Adds where the button leads; nothing once the message is sent or its words are forgotten."""
        retry = "" if self.object.sent_at or not self.object.text_body else reverse(RETRY_NAME, args=[self.object.pk])
        return super().get_context_data(**kwargs) | {"retry_url": retry}


class OutgoingMessageViewSet(ModelViewSet):
    """Read only; see ``ReadOnlyPolicy``."""

    model = OutgoingMessage
    name = "messages"
    icon = "mail"
    menu_label = gettext_lazy("E-mail messages")
    menu_order = 900
    add_to_settings_menu = True
    index_view_class = MessageIndexView
    inspect_view_class = MessageInspectView
    inspect_view_enabled = True
    copy_view_enabled = False
    add_to_reference_index = False
    list_display = [
        "subject",
        "recipient",
        Column("state", label=gettext_lazy("State")),
        "attempts",
        DateColumn("created_at", label=gettext_lazy("Queued"), sort_key="created_at"),
    ]
    list_filter = ["language", "sent_at"]
    search_fields = ["subject", "recipient"]
    ordering = ["-created_at"]
    inspect_view_fields_exclude = ["html_body", "id"]
    form_fields = ["subject"]

    def get_urlpatterns(self) -> list[URLPattern]:
        """The usual ones, and the button's."""
        return [*super().get_urlpatterns(), path("retry/<int:pk>/", retry, name="retry")]


RETRY_NAME = "messages:retry"


@require_POST
def retry(request: HttpRequest, pk: int) -> HttpResponse:
    """Put the message back in the queue."""
    if not policy_registry.get_by_type(OutgoingMessage).user_has_permission(request.user, "view"):
        raise PermissionDenied
    message = get_object_or_404(OutgoingMessage, pk=pk)
    retry_message(message)
    messages.success(request, _("The message is in the queue again."))
    return redirect("messages:inspect", pk)
