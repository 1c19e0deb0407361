"""What an editor fills in to decide about something a council sent."""

from typing import Any

from django import forms
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from .models import Replication


class Choice(models.TextChoices):
    """What can be decided."""

    ACCEPT = "accept", _("Accept: it becomes a fiche, still as a draft")
    CHANGES = "changes", _("Ask for changes: the council gets a link to what it wrote")
    DECLINE = "decline", _("Decline")


def answer_field() -> forms.CharField:
    """What the editor says to the council that sent something."""
    return forms.CharField(
        label=_("Your words to the council"),
        required=False,
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("They go by e-mail, in the language the council wrote in. Needed unless you accept."),
    )


class DecisionForm(forms.Form):
    """The decision, and the words that go with it."""

    decision = forms.ChoiceField(label=_("Decision"), choices=Choice.choices, widget=forms.RadioSelect)
    answer = answer_field()

    def clean(self) -> dict[str, Any]:
        """Nobody is sent away without a word."""
        answers = super().clean() or {}
        if answers.get("decision") in {Choice.CHANGES, Choice.DECLINE} and not answers.get("answer", "").strip():
            self.add_error("answer", gettext("Tell the council why, or what is missing."))
        return answers


class ExperienceDecisionForm(DecisionForm):
    """About an experience."""


class ReplicationDecisionForm(WagtailAdminModelForm):
    """About a replication, with what will stand on the fiche."""

    decision = forms.ChoiceField(
        label=_("Decision"),
        choices=[
            (Choice.ACCEPT.value, _("Accept: it stands on the fiche at once")),
            (Choice.DECLINE, Choice.DECLINE.label),
        ],
        widget=forms.RadioSelect,
    )
    answer = answer_field()

    class Meta:
        model = Replication
        fields = ["member", "municipality", "name", "since", "changes_ca", "changes_es", "changes_en"]

    def clean(self) -> dict[str, Any]:
        """Nobody is sent away without a word; who is declined needs no complete replication."""
        answers = super().clean() or {}
        if self._declines(answers):
            for name in self._meta.fields:
                self._errors.pop(name, None)
            if not answers.get("answer", "").strip():
                self.add_error("answer", gettext("Tell the council why, or what is missing."))
        return answers

    def _post_clean(self) -> None:
        if not self._declines(self.cleaned_data):
            super()._post_clean()

    def _get_validation_exclusions(self) -> set[str]:
        """The practice is no field, but a member replicates it once."""
        return super()._get_validation_exclusions() - {"practice"}

    @staticmethod
    def _declines(answers: dict[str, Any]) -> bool:
        return answers.get("decision") == Choice.DECLINE
