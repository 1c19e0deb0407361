"""An import is taken back, except where somebody has worked since."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from django.test import Client

from pages.good_practices.models import ImportState, Practice, PracticePage
from tests.factories.good_practices import ReplicationFactory
from tests.good_practices.sheets import ROW, bring_in, draft, undo


def test_undone_what_it_made_is_gone(import_desk: Client) -> None:
    run = bring_in(import_desk, ROW)
    undo(import_desk, run)
    assert not Practice.objects.exists()
    assert not PracticePage.objects.exists()
    run.refresh_from_db()
    assert run.state == ImportState.UNDONE


def test_undone_what_it_replaced_is_back(import_desk: Client) -> None:
    bring_in(import_desk, ROW)
    run = bring_in(
        import_desk,
        {"code": "viver", "name": "Un altre nom", "staff": "2", "councils": "Un altre", "topic": "Habitatge",
         "policy_classes": "use", "sources": "https://exemple.example/altra", "obstacles": "El lloguer."},
    )  # fmt: skip
    undo(import_desk, run)
    practice = Practice.objects.get()
    assert (practice.name, practice.staff) == ("El viver", Decimal("0.50"))
    assert [one.shown_name for one in practice.councils.all()] == ["Vilaplana", "Consorci Exemple"]
    assert {one.code for one in practice.policy_classes.all()} == {"impulse", "use"}
    assert practice.sources.count() == 1
    assert (draft().obstacles, draft().results) == ("", "<p>Sis projectes.</p>")


def edit_facts(practice: Practice) -> None:
    practice.outcome = "failed"
    practice.save()


def edit_page(practice: Practice) -> None:
    draft(practice.code).save_revision()


def publish_page(practice: Practice) -> None:
    draft(practice.code).save_revision().publish()


def copy_it(practice: Practice) -> None:
    ReplicationFactory(practice=practice)


@pytest.mark.parametrize("work", [edit_facts, edit_page, publish_page, copy_it])
def test_what_somebody_worked_on_since_stays_and_is_named(
    import_desk: Client, work: Callable[[Practice], None]
) -> None:
    run = bring_in(import_desk, ROW, ROW | {"code": "altre", "name": "L’altre"})
    work(Practice.objects.get(code="viver"))
    page = undo(import_desk, run)
    assert [one.code for one in Practice.objects.all()] == ["viver"]
    assert "El viver" in page


def test_undone_twice_is_once(import_desk: Client) -> None:
    run = bring_in(import_desk, ROW)
    undo(import_desk, run)
    bring_in(import_desk, ROW)
    undo(import_desk, run)
    assert Practice.objects.count() == 1
