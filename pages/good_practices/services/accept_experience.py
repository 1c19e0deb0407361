"""An experience that was handed in becomes a practice with its draft page, everything in its place."""

from typing import Any

from django.core.files.base import ContentFile
from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Collection, CollectionViewRestriction

from pages.base.services.open_page import open_page
from pages.good_practices.councils_by_name import council_called
from pages.good_practices.emails import tell_accepted
from pages.good_practices.experience_answers import answers_of
from pages.good_practices.filling import fill
from pages.good_practices.models import (
    AdministrationRole,
    Decision,
    Experience,
    ModelDocument,
    PolicyClass,
    Practice,
    PracticeCouncil,
)
from pages.topics.models import Topic
from xmess.drafts.models import Attachment
from xmess.media.models import SiteDocument

from .decide import decided

LOG_ACTION = "good_practices.accept_experience"
# Until an editor moves them elsewhere, only people with a log-in can open documents that came with a form.
COLLECTION = "Documents rebuts per revisar"
FACTS = ("outcome", "state", "started_in", "ended_in", "cost_band", "staff", "contact_email")


@transaction.atomic
def accept_experience(experience: Experience, *, answer: str = "", user: Any = None) -> Practice:
    """The practice with what the council told, and the draft of its Catalan page; nothing of it is public yet.

    A fiche that was there already only gains what it did not say: nothing that an editor wrote is replaced.

    Args:
        answer: the editor's own words for the sender, in the sender's language.
        user: who accepts, for the audit log.

    Raises:
        NotOpen: it was decided already.
        NoIndexPage: there is no directory to hang the page under.
    """
    experience = decided(experience, Decision.ACCEPTED, answer=answer, user=user)
    told = answers_of(experience)
    practice = _record(experience, told)
    _classify(practice, told)
    _documents(practice, experience)
    _write(practice, told, user)
    experience.practice = practice
    experience.save(update_fields=["practice"])
    log(instance=practice, action=LOG_ACTION, user=user, data={"reference": experience.reference})
    tell_accepted(experience, answer)
    return practice


def _record(experience: Experience, told: dict[str, Any]) -> Practice:
    practice = experience.practice
    if practice is None:
        topic = Topic.objects.filter(code=told.get("topic")).first() or Topic.objects.order_by("order").first()
        practice = Practice(name=experience.title[:160], topic=topic)
    for name in FACTS:
        if getattr(practice, name) in ("", None) and told.get(name) not in ("", None):
            setattr(practice, name, told[name])
    practice.is_confirmed = True  # the council itself tells it
    practice.save()
    if not practice.councils.exists():
        PracticeCouncil.objects.create(practice=practice, **council_called(experience.council))
    return practice


def _classify(practice: Practice, told: dict[str, Any]) -> None:
    if not practice.policy_classes.exists():
        practice.policy_classes.set(PolicyClass.objects.filter(code__in=told.get("policy_classes", ())))
    if not practice.roles.exists():
        practice.roles.set(AdministrationRole.objects.filter(code__in=told.get("roles", ())))


def _documents(practice: Practice, experience: Experience) -> None:
    for attachment in Attachment.objects.filter(reference=experience.reference):
        document = SiteDocument(title=attachment.name, collection=_collection(), language=experience.language)
        with attachment.file.open("rb") as file:
            document.file.save(attachment.name, ContentFile(file.read()), save=False)
        document.file_size = attachment.size
        document.save()
        ModelDocument.objects.create(practice=practice, title_ca=attachment.name, document=document)


def _collection() -> Collection:
    root = Collection.get_first_root_node()
    found = root.get_children().filter(name=COLLECTION).first()
    if found is None:
        found = root.add_child(instance=Collection(name=COLLECTION))
        CollectionViewRestriction.objects.create(collection=found, restriction_type=CollectionViewRestriction.LOGIN)
    return found


def _write(practice: Practice, told: dict[str, Any], user: Any) -> None:
    page: Any = open_page(practice, user).specific.get_latest_revision_as_object()
    fill(page, told)
    page.save_revision(user=user, log_action=True)
