"""The life of a working group: its states, the moves between them and what each move asks for. Pure.

Source: 2024 work plan, "Grups de treball" (domain brief 2.6): once its goals are met a group can be put on standby,
converted or closed "by a reasoned decision of its members"; a converted group says what it became; new groups "can be
created as needed". What the plan leaves open is decided here:

* a group on standby comes back without further reason: that is what standby is for;
* a proposal that nobody takes up is closed with its reason, so that whoever proposed it can read why;
* converted and closed are final. New goals are a new group, which may name this one as where it comes from.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _


class Status(TextChoices):
    """Where a group stands, in the order in which listings show them. Codes are stored: never rename one."""

    ACTIVE = "active", _("Active")
    PROPOSED = "proposed", _("Proposed")
    STANDBY = "standby", _("On standby")
    CONVERTED = "converted", _("Converted into another group")
    CLOSED = "closed", _("Closed")


#: What a group may be when it is first recorded: older groups were at work before this site existed.
FIRST = frozenset({Status.PROPOSED, Status.ACTIVE})
#: The group exists and has something to join, now or when it resumes.
OPEN = frozenset({Status.PROPOSED, Status.ACTIVE, Status.STANDBY})
#: Its work is over; page and products stay.
ENDED = frozenset({Status.CONVERTED, Status.CLOSED})


@dataclass(frozen=True)
class Move:
    """What a move asks for besides its date; ``label`` is what editors choose, ``done`` what the history then says."""

    label: str | Promise
    done: str | Promise
    needs_reason: bool
    needs_successor: bool = False


START = Move(_("Start work"), _("Work started"), needs_reason=False)
DECLINE = Move(_("Close the proposal"), _("Proposal closed"), needs_reason=True)
PAUSE = Move(_("Put on standby"), pgettext_lazy("what was done", "Put on standby"), needs_reason=True)
RESUME = Move(_("Resume work"), _("Work resumed"), needs_reason=False)
CONVERT = Move(
    _("Convert into another group"), _("Converted into another group"), needs_reason=True, needs_successor=True
)
CLOSE = Move(_("Close the group"), _("Closed"), needs_reason=True)

#: From where, to where, by which move. What is not here cannot happen.
MOVES: Mapping[str, Mapping[str, Move]] = {
    Status.PROPOSED: {Status.ACTIVE: START, Status.CLOSED: DECLINE},
    Status.ACTIVE: {Status.STANDBY: PAUSE, Status.CONVERTED: CONVERT, Status.CLOSED: CLOSE},
    Status.STANDBY: {Status.ACTIVE: RESUME, Status.CONVERTED: CONVERT, Status.CLOSED: CLOSE},
    Status.CONVERTED: {},
    Status.CLOSED: {},
}


@dataclass(frozen=True)
class Decision:
    """What a group decided about itself. Dates are days; ``last_decided_on`` is that of its latest change, if any."""

    current: str
    target: str
    decided_on: date | None
    reason: str = ""
    has_successor: bool = False
    last_decided_on: date | None = None


def refusals(decision: Decision, *, today: date) -> dict[str, str]:
    """Why it cannot be put into effect, by field ("target", "decided_on", "reason", "successor"); empty when it can.

    Sentences in the active language; ``today`` is the site's local day.
    """
    move = MOVES.get(decision.current, {}).get(decision.target)
    if move is None:
        return {"target": gettext("A group in this state cannot move to that one.")}
    found = {
        "decided_on": _date_refusal(decision, today),
        "reason": _reason_refusal(decision, move),
        "successor": _successor_refusal(decision, move),
    }
    return {field: refusal for field, refusal in found.items() if refusal}


def _date_refusal(decision: Decision, today: date) -> str:
    if decision.decided_on is None:
        return gettext("Say on which day it was decided.")
    if decision.decided_on > today:
        return gettext("That day has not come yet.")
    if decision.last_decided_on and decision.decided_on < decision.last_decided_on:
        return gettext("The group’s latest change was decided after that day.")
    return ""


def _reason_refusal(decision: Decision, move: Move) -> str:
    if move.needs_reason and not decision.reason.strip():
        return gettext("Write the reason: a group changes by a reasoned decision of its members.")
    return ""


def _successor_refusal(decision: Decision, move: Move) -> str:
    if move.needs_successor and not decision.has_successor:
        return gettext("Say which group carries the work on.")
    if decision.has_successor and not move.needs_successor:
        return gettext("Only a converted group has a successor.")
    return ""
