"""The secretariat's desk: what came through the contact form."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column

from xmess.forms.viewsets import SubmissionViewSet

from .models import ContactMessage


class ContactMessageViewSet(SubmissionViewSet):
    """The shared desk of submissions, with who wrote about what."""

    model = ContactMessage
    name = "contact_messages"
    menu_label = _("Contact messages")
    menu_order = 710
    add_to_admin_menu = True
    list_filter = ["subject", *SubmissionViewSet.list_filter]
    search_fields = ["reference", "name", "organisation", "email", "text"]
    list_display = [
        SubmissionViewSet.list_display[0],
        Column("get_subject_display", label=_("Subject"), sort_key="subject"),
        "name",
        "organisation",
        *SubmissionViewSet.list_display[1:],
    ]
