"""The secretariat's desk: what came through the contact form."""

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

from .models import ContactMessage


class MessageIndexView(IndexView):
    """The list, with the safe kind of export only: a spreadsheet's cells are typed, a CSV's may be formulas."""

    FORMATS = ("xlsx",)


class MessageInspectView(InspectView):
    """One message, with a button that says it has been dealt with."""

    template_name = "content/inspect_contact_message.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Adds where the button leads; nothing once somebody has dealt with it."""
        handle = "" if self.object.handled_at else reverse(HANDLE_NAME, args=[self.object.pk])
        return super().get_context_data(**kwargs) | {"handle_url": handle}


class ContactMessageViewSet(ModelViewSet):
    """Read only: what people wrote is not edited, and the purge deletes it in time."""

    model = ContactMessage
    name = "contact_messages"
    icon = "mail"
    menu_label = gettext_lazy("Contact messages")
    menu_order = 710
    add_to_admin_menu = True
    index_view_class = MessageIndexView
    inspect_view_class = MessageInspectView
    inspect_view_enabled = True
    copy_view_enabled = False
    add_to_reference_index = False
    list_display = [
        "reference",
        Column("get_subject_display", label=gettext_lazy("Subject"), sort_key="subject"),
        "name",
        "organisation",
        DateColumn("created_at", label=gettext_lazy("Received"), sort_key="created_at"),
        DateColumn("handled_at", label=gettext_lazy("Dealt with"), sort_key="handled_at"),
    ]
    list_filter = ["subject", "language", "handled_at"]
    search_fields = ["reference", "name", "organisation", "email", "text"]
    ordering = ["-created_at"]
    inspect_view_fields = [
        "reference",
        "created_at",
        "subject",
        "name",
        "organisation",
        "email",
        "text",
        "language",
        "consent_version",
        "retain_until",
        "handled_at",
        "handled_by",
    ]
    form_fields = ["subject"]

    def get_urlpatterns(self) -> list[URLPattern]:
        """The usual ones, and the button's."""
        return [*super().get_urlpatterns(), path("handle/<int:pk>/", handle, name="handle")]


HANDLE_NAME = "contact_messages:handle"


@require_POST
def handle(request: HttpRequest, pk: int) -> HttpResponse:
    """Note that the editor has dealt with the message."""
    if not policy_registry.get_by_type(ContactMessage).user_has_permission(request.user, "view"):
        raise PermissionDenied
    message = get_object_or_404(ContactMessage, pk=pk)
    message.mark_handled(request.user)
    messages.success(request, _("The message is marked as dealt with."))
    return redirect("contact_messages:inspect", pk)
