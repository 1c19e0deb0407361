"""A public form of several steps: its definition, its beginning, and the check of all answers before it is sent."""

import hashlib
from collections.abc import Sequence
from typing import Any, ClassVar

from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from xmess.design.components import Answer, FormError
from xmess.forms.client_address import address_key
from xmess.forms.rate_limits import Limit, TooMany, count
from xmess.forms.refusals import Refusal
from xmess.forms.submission_form import SubmissionForm
from xmess.forms.views import TRAP, SubmissionView
from xmess.languages.codes import active_language

from .keys import digest, new_key
from .models import FormDraft
from .private_pages import keep_to_itself, posted_key
from .services.attachments import hand_over
from .services.save_step import AlreadySent, begin_draft
from .step_page import StepPage
from .steps import Step, StepForm, Words, shown_answers


class DraftedSubmissionForm(SubmissionForm):
    """The last page: the consent. What was answered is in the draft; a draft is sent once."""

    def idempotency_key(self, day: str) -> str:
        """Digest of which draft it is: sent again, on whatever day, it is the same."""
        return hashlib.sha256(f"{self._meta.model._meta.label}:draft:{self.subject_key}".encode()).hexdigest()


class DraftedFormView(SubmissionView):
    """Like ``SubmissionView``, in ``steps`` that are kept as they are written; see docs/forms.md, "Several sittings".

    ``form_class`` is a ``DraftedSubmissionForm``; ``prepare`` finds the valid answers in ``self.answers`` and the words
    as they were posted in ``self.words``.
    """

    steps: ClassVar[Sequence[Step]]
    template_name = "drafts/check.html"
    step_template_name = "drafts/step.html"
    limits_per_draft: ClassVar[Sequence[Limit]] = (Limit(10, 3600), Limit(30, 24 * 3600))

    draft: FormDraft | None = None
    key = ""

    # What a slice says

    def step_arguments(self, step: Step) -> dict[str, Any]:
        """What the form of ``step`` is called with besides the words: ``initial``."""
        return {}

    # How it works

    def dispatch(self, request: HttpRequest, *args: Any, about: str = "", **kwargs: Any) -> HttpResponseBase:
        """Answer, and let the address go nowhere: it opens the draft."""
        return keep_to_itself(super().dispatch(request, *args, about=self.draft.about if self.draft else about))

    def find_subject(self, about: str) -> Any:
        """A draft outlives what it is about: ``None`` when that is no longer there, and the words still are."""
        try:
            return self.get_subject(about)
        except Http404:
            if self.draft is None:
                raise
            return None

    def get(self, request: HttpRequest) -> HttpResponse:
        """The first step; of a draft, all answers."""
        if self.draft is None:
            return StepPage(self, self.steps[0], new_key()).show()
        return super().get(request)

    def post(self, request: HttpRequest) -> HttpResponse:
        """Begin a draft with the first step; send a draft."""
        draft = self.draft
        if draft is None:
            return self._begin()
        form = self.form_class(request.POST, **self.form_arguments())
        form.subject_key = str(draft.pk)
        try:
            record = self.accept(form)
        except AlreadySent as sent:
            return self.received(sent.reference)
        except Refusal as refusal:
            return self.show(form, refusal)
        return self.received(record.reference)

    def accept(self, form: SubmissionForm) -> Any:
        """As every form, once every step is complete."""
        if self.unfinished():
            raise Refusal("incomplete", 422)
        return super().accept(form)

    def received(self, reference: str) -> HttpResponse:
        """To the receipt."""
        return redirect("public_form_received", code=self.code, reference=reference)

    @cached_property
    def forms(self) -> list[tuple[Step, StepForm]]:
        """Every step with what was written in it; a step nobody opened counts as left empty."""
        return [(step, step.form(self.words.get(step.code, {}), **self.step_arguments(step))) for step in self.steps]

    def unfinished(self) -> list[FormError]:
        """What has to be corrected before it can be sent, each with the address of its step."""
        found = []
        for step, form in self.forms:
            for name, messages in form.errors.items():
                label = str(form.fields[name].label) if name in form.fields else ""
                found += [FormError(str(message), self.step_url(step), label) for message in messages]
        return found

    @property
    def words(self) -> dict[str, Words]:
        """What was written in each step, as it was posted."""
        return self.draft.answers if self.draft else {}

    @property
    def corrects(self) -> str:
        """Reference number of what is being corrected; empty for something new."""
        return self.draft.corrects if self.draft else ""

    @property
    def answers(self) -> dict[str, Any]:
        """The valid answers of all steps."""
        found: dict[str, Any] = {}
        for _step, form in self.forms:
            form.is_valid()
            found |= form.cleaned_data
        return found

    def step_url(self, step: Step) -> str:
        """Where the step is written."""
        return reverse("draft_step", args=[self.code, self.key, step.code])

    def get_context(self, form: Any, refusal: Refusal | None) -> dict[str, Any]:
        """Of the check: every answer, and what is missing."""
        context = self.page_context(form, refusal)
        if self.draft is None:
            return context
        return context | {
            "title": _("Check your answers"),
            "unfinished": self.unfinished(),
            "sections": [
                (step, self.step_url(step), shown_answers(form) + self._documents(step)) for step, form in self.forms
            ],
            "later_url": reverse("draft_later", args=[self.code, self.key]),
        }

    def page_context(self, form: Any, refusal: Refusal | None) -> dict[str, Any]:
        """What every page of the form shows."""
        name = self.get_title()
        return super().get_context(form, refusal) | {"name": name, "kickers": [name], "draft": self.draft}

    def _documents(self, step: Step) -> list[Answer]:
        if not step.takes_files or self.draft is None:
            return []
        return [Answer(_("Documents"), "\n".join(one.name for one in self.draft.attachments.all()))]

    def _begin(self) -> HttpResponse:
        page = StepPage(self, self.steps[0], posted_key(self.request) or new_key())
        form = page.form_of_post()
        try:
            self._admit_draft(page.key)
            draft = begin_draft(self.code, page.key, language=active_language(), about=self.about)
        except Refusal as refusal:
            return page.show(form, refusal)
        except DatabaseError:
            return page.show(form, Refusal.not_now())
        return page.answer(draft)

    def _admit_draft(self, key: str) -> None:
        issued = self._token()
        if self.request.POST.get(TRAP):
            raise Refusal.trapped()
        if issued.age.total_seconds() < self.minimum_seconds:
            raise Refusal.hurried()
        if FormDraft.objects.filter(key_digest=digest(key)).exists():
            return
        try:
            for limit in self.limits_per_draft:
                count(limit, self.code, "draft", address_key(self.request))
        except TooMany as limit:
            raise Refusal.too_many(limit.retry_after) from limit

    def _stored(self, form: SubmissionForm, record: Any) -> None:
        super()._stored(form, record)
        if self.draft is None:
            return
        sent = FormDraft.objects.filter(pk=self.draft.pk, sent_as="").update(sent_as=record.reference, answers={})
        if not sent:  # in the same instant, from another page, with a token of another day
            raise AlreadySent(FormDraft.objects.get(pk=self.draft.pk).sent_as)
        hand_over(self.draft, record.reference)
