"""Put a spreadsheet of practices into effect: exactly what was shown, or nothing."""

import logging
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from pages.base.services.open_page import open_page
from pages.good_practices.filling import ON_PAGE, fill
from pages.good_practices.import_plan import CHANGED, MANY, NEW, PLAIN, WRONG, PlannedRow, plan
from pages.good_practices.models import ImportState, Practice, PracticeCouncil, PracticeImport, PracticeSource

logger = logging.getLogger(__name__)

LOG_ACTION = "good_practices.import"


class PlanChanged(Exception):
    """Something was edited meanwhile: what would be done is no longer what was confirmed."""


def confirm_import(run: PracticeImport, digest: str) -> None:
    """Take the confirmation of the plan with this digest, once.

    Raises:
        PlanChanged: show the new plan, and ask again.
    """
    with transaction.atomic():
        fresh = PracticeImport.objects.select_for_update().get(pk=run.pk)
        if fresh.state != ImportState.READ or plan(fresh.sheet()).digest != digest:
            raise PlanChanged
        fresh.state, fresh.digest = ImportState.WORKING, digest
        fresh.save()


def carry_out(run: PracticeImport) -> None:
    """Do what was confirmed, in one transaction. Whatever fails changes nothing, and the import says that it failed."""
    try:
        with transaction.atomic():
            fresh = PracticeImport.objects.select_for_update().get(pk=run.pk, state=ImportState.WORKING)
            planned = plan(fresh.sheet())
            if planned.digest != fresh.digest or planned.of(WRONG):
                raise PlanChanged
            rows = [*planned.of(NEW), *planned.of(CHANGED)]
            fresh.effects = [_carry_out(row, fresh.user) for row in rows]
            fresh.state, fresh.finished_at = ImportState.DONE, timezone.now()
            fresh.save()
            log(instance=fresh, action=LOG_ACTION, user=fresh.user, data={"rows": len(rows)})
    except Exception:  # whatever it is, nobody waits for this task: the import itself has to say that it failed
        logger.exception("An import of good practices failed.")
        PracticeImport.objects.filter(pk=run.pk, state=ImportState.WORKING).update(
            state=ImportState.FAILED, finished_at=timezone.now()
        )


def _carry_out(row: PlannedRow, user: Any) -> dict[str, Any]:
    """What was done, for undoing it: ``before`` holds the facts that were replaced, ``added`` what is new."""
    practice = row.practice or Practice(code=row.code, name=row.values["name"], topic=row.values["topic"])
    before = {} if row.practice is None else _facts(practice)
    wanted = {change.column for change in row.changes} if row.practice else set(row.values)
    for name in PLAIN:
        if name in wanted:
            setattr(practice, name, row.values[name])
    if "group" in wanted:
        practice.group_code = row.values["group"]
    if "topic" in wanted:
        practice.topic = row.values["topic"]
    practice.save()
    added = _rows_of(practice, row.values, wanted)
    revisions = _write(practice, row.values, wanted, user) if row.practice is None or wanted & set(ON_PAGE) else {}
    practice.save()  # last: its date tells the undoing whether somebody has edited it since
    return {
        "practice": practice.pk,
        "name": practice.name,
        "is_new": row.practice is None,
        "updated_at": practice.updated_at.isoformat(),
        "before": before,
        "sources": added,
        **revisions,
    }


def _facts(practice: Practice) -> dict[str, Any]:
    """The facts a row may replace, as JSON keeps them."""
    facts: dict[str, Any] = {name: getattr(practice, name) for name in (*PLAIN, "group_code", "topic_id")}
    facts["staff"] = None if practice.staff is None else str(practice.staff)
    facts |= {name: [one.pk for one in getattr(practice, relation).all()] for name, relation in MANY.items()}
    facts["councils"] = [
        [one.member_id, one.municipality_id, one.name, one.comarca_id, one.population_band]
        for one in practice.councils.all()
    ]
    return facts


def _rows_of(practice: Practice, values: dict[str, Any], wanted: set[str]) -> list[int]:
    """Relations and rows; returns the keys of the sources that were added."""
    for name, relation in MANY.items():
        if name in wanted:
            getattr(practice, relation).set(values[name])
    if "councils" in wanted:
        practice.councils.all().delete()
        for order, council in enumerate(values["councils"]):
            PracticeCouncil.objects.create(practice=practice, sort_order=order, **council)
    added = []
    if "sources" in wanted:
        there = set(practice.sources.values_list("url", flat=True))
        for order, (title, url) in enumerate(values["sources"], len(there)):
            if url not in there:
                source = PracticeSource.objects.create(practice=practice, title=title, url=url, sort_order=order)
                added.append(source.pk)
                there.add(url)
    return added


def _write(practice: Practice, values: dict[str, Any], wanted: set[str], user: Any) -> dict[str, Any]:
    """A new draft of the page with the prose of the row; returns the page and its revisions before and after."""
    page: Any = open_page(practice, user).specific
    before = page.latest_revision_id
    page = page.get_latest_revision_as_object()
    fill(page, values, wanted & set(ON_PAGE))
    revision = page.save_revision(user=user, log_action=True)
    return {"page": page.pk, "revision_before": before, "revision": revision.pk}
