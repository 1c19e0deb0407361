"""Take back a decision that was recorded by mistake: it never happened, so it leaves the public history."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext
from wagtail.log_actions import log

from pages.working_groups.models import StatusChange, WorkingGroup

LOG_ACTION = "working_groups.withdraw_decision"


def withdraw_decision(group: WorkingGroup, *, user: Any = None) -> None:
    """Bring ``group`` back to where its latest decision found it; the audit log keeps what was taken back.

    A group that changes its mind records a new decision instead; this is for a wrong click or a wrong group.

    Raises:
        ValidationError: there is no recorded decision to take back.
    """
    with transaction.atomic():
        fresh = WorkingGroup.objects.select_for_update().get(pk=group.pk)
        change: StatusChange | None = fresh.status_changes.last()
        if change is None or not change.from_status or change.to_status != fresh.status:
            raise ValidationError(gettext("There is no recorded decision to take back."))
        fresh.status, fresh.successor = change.from_status, None
        fresh.save(update_fields=["status", "successor", "updated_at"])
        change.delete()
        log(instance=fresh, action=LOG_ACTION, user=user, data={"from": change.to_status, "to": change.from_status})
    group.status, group.successor = fresh.status, None
