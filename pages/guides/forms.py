"""The form of the editors' desk."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from pages.base.gathering import group_choices
from xmess.languages.codes import active_language

from .kinds import EditionState


class GuideForm(WagtailAdminModelForm):
    """The facts; the working group is one of those there are, whichever slice keeps them."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = [(choice.code, choice.name) for choice in group_choices(active_language())]
        there = self.initial.get("group_code", "")
        if there and there not in dict(offered):  # its page was taken down: saving must not lose it
            offered.append((there, there))
        field = self.fields["group_code"]
        self.fields["group_code"] = forms.ChoiceField(
            label=field.label, help_text=field.help_text, choices=[("", _("None")), *offered], required=False
        )

    def is_valid(self) -> bool:
        """Also across the editions: a rule that no row can check alone, as one save may change several of them."""
        valid = super().is_valid()
        if not valid or self._current_editions() < 2:
            return valid
        self.add_error(None, ValidationError(_("Only one edition can be the current one: say which.")))
        return False

    def _current_editions(self) -> int:
        rows = self.formsets["editions"].forms if "editions" in self.formsets else []
        kept = [row.cleaned_data for row in rows if row.is_valid() and not row.cleaned_data.get("DELETE")]
        return sum(row.get("state") == EditionState.CURRENT for row in kept if row.get("number"))
