"""The table of states and moves, read against the plan's section on working groups."""

import datetime

import pytest
from django.utils import translation

from pages.working_groups.lifecycle import ENDED, FIRST, MOVES, OPEN, Decision, Status, refusals

TODAY = datetime.date(2026, 11, 23)
YESTERDAY = datetime.date(2026, 11, 22)

ALLOWED = {
    ("proposed", "active"),
    ("proposed", "closed"),
    ("active", "standby"),
    ("active", "converted"),
    ("active", "closed"),
    ("standby", "active"),
    ("standby", "converted"),
    ("standby", "closed"),
}


def decision(**facts: object) -> Decision:
    complete = {"current": "active", "target": "standby", "decided_on": YESTERDAY, "reason": "Raó."}
    return Decision(**complete | facts)  # type: ignore[arg-type]  # each test knows what it passes


@pytest.mark.parametrize("current", Status.values)
@pytest.mark.parametrize("target", Status.values)
def test_only_the_moves_of_the_plan_are_possible(current: str, target: str) -> None:
    asked = decision(current=current, target=target, has_successor=target == "converted")
    assert (refusals(asked, today=TODAY) == {}) == ((current, target) in ALLOWED)


def test_a_state_nobody_knows_is_refused_without_an_error() -> None:
    assert set(refusals(decision(current="lost", target="found"), today=TODAY)) == {"target"}


@pytest.mark.parametrize("target", ["standby", "converted", "closed"])
@pytest.mark.parametrize("reason", ["", "  \n\t ", "\u2003"])
def test_leaving_the_active_state_needs_the_members_reason(target: str, reason: str) -> None:
    asked = decision(target=target, reason=reason, has_successor=target == "converted")
    assert set(refusals(asked, today=TODAY)) == {"reason"}


def test_starting_and_resuming_need_no_reason() -> None:
    for current in ("proposed", "standby"):
        assert refusals(decision(current=current, target="active", reason=""), today=TODAY) == {}


@pytest.mark.parametrize(
    ("decided_on", "last", "refused"),
    [
        (None, None, True),
        (datetime.date(2026, 11, 24), None, True),
        (TODAY, None, False),
        (YESTERDAY, TODAY, True),
        (TODAY, TODAY, False),
    ],
    ids=["missing", "tomorrow", "today", "before the latest change", "same day as the latest change"],
)
def test_the_day_of_a_decision_is_known_past_and_in_order(
    decided_on: datetime.date | None, last: datetime.date | None, refused: bool
) -> None:
    found = refusals(decision(decided_on=decided_on, last_decided_on=last), today=TODAY)
    assert ("decided_on" in found) is refused


def test_a_converted_group_says_what_it_became() -> None:
    assert set(refusals(decision(target="converted"), today=TODAY)) == {"successor"}


def test_only_a_converted_group_has_a_successor() -> None:
    assert set(refusals(decision(target="closed", has_successor=True), today=TODAY)) == {"successor"}


def test_every_state_has_its_row_and_its_name() -> None:
    assert set(MOVES) == set(Status.values)
    with translation.override("en"):
        assert all(str(Status(code).label).strip() for code in Status.values)
        assert all(str(move.label) and str(move.done) for row in MOVES.values() for move in row.values())


def test_the_named_sets_agree_with_the_table() -> None:
    assert {state for state, row in MOVES.items() if not row} == set(ENDED)
    assert set(OPEN) | set(ENDED) == set(Status.values)
    assert not set(OPEN) & set(ENDED)
    assert set(FIRST) <= set(OPEN)
