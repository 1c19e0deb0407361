"""Put into effect what a group decided about itself."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext
from wagtail.log_actions import log

from pages.working_groups.lifecycle import Decision, Status, refusals
from pages.working_groups.models import StatusChange, WorkingGroup
from pages.working_groups.models.status_change import DecidingBody
from pages.working_groups.signals import status_changed

LOG_ACTION = "working_groups.change_status"


def change_status(
    group: WorkingGroup,
    target: str,
    *,
    decided_on: date | None,
    reason: Mapping[str, str] | None = None,
    decided_by: str = DecidingBody.MEMBERS,
    successor: WorkingGroup | None = None,
    user: Any = None,
) -> StatusChange:
    """Move ``group`` to the state ``target``, write its history and announce it.

    Args:
        decided_on: the day of the decision, in the site's time zone.
        reason: the members' reason by language code; Catalan is required where the move asks for one.
        successor: the group that carries the work on, for a conversion and for nothing else.
        user: who records it, for the audit log; ``None`` for commands.

    Raises:
        ValidationError: the move is not allowed as it stands, with one message per field (``lifecycle.refusals``).
    """
    reasons = {language: text.strip() for language, text in (reason or {}).items()}
    with transaction.atomic():
        # Locked and read again: two editors may decide at the same time.
        fresh = WorkingGroup.objects.select_for_update().get(pk=group.pk)
        day = _decided_day(fresh, target, decided_on, reasons, successor)
        change = StatusChange.objects.create(
            group=fresh,
            from_status=fresh.status,
            to_status=target,
            decided_on=day,
            decided_by=decided_by,
            **{f"reason_{language}": text for language, text in reasons.items()},
        )
        fresh.status, fresh.successor = target, successor
        if target == Status.ACTIVE and fresh.started_on is None:
            fresh.started_on = day
        fresh.save(update_fields=["status", "successor", "started_on", "updated_at"])
        log(instance=fresh, action=LOG_ACTION, user=user, data={"from": change.from_status, "to": target})
        transaction.on_commit(partial(status_changed.send, WorkingGroup, change=change))
    group.status, group.successor, group.started_on = fresh.status, fresh.successor, fresh.started_on
    return change


def _decided_day(
    group: WorkingGroup,
    target: str,
    decided_on: date | None,
    reasons: Mapping[str, str],
    successor: WorkingGroup | None,
) -> date:
    """``decided_on`` of a decision that can be put into effect; ``ValidationError`` otherwise."""
    latest = group.status_changes.last()
    decision = Decision(
        current=group.status,
        target=target,
        decided_on=decided_on,
        reason=reasons.get(settings.SOURCE_LANGUAGE, ""),
        has_successor=successor is not None,
        last_decided_on=latest.decided_on if latest else None,
    )
    found = refusals(decision, today=timezone.localdate())
    if successor and not WorkingGroup.objects.able_to_succeed(group).filter(pk=successor.pk).exists():
        found["successor"] = gettext("That group cannot carry the work on: it is this one, or it has ended.")
    if found or decided_on is None:
        raise ValidationError(found)
    return decided_on
