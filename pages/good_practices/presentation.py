"""A practice as the records that the site's components show. Practices come from ``for_listing``: no query here."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext

from xmess.design.components import Card, Chip, State, Tone
from xmess.languages.translations import page_path, written_in
from xmess.territory.covers import cover

from .bands import Outcome
from .bands import State as PolicyState

# A failure is not a warning: what it teaches is why it is here.
TONES: dict[str, Tone] = {Outcome.WORKED: "good", Outcome.PARTLY: "waiting", Outcome.FAILED: "stopped"}


def outcome(practice: Any) -> State | None:
    """How it went, with what there is to learn; ``None`` while the council has not said."""
    if not practice.outcome:
        return None
    words = {
        Outcome.WORKED: gettext("It worked"),
        Outcome.PARTLY: gettext("It worked in part"),
        Outcome.FAILED: gettext("It did not work: what was learnt"),
    }
    return State(words[practice.outcome], TONES[practice.outcome])


def years(practice: Any) -> str:
    """ "2016–2020", "since 2016" while it is under way, "2016" when no more is known; empty when nothing is."""
    if not practice.started_in:
        return ""
    if practice.ended_in and practice.ended_in != practice.started_in:
        return f"{practice.started_in}–{practice.ended_in}"
    if practice.state == PolicyState.UNDER_WAY and not practice.ended_in:
        return gettext("since %(year)s") % {"year": practice.started_in}
    return str(practice.started_in)


def council_names(practice: Any) -> str:
    """Whose it is, in one line."""
    return ", ".join(one.shown_name for one in practice.councils.all())


def place_codes(practice: Any) -> list[str]:
    """Official codes of where its councils are, the first one first; none for bodies without a place."""
    return [one.place_code for one in practice.councils.all() if one.place_code]


def class_names(practice: Any, language: str) -> str:
    """Its policy classes in one line, in their order."""
    return ", ".join(one.name_in(language) for one in practice.policy_classes.all())


def cover_of(key: str, places: Sequence[str], hue: str, **shape: Any) -> str:
    """The crop of the territory round the first of ``places`` (codes), with ties to the others."""
    town, *others = places or [""]
    return cover(key, code=town, others=tuple(others), hue=hue, **shape)


def card(practice: Any, language: str, *, reason: str = "", action: Any = None) -> Card:
    """The practice in the directory and wherever else it is one of several."""
    page = practice.page_in(language)
    places = place_codes(practice)
    topic = practice.topic
    return Card(
        title=page.title,
        url=page_path(page),
        summary=page.summary,
        hue=topic.hue,
        chips=[Chip(topic.name_in(language), topic.hue, icon=topic.icon)],
        place=council_names(practice),
        place_code=places[0] if places else "",
        meta=[text for text in (class_names(practice, language), years(practice)) if text],
        state=outcome(practice),
        cover=cover_of(page.cover_key, places, topic.hue),
        reason=reason,
        action=action,
        language=written_in(page, language),
    )
