"""The desk's form of a record that may belong to a working group, whichever slice keeps those (ADR 12)."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from xmess.languages.codes import active_language

from .gathering import group_choices


class GroupCodeForm(WagtailAdminModelForm):
    """``group_code`` is chosen among the public groups; one that was taken down stays until somebody changes it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = [(choice.code, choice.name) for choice in group_choices(active_language())]
        there = self.initial.get("group_code", "")
        if there and there not in dict(offered):
            offered.append((there, there))
        field = self.fields["group_code"]
        self.fields["group_code"] = forms.ChoiceField(
            label=field.label, help_text=field.help_text, choices=[("", _("None")), *offered], required=False
        )
