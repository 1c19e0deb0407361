"""The public forms: a council hands in an experience, or tells that it does the same (site/docs/forms.md)."""

from collections.abc import Sequence
from typing import Any

from django.http import Http404
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from xmess.design.components import Link
from xmess.drafts.form_view import DraftedFormView
from xmess.drafts.steps import Step
from xmess.forms.views import SubmissionView
from xmess.languages.codes import active_language
from xmess.navigation.breadcrumb import page_breadcrumb

from .addresses import HAND_IN, REPLICATE
from .emails import announce_experience, announce_replication
from .experience_steps import STEPS
from .handed_in_forms import ExperienceForm, ReplicationNoticeForm
from .models import Experience, Practice, PracticesIndexPage, ReplicationNotice
from .presentation import council_names
from .services.hand_in import close_corrected

PURPOSE = _("To prepare the fiche with you. Your name and your address are not published.")


class HandInView(DraftedFormView):
    """A council tells an experience, or completes the fiche that the last part of the address names by its code."""

    code = HAND_IN
    steps = STEPS
    form_class = ExperienceForm
    lead = _(
        "Tell another council what you did and how it went: a success, or something that did not work. "
        "There are eight short steps; most questions may stay empty, and you can go on another day."
    )
    send_label = _("Send the experience")
    purpose = PURPOSE
    receipt_text = _(
        "We read it, put it into the form of a fiche and write to you before it is published. "
        "If something is missing we send you a link to complete what you wrote."
    )

    def get_subject(self, about: str) -> Practice | None:
        """The public practice that is being completed, if any."""
        return _practice(about) if about else None

    def get_title(self) -> str:
        """What is being told."""
        if self.subject is None:
            return gettext("Hand in an experience")
        return gettext("Complete “%(practice)s”") % {"practice": _title(self.subject)}

    def get_breadcrumb(self) -> Sequence[Link]:
        """From the home page to the directory and to here."""
        return _breadcrumb(self.subject, self.get_title(), self.request)

    def step_arguments(self, step: Step) -> dict[str, Any]:
        """What is known of the practice that is completed stands in the fields already."""
        if self.subject is None:
            return {}
        known = {
            "council": council_names(self.subject),
            "title": _title(self.subject),
            "topic": self.subject.topic.code,
        }
        return {"initial": known}

    def prepare(self, record: Experience) -> None:
        """The facts that the desk lists stand in fields of their own; the words stay as they were written."""
        told = self.answers
        for name in ("council", "name", "post", "email", "title", "outcome"):
            setattr(record, name, told[name])
        record.answers = self.words
        record.practice = self.subject
        record.corrects = Experience.objects.filter(reference=self.corrects).first()

    def announce(self, record: Experience) -> None:
        """To the secretariat and to whoever wrote; what it corrects is closed."""
        close_corrected(record)
        announce_experience(record)


class ReplicateView(SubmissionView):
    """A council does the same as the practice that the last part of the address names by its code."""

    code = REPLICATE
    form_class = ReplicationNoticeForm
    purpose = PURPOSE
    receipt_text = _("We will add your council to the fiche, or write to you if something is not clear.")
    lead = _("Whoever copies a practice makes it better. Tell in a few words what you do differently.")

    def get_subject(self, about: str) -> Practice:
        """The public practice with this code."""
        return _practice(about)

    def get_title(self) -> str:
        """What is being replicated."""
        return gettext("We are replicating “%(practice)s”") % {"practice": _title(self.subject)}

    def get_breadcrumb(self) -> Sequence[Link]:
        """From the home page to the fiche and to here."""
        return _breadcrumb(self.subject, gettext("We are replicating this"), self.request)

    def prepare(self, record: ReplicationNotice) -> None:
        """It is about this practice."""
        record.practice = self.subject

    def announce(self, record: ReplicationNotice) -> None:
        """To the secretariat and to whoever wrote."""
        announce_replication(record)


def _practice(code: str) -> Practice:
    practice = Practice.objects.published().for_listing(active_language()).filter(code=code).first()
    if practice is None:
        raise Http404
    return practice


def _title(practice: Practice) -> str:
    page = practice.page_in(active_language())
    return page.title if page else practice.name


def _breadcrumb(practice: Practice | None, title: str, request: Any) -> list[Link]:
    page = practice.page_in(active_language()) if practice else PracticesIndexPage.live_in(active_language())
    way = page_breadcrumb(page, request) if page else []
    links = [Link(link.label, link.url, language=link.language) for link in way]
    return [*links, Link(title, request.path, current=True)]
