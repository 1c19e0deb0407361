"""What editors fill in while they put a volume together."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from pages.base.experiences import Experience, ExperienceShelf
from xmess.forms.fields import AddressField, LineField, ParagraphsField
from xmess.languages.codes import active_language


class SearchForm(forms.Form):
    """Which fiches to offer. An address, not a decision: whatever it holds, there is an answer."""

    q = forms.CharField(label=_("Words"), required=False, max_length=100)
    policy = forms.ChoiceField(label=_("Policy class"), required=False)
    territory = forms.ChoiceField(label=_("Territory"), required=False)
    topic = forms.ChoiceField(label=_("Topic"), required=False)

    def __init__(self, *args: Any, shelf: ExperienceShelf, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.shelf = shelf
        for facet in (shelf.CLASS, shelf.TERRITORY, shelf.TOPIC):
            names = shelf.names(facet, active_language())
            self.fields[facet] = forms.ChoiceField(
                label=self.fields[facet].label, required=False, choices=[("", _("Any")), *names.items()]
            )

    def found(self, most: int) -> list[Experience]:
        """The published practices that fit; what is not understood asks for nothing."""
        self.is_valid()
        words = self.cleaned_data.get("q") or ""
        facets = {facet: self.cleaned_data.get(facet) or "" for facet in ("policy", "territory", "topic")}
        return self.shelf.find(words, facets, settings.SOURCE_LANGUAGE, most=most)


class InvitationForm(forms.Form):
    """Whom to ask, for what and in which words."""

    council = LineField(label=_("Town or county council"), max_length=160)
    email = AddressField(help_text=_("Of the council or the department. It is used for this message only."))
    language = forms.ChoiceField(label=_("Language of the message"), choices=settings.LANGUAGES)
    code = LineField(
        label=_("Fiche to complete"),
        max_length=50,
        required=False,
        help_text=_("Its code, when the council already has one in the directory. Empty asks for a new one."),
    )
    words = ParagraphsField(label=_("Your words"), max_length=2000, rows=5)

    def __init__(self, *args: Any, shelf: ExperienceShelf | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.shelf = shelf

    def clean_code(self) -> str:
        """A practice visitors can read."""
        code: str = self.cleaned_data["code"]
        if code and not (self.shelf and self.shelf.take([code], settings.SOURCE_LANGUAGE)):
            raise ValidationError(gettext("No published practice has this code."))
        return code
