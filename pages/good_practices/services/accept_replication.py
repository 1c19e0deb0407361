"""A council that told it does the same becomes part of the fiche."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from wagtail.log_actions import log

from pages.good_practices.emails import tell_accepted
from pages.good_practices.models import Decision, Replication, ReplicationNotice

from .decide import decided

LOG_ACTION = "good_practices.accept_replication"


@transaction.atomic
def accept_replication(
    notice: ReplicationNotice, replication: Replication, *, answer: str = "", user: Any = None
) -> Replication:
    """``replication``, stored: as the editor completed it (who it is, its words in each language).

    Raises:
        NotOpen: it was decided already.
    """
    fresh = decided(notice, Decision.ACCEPTED, answer=answer, user=user)
    replication.practice = fresh.practice
    replication.save()
    log(instance=replication, action=LOG_ACTION, user=user, data={"reference": fresh.reference})
    tell_accepted(fresh, answer)
    return replication


def proposed(notice: ReplicationNotice, council: Mapping[str, Any]) -> Replication:
    """A replication with what the notice tells, for an editor to complete; ``council``: who it seems to be."""
    words = {f"changes_{notice.language}": notice.changes[:400]}
    words.setdefault("changes_ca", notice.changes[:400])  # until somebody translates it
    return Replication(practice=notice.practice, since=notice.since, **council, **words)
