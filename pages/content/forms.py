"""What the contact form asks."""

from django import forms
from django.utils.translation import gettext_lazy as _

from pages.content.models import ContactMessage
from pages.content.models.contact_message import Subject
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
    # Nothing is chosen beforehand: a default would be what most people send.
    subject = forms.ChoiceField(label=_("What is it about?"), choices=Subject.choices, widget=forms.RadioSelect)
    text = ParagraphsField(label=_("Message"), max_length=5000)

    class Meta:
        model = ContactMessage
        fields = ["name", "organisation", "email", "subject", "text"]
