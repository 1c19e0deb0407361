"""What a council is asked when it hands in an experience, step by step. Fields are called as those of the fiche."""

from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

from pages.topics.models import Topic
from xmess.caching.version import kept
from xmess.drafts.steps import Step, StepForm
from xmess.forms.fields import AddressField, LineField, ParagraphsField
from xmess.languages.codes import active_language

from .bands import CostBand, Outcome, State
from .councils_by_name import offered_names
from .models import AdministrationRole, PolicyClass
from .models.practice import EARLIEST_YEAR, LATEST_YEAR

Choices = list[tuple[str, str]]
NOT_SAID = ("", _("I would rather not say"))


class CouncilInput(forms.TextInput):
    """A line that offers the names of the members and of every municipality; any other name is taken too."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        """The line, followed by the names."""
        offered = f"{name}-offered"
        line = super().render(name, value, {**(attrs or {}), "list": offered}, renderer)
        names = render_to_string(
            "good_practices/includes/offered_names.html", {"id": offered, "names": offered_names()}
        )
        return mark_safe(line + names)  # both are made by templates


def topic_choices() -> Choices:
    """Topics by code."""
    return _named("topics", lambda: Topic.objects.all())


def class_choices() -> Choices:
    """Policy classes by code, each with what it means."""
    return _named("classes", lambda: PolicyClass.objects.all(), with_meaning=True)


def role_choices() -> Choices:
    """Roles of the administration by code."""
    return _named("roles", lambda: AdministrationRole.objects.all())


def _named(what: str, rows: Any, *, with_meaning: bool = False) -> Choices:
    language = active_language()

    def make() -> Choices:
        found = []
        for row in rows():
            meaning = row.meaning_in(language).text if with_meaning else ""
            found.append((row.code, f"{row.name_in(language)}: {meaning}" if meaning else row.name_in(language)))
        return found

    return kept(f"good_practices:choices:{what}:{language}", make)


def _told(label: Any, hint: Any = "", *, required: bool = False, rows: int = 6) -> ParagraphsField:
    return ParagraphsField(label=label, help_text=hint, required=required, rows=rows, max_length=6000)


def _year(label: Any, hint: Any = "") -> forms.IntegerField:
    limits = [MinValueValidator(EARLIEST_YEAR), MaxValueValidator(LATEST_YEAR)]
    widget = forms.TextInput(attrs={"autocomplete": "off"})
    return forms.IntegerField(label=label, help_text=hint, required=False, widget=widget, validators=limits)


class WhoForm(StepForm):
    """Whose experience it is, and who can be asked about it while it is prepared."""

    council = LineField(
        label=_("Whose policy is it?"),
        max_length=160,
        help_text=_("The town or county council; with several, the one that leads."),
        widget=CouncilInput(attrs={"autocomplete": "off"}),
    )
    name = LineField(label=_("Your name"), max_length=160, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    post = LineField(
        label=_("Your post"),
        max_length=160,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "organization-title"}),
    )
    email = AddressField(help_text=_("Only to talk with you about this experience. It is never published."))


class PolicyForm(StepForm):
    """The policy in short."""

    title = LineField(label=_("What would you call the experience?"), max_length=120)
    lead = ParagraphsField(
        label=_("In two sentences, what is it about?"), max_length=500, rows=3, help_text=_("People read it in lists.")
    )
    outcome = forms.ChoiceField(
        label=_("How did it go?"),
        choices=Outcome.choices,
        widget=forms.RadioSelect,
        help_text=_("An experience that failed is as welcome as a success: others will not have to pay for it again."),
    )
    topic = forms.ChoiceField(label=_("Nearest topic"), choices=lambda: [("", _("Choose one")), *topic_choices()])
    state = forms.ChoiceField(
        label=_("State"), choices=[*State.choices, NOT_SAID], required=False, widget=forms.RadioSelect
    )
    started_in = _year(_("Since which year?"), _("Four digits."))
    ended_in = _year(_("Until which year?"), _("Empty while it goes on."))

    def clean(self) -> dict[str, Any]:
        """Years in order."""
        answers = super().clean() or {}
        began, ended = answers.get("started_in"), answers.get("ended_in")
        if began and ended and ended < began:
            self.add_error("ended_in", _("It cannot end before it starts."))
        return answers


class DoneForm(StepForm):
    """The policy as it was carried out."""

    starting_point = _told(_("Where did it start?"), _("The need, and what had been tried."))
    body = _told(_("What was done?"), _("The policy itself, told plainly."), required=True, rows=10)
    steps = _told(
        _("Which steps did it take?"),
        _("One per line. You can add how long it took after a bar: We spoke with every cooperative | two months"),
    )


class MeansForm(StepForm):
    """What it took."""

    resources = _told(
        _("Who worked on it, and who paid?"), _("Staff, funding, and spaces or services of the council it used.")
    )
    instruments = _told(_("Which legal instruments did it use?"), _("Agreements, ordinances, contracts."))
    cost_band = forms.ChoiceField(
        label=_("What did it cost the council?"),
        help_text=_("In all, staff aside."),
        choices=[*CostBand.choices, NOT_SAID],
        required=False,
        widget=forms.RadioSelect,
    )
    staff = forms.DecimalField(
        label=_("How much staff?"),
        help_text=_("Full-time equivalents: half a day of one person is 0.5."),
        required=False,
        localize=True,
        min_value=0,
        max_value=200,
        max_digits=5,
        decimal_places=2,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


class ResultsForm(StepForm):
    """What came of it, the good and the bad."""

    results = _told(_("What changed, and for whom?"))
    figures = _told(
        _("Do you have figures?"),
        _("One per line, with bars: 34 | new cooperatives | town council, 2025"),
        rows=4,
    )
    what_failed = _told(_("What did not work?"), _("The part another council will thank you for."))


class LessonsForm(StepForm):
    """What another council should know."""

    enablers = _told(_("What made it possible?"), rows=4)
    obstacles = _told(_("What stood in the way?"), rows=4)
    strengths = _told(_("What does it do well?"), rows=4)
    weaknesses = _told(_("Where is it fragile?"), rows=4)
    conditions = _told(_("What does another council need before it starts?"), rows=4)


class ClassForm(StepForm):
    """How the ABC guide would classify it, and whom to ask."""

    policy_classes = forms.MultipleChoiceField(
        label=_("Which kind of policy is it?"),
        choices=class_choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("The classes of the ABC guide. If you hesitate leave it empty: we will propose one."),
    )
    roles = forms.MultipleChoiceField(
        label=_("What did the council do in it?"),
        choices=role_choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    contact_role = LineField(
        label=_("Whom can other councils ask?"),
        max_length=160,
        required=False,
        help_text=_("A post or a department, never a person’s name."),
    )
    contact_email = AddressField(
        label=_("Address of that post or department"),
        required=False,
        help_text=_("It is published. Never a person’s."),
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )


class DocumentsForm(StepForm):
    """Documents that others can copy."""

    documents_note = ParagraphsField(
        label=_("What should we know about the documents?"),
        max_length=1000,
        rows=3,
        required=False,
        help_text=_("For instance: which of them are published already, and where."),
    )


STEPS = (
    Step("who", _("Who tells it"), WhoForm),
    Step("policy", _("The policy"), PolicyForm),
    Step("done", _("What was done"), DoneForm),
    Step("means", _("With what"), MeansForm),
    Step("results", _("What came of it"), ResultsForm),
    Step("lessons", _("What was learnt"), LessonsForm),
    Step("class", _("To find it and to ask about it"), ClassForm),
    Step(
        "documents",
        _("Documents to copy"),
        DocumentsForm,
        lead=_("Ordinances, clauses, agreements: what another council could copy. None of it is published unseen."),
        takes_files=True,
    ),
)
