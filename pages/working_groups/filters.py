"""The filters of the directory of groups; its pages, its feed and its data files read the same ones."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from pages.base.listing import FilterForm

from .lifecycle import Status


class GroupFilterForm(FilterForm):
    """By state, topic and member; topics and members are given by code and primary key (``directory.offered``)."""

    state = forms.MultipleChoiceField(label=_("State"), choices=Status.choices, required=False)
    topic = forms.MultipleChoiceField(label=_("Topic"), required=False)
    member = forms.MultipleChoiceField(label=_("Member that takes part"), required=False)

    def apply(self, rows: Any, *, but: str = "") -> Any:
        """``rows`` that pass every filter, or every filter but the one called ``but`` (to count its options)."""
        states, topics, members = ([] if name == but else self.chosen(name) for name in ("state", "topic", "member"))
        if states:
            rows = rows.filter(status__in=states)
        if topics:
            rows = rows.filter(topic__code__in=topics)
        if members:
            rows = rows.with_any_member(members)
        return rows
