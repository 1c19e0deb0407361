"""What the public forms ask, and what editors fill in to record a group or a decision about one."""

from typing import Any, cast

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.widgets import AdminDateInput

from pages.topics.models import Topic
from xmess.forms.fields import AddressField, LineField, ParagraphsField
from xmess.forms.submission_form import SubmissionForm

from .lifecycle import FIRST, MOVES, Status
from .models import GroupProposal, JoinRequest, StatusChange, WorkingGroup
from .models.status_change import DecidingBody
from .services.change_status import change_status

WHO_WRITES = ["council", "name", "post", "email"]


class CouncilRequestForm(SubmissionForm):
    """Who writes, and for which council."""

    council = LineField(
        label=_("Town or county council"),
        max_length=160,
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )
    name = LineField(label=_("Your name"), max_length=160, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    post = LineField(
        label=_("Your post"),
        max_length=160,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "organization-title"}),
    )
    email = AddressField()


class JoinForm(CouncilRequestForm):
    """A council asks to take part in a group."""

    message = ParagraphsField(
        label=_("What would you like to work on?"),
        max_length=3000,
        required=False,
        help_text=_("It helps the coordination to prepare the first meeting."),
    )

    class Meta:
        model = JoinRequest
        fields = [*WHO_WRITES, "message"]


class ProposalForm(CouncilRequestForm):
    """A council proposes a group that does not exist."""

    title = LineField(label=_("What would the group be called?"), max_length=120)
    topic = forms.ModelChoiceField(
        label=_("Nearest topic"), queryset=Topic.objects.all(), required=False, empty_label=_("None of these")
    )
    goals = ParagraphsField(
        label=_("What should it achieve?"),
        max_length=3000,
        help_text=_("One or two goals that can be reached are better than many."),
    )
    companions = LineField(
        label=_("Other councils that would take part"),
        max_length=300,
        required=False,
        help_text=_("Those you have already talked to, separated by commas."),
    )

    class Meta:
        model = GroupProposal
        fields = ["title", "topic", "goals", "companions", *WHO_WRITES]


class StatusChangeForm(forms.Form):
    """The decision of a group, as editors record it; ``save`` puts it into effect."""

    target = forms.ChoiceField(label=_("What was decided"), widget=forms.RadioSelect)
    successor = forms.ModelChoiceField(
        label=_("Group that carries the work on"),
        queryset=WorkingGroup.objects.none(),
        required=False,
        help_text=_("Only when the group is converted into another one."),
    )
    decided_on = forms.DateField(label=_("Decided on"), widget=AdminDateInput)
    decided_by = forms.ChoiceField(label=_("Decided by"), choices=DecidingBody.choices)

    def __init__(self, *args: Any, group: WorkingGroup, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.group, self.user = group, user
        self.change: StatusChange | None = None
        moves = cast(forms.ChoiceField, self.fields["target"])
        successor = cast("forms.ModelChoiceField[WorkingGroup]", self.fields["successor"])
        moves.choices = [(code, move.label) for code, move in MOVES[group.status].items()]
        successor.queryset = WorkingGroup.objects.able_to_succeed(group)
        self.fields["decided_on"].initial = timezone.localdate
        for code, language in settings.LANGUAGES:
            self.fields[f"reason_{code}"] = self._reason_field(code, language)

    def save(self) -> bool:
        """Put the decision into effect; ``False`` when it is refused, with the reasons beside the fields."""
        answers = self.cleaned_data
        try:
            self.change = change_status(
                self.group,
                answers["target"],
                decided_on=answers["decided_on"],
                decided_by=answers["decided_by"],
                reason={code: answers[f"reason_{code}"] for code, _language in settings.LANGUAGES},
                successor=answers["successor"],
                user=self.user,
            )
        except ValidationError as refused:
            self._show(refused)
            return False
        return True

    def _show(self, refused: ValidationError) -> None:
        for field, messages in refused.message_dict.items():
            name = f"reason_{settings.SOURCE_LANGUAGE}" if field == "reason" else field
            for message in messages:
                self.add_error(name, message)

    @staticmethod
    def _reason_field(code: str, language: str) -> forms.CharField:
        source = code == settings.SOURCE_LANGUAGE
        return forms.CharField(
            label=_("The members’ reason (%(language)s)") % {"language": language},
            required=False,
            max_length=2000,
            widget=forms.Textarea(attrs={"rows": 4}),
            help_text=_("Public. Needed whenever the group stops, is converted or closed. No persons’ names.")
            if source
            else _("May be written later; until then visitors read the Catalan text."),
        )


class NewGroupForm(WagtailAdminModelForm):
    """A group is recorded as proposed or, if it is older than this site, as already at work."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["status"].choices = [choice for choice in Status.choices if choice[0] in FIRST]


class GroupForm(WagtailAdminModelForm):
    """The facts of a group with who takes part in it, each member once at a time."""

    def clean(self) -> dict[str, Any]:
        """Say beside its row that a member is there twice; the database would only refuse."""
        answers = super().clean()
        rows = self.formsets.get("participations")
        if rows is None or not rows.is_valid():
            return answers
        seen: set[int] = set()
        for row in rows.forms:
            member = row.cleaned_data.get("member")
            if member is None or row.cleaned_data.get("DELETE") or row.cleaned_data.get("until"):
                continue
            if member.pk in seen:
                row.add_error("member", _("This member already takes part in the group."))
            seen.add(member.pk)
        return answers
