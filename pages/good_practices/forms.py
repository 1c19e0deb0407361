"""The form of the editors' desk."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from pages.base.gathering import group_choices
from xmess.languages.codes import active_language


class PracticeForm(WagtailAdminModelForm):
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
