"""What the contact form asks."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from pages.content.models import ContactMessage
from xmess.forms.fields import AddressField, LineField, ParagraphsField
from xmess.forms.submission_form import SubmissionForm


class ContactForm(SubmissionForm):
    """Who writes, from where, about what."""

    name = LineField(label=_("Your name"), widget=forms.TextInput(attrs={"autocomplete": "name"}))
    organisation = LineField(
        label=_("Council or organisation"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )
    email = AddressField()
    text = ParagraphsField(label=_("Message"), max_length=5000)

    class Meta:
        model = ContactMessage
        fields = ["name", "organisation", "email", "subject", "text"]
        widgets: Any = {"subject": forms.RadioSelect}
        labels: Any = {"subject": _("What is it about?")}
