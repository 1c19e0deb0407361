"""The filters of the directory; its page, its map and its data files read the same ones."""

from collections.abc import Sequence
from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from pages.base.listing import FilterForm
from pages.members.member_rows import MemberRow, sorted_rows
from pages.members.models.member import MemberKind
from xmess.territory.gazetteer import TERRITORY_NAMES, searchable

LONGEST_NAME = 100


class MemberFilterForm(FilterForm):
    """By name or comarca, territory, kind and topic; topics are given by ``member_rows.offered_topics``."""

    orders: ClassVar = {"name": _("name"), "joined": _("latest to join")}

    q = forms.CharField(label=_("Name or comarca"), max_length=LONGEST_NAME, required=False)
    territory = forms.MultipleChoiceField(
        label=_("Territory"), choices=[(str(code), name) for code, name in TERRITORY_NAMES.items()], required=False
    )
    kind = forms.MultipleChoiceField(label=_("Kind"), choices=MemberKind.choices, required=False)
    topic = forms.MultipleChoiceField(label=_("Topic"), required=False)

    def apply(self, rows: Sequence[MemberRow], *, but: str = "") -> list[MemberRow]:
        """``rows`` that pass every filter (or every one but that called ``but``, to count its options), sorted."""
        words = searchable(self.chosen("q")).split()
        territories, kinds, topics = (
            set() if name == but else set(self.chosen(name)) for name in ("territory", "kind", "topic")
        )
        found = [
            row
            for row in rows
            if (not territories or row.territory_code in territories)
            and (not kinds or row.kind in kinds)
            and (not topics or topics & row.topics)
            and all(word in row.search_text for word in words)
        ]
        return sorted_rows(found, self.order)
