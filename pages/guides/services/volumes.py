"""Put together an edition that gathers practices, ask councils for more, and freeze it."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.utils.translation import gettext, override
from wagtail.log_actions import log

from pages.base.experiences import Experience, ExperienceText, experience_shelf
from pages.guides.kinds import EditionState
from pages.guides.models import Edition, FrozenFiche, Guide, VolumeEntry, VolumeInvitation
from pages.guides.volumes import class_of
from xmess.mailing.services.queue_message import queue_message

OPEN_ACTION, FREEZE_ACTION = "guides.open_volume", "guides.freeze_volume"


class VolumeClosed(Exception):
    """The edition is frozen: it takes no more practices and loses none."""


@transaction.atomic
def open_volume(guide: Guide, *, user: Any = None) -> Edition:
    """The edition of ``guide`` that is being prepared: the one there is, or a new one with the next number."""
    locked = Guide.objects.select_for_update().get(pk=guide.pk)
    there = Edition.objects.filter(guide=locked, state=EditionState.BEING_PREPARED).order_by("-number").first()
    if there is not None:
        return there
    latest = Edition.objects.filter(guide=locked).order_by("-number").first()
    number = latest.number + 1 if latest else 1
    edition = Edition.objects.create(
        guide=locked, number=number, state=EditionState.BEING_PREPARED, sort_order=number, published_on=None
    )
    log(instance=locked, action=OPEN_ACTION, user=user, data={"number": number})
    return edition


@transaction.atomic
def pick(edition: Edition, codes: Iterable[str], *, policy_class: str = "") -> int:
    """Add the published practices with these codes; returns how many are new.

    Raises:
        VolumeClosed: it is frozen.
    """
    fresh = _open(edition)
    shelf = experience_shelf()
    known = [one.code for one in shelf.take(list(codes), settings.SOURCE_LANGUAGE)] if shelf else []
    there = set(fresh.entries.values_list("practice_code", flat=True))
    new = [code for code in known if code not in there]
    VolumeEntry.objects.bulk_create(
        VolumeEntry(edition=fresh, practice_code=code, policy_class=policy_class, sort_order=len(there) + place)
        for place, code in enumerate(new)
    )
    fresh.guide.save()  # bulk writes send no signals: pages that show the volume have to learn of it
    return len(new)


@transaction.atomic
def put_back(edition: Edition, code: str) -> None:
    """Take a practice out of the edition.

    Raises:
        VolumeClosed: it is frozen.
    """
    for entry in _open(edition).entries.filter(practice_code=code):
        entry.delete()


@transaction.atomic
def place_under(edition: Edition, classes: Mapping[str, str]) -> None:
    """Under which policy class (code) each practice (code) stands; empty leaves it under its own first one.

    Raises:
        VolumeClosed: it is frozen.
    """
    for entry in _open(edition).entries.filter(practice_code__in=classes):
        if entry.policy_class != classes[entry.practice_code]:
            entry.policy_class = classes[entry.practice_code]
            entry.save()


@transaction.atomic
def invite(edition: Edition, *, council: str, email: str, language: str, words: str, code: str = "") -> None:
    """Ask a council for an experience, or to complete its fiche (``code``), in ``language`` and the editor's words.

    Raises:
        VolumeClosed: it is frozen.
    """
    fresh = _open(edition)
    shelf = experience_shelf()
    with override(language):
        path = shelf.tell_path(code) if shelf else ""
    invitation = VolumeInvitation.objects.create(edition=fresh, council=council, practice_code=code)
    queue_message(
        key=f"volume:{fresh.pk}:invitation:{invitation.pk}:{get_random_string(8)}",
        to=email,
        language=language,
        template="guides/emails/invitation.txt",
        context={"guide": fresh.guide, "council": council, "words": words, "path": path, "completes": bool(code)},
        reply_to=settings.SECRETARIAT_EMAIL,
    )


@transaction.atomic
def freeze(edition: Edition, *, published_on: date | None = None, user: Any = None) -> None:
    """Write down every fiche of the edition in every language, for ever, and publish the edition.

    Args:
        published_on: the day it came out; today when left out.

    Raises:
        VolumeClosed: it is frozen already.
        ValidationError: it has no practice yet, or one that is no longer published.
    """
    fresh = _open(edition)
    shelf = experience_shelf()
    entries = list(fresh.entries.all())
    if shelf is None or not entries:
        raise ValidationError(gettext("It has no practice yet."))
    moment = timezone.now()
    for language, _name in settings.LANGUAGES:
        names = shelf.names(shelf.CLASS, language)
        found = {one.code: one for one in shelf.take([entry.practice_code for entry in entries], language)}
        gone = [entry.practice_code for entry in entries if entry.practice_code not in found]
        if gone:
            raise ValidationError(
                gettext("No longer published: %(codes)s. Take them out first.") % {"codes": ", ".join(gone)}
            )
        order = {code: place for place, code in enumerate(names)}
        entries.sort(key=lambda entry: order.get(class_of(entry.policy_class, found[entry.practice_code]), len(order)))
        for place, entry in enumerate(entries):
            one, text = found[entry.practice_code], shelf.text(entry.practice_code, language)
            if text is not None:
                _freeze(fresh, one, text, class_of(entry.policy_class, one), names, place, language, moment)
    fresh.state = EditionState.FROZEN
    fresh.published_on = published_on or timezone.localdate()
    fresh.save()
    log(instance=fresh.guide, action=FREEZE_ACTION, user=user, data={"number": fresh.number, "fiches": len(entries)})


def _freeze(
    edition: Edition,
    one: Experience,
    text: ExperienceText,
    policy_class: str,
    names: Mapping[str, str],
    place: int,
    language: str,
    moment: Any,
) -> None:
    sections = [[section.code, section.title, section.html] for section in text.sections]
    said = [one.title, one.summary, list(one.councils), list(text.facts), sections, list(text.sources)]
    FrozenFiche.objects.create(
        edition=edition,
        code=one.code,
        language=language,
        text_language=one.language,
        policy_class=policy_class,
        class_name=names.get(policy_class, ""),
        place=place,
        title=one.title,
        summary=one.summary,
        councils=list(one.councils),
        facts=[list(fact) for fact in text.facts],
        sections=sections,
        sources=[list(source) for source in text.sources],
        sha256=hashlib.sha256(json.dumps(said, ensure_ascii=False).encode()).hexdigest(),
        frozen_at=moment,
    )


def _open(edition: Edition) -> Edition:
    fresh = Edition.objects.select_for_update().select_related("guide").get(pk=edition.pk)
    if fresh.state == EditionState.FROZEN:
        raise VolumeClosed
    return fresh
