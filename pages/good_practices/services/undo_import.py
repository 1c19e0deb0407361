"""Take an import back, except where somebody has worked on what it made since."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Revision

from pages.good_practices.import_plan import MANY, PLAIN
from pages.good_practices.models import (
    ImportState,
    Practice,
    PracticeCouncil,
    PracticeImport,
    PracticePage,
    PracticeSource,
)

LOG_ACTION = "good_practices.undo_import"


class NothingToUndo(Exception):
    """It was not put into effect, or is undone already."""


@transaction.atomic
def undo_import(run: PracticeImport, *, user: Any = None) -> list[str]:
    """Remove what it made and put back what it replaced; returns the names of what stays because it was edited since.

    Raises:
        NothingToUndo: twice is once.
    """
    fresh = PracticeImport.objects.select_for_update().get(pk=run.pk)
    if fresh.state != ImportState.DONE:
        raise NothingToUndo
    kept = [effect["name"] for effect in fresh.effects if not _undone(effect, user)]
    fresh.state, fresh.finished_at = ImportState.UNDONE, timezone.now()
    fresh.save()
    log(instance=fresh, action=LOG_ACTION, user=user, data={"kept": kept})
    return kept


def _undone(effect: dict[str, Any], user: Any) -> bool:
    practice = Practice.objects.filter(pk=effect["practice"]).first()
    if practice is None:  # somebody deleted it
        return True
    page = PracticePage.objects.filter(pk=effect.get("page")).first()
    if practice.updated_at != datetime.fromisoformat(effect["updated_at"]):
        return False
    if "page" in effect and (page is None or page.latest_revision_id != effect["revision"]):
        return False
    if effect["is_new"]:
        if page is None or page.live or practice.pages.count() > 1 or practice.replications.exists():
            return False
        page.delete(user=user)
        practice.delete()
        return True
    _put_back(practice, effect)
    if page is not None:
        _go_back(page, effect["revision_before"], user)
    return True


def _put_back(practice: Practice, effect: dict[str, Any]) -> None:
    before = effect["before"]
    for name in (*PLAIN, "group_code", "topic_id"):
        setattr(practice, name, before[name])
    practice.staff = None if before["staff"] is None else Decimal(before["staff"])
    for name, relation in MANY.items():
        getattr(practice, relation).set(before[name])
    practice.councils.all().delete()
    for order, (member, municipality, name, comarca, band) in enumerate(before["councils"]):
        PracticeCouncil.objects.create(
            practice=practice,
            sort_order=order,
            member_id=member,
            municipality_id=municipality,
            name=name,
            comarca_id=comarca,
            population_band=band,
        )
    PracticeSource.objects.filter(pk__in=effect["sources"], practice=practice).delete()
    practice.save()


def _go_back(page: PracticePage, revision: int | None, user: Any) -> None:
    """A new revision with what stood there before: nothing of the page's history is lost."""
    earlier = Revision.objects.filter(pk=revision).first()
    earlier_page: Any = earlier.as_object() if earlier else PracticePage.objects.get(pk=page.pk)
    earlier_page.save_revision(user=user, log_action=True, previous_revision=earlier)
