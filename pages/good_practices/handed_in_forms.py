"""What the public forms ask besides the steps of an experience."""

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext_lazy as _

from xmess.drafts.form_view import DraftedSubmissionForm
from xmess.forms.fields import AddressField, ConsentField, LineField, ParagraphsField
from xmess.forms.submission_form import SubmissionForm

from .experience_steps import CouncilInput
from .models import Experience, ReplicationNotice
from .models.practice import EARLIEST_YEAR, LATEST_YEAR


class ExperienceForm(DraftedSubmissionForm):
    """The last page: what the council agrees to."""

    consent_version = "2026-11"
    consent = ConsentField(
        label=_(
            "We agree that XMESS prepares and publishes this experience, and uses our data to talk with us about it"
        )
    )

    class Meta:
        model = Experience
        fields: list[str] = []


class ReplicationNoticeForm(SubmissionForm):
    """Who does the same, since when and how."""

    council = LineField(
        label=_("Town or county council"), max_length=160, widget=CouncilInput(attrs={"autocomplete": "off"})
    )
    since = forms.IntegerField(
        label=_("Since which year?"),
        required=False,
        validators=[MinValueValidator(EARLIEST_YEAR), MaxValueValidator(LATEST_YEAR)],
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    changes = ParagraphsField(
        label=_("What do you do differently?"),
        max_length=400,
        rows=4,
        help_text=_("One or two sentences: they are shown on the fiche."),
    )
    name = LineField(label=_("Your name"), max_length=160, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    post = LineField(
        label=_("Your post"),
        max_length=160,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "organization-title"}),
    )
    email = AddressField(help_text=_("It is never published."))

    class Meta:
        model = ReplicationNotice
        fields = ["council", "since", "changes", "name", "post", "email"]
