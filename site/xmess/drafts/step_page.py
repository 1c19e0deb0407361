"""One step on the screen: shown with what is kept, kept whatever it is worth, and on to the next one."""

import logging
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import DatabaseError
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from xmess.design.components import Answer, ProgressStep
from xmess.forms.refusals import Refusal
from xmess.forms.submission_form import readable_data

from .file_checks import ACCEPT, LARGEST
from .models import Attachment, FormDraft
from .private_pages import KEY
from .services.attachments import keep_files, take_away
from .services.save_step import AlreadySent, SavedElsewhere, save_step
from .steps import Step, StepForm, shown

logger = logging.getLogger(__name__)

GO, LATER, CHECK, HERE, SEEN, FILES, REMOVE = "go", "later", "check", "here", "seen", "documents", "remove"


class StepPage:
    """``view``: the form's definition, bound to the request. ``draft``: ``None`` before the first step is posted."""

    def __init__(self, view: Any, step: Step, key: str, draft: FormDraft | None = None) -> None:
        self.view, self.step, self.key, self.draft = view, step, key, draft
        self.request = view.request

    def show(
        self, form: StepForm | None = None, refusal: Refusal | None = None, theirs: Mapping[str, Sequence[str]] = {}
    ) -> HttpResponse:
        """The page; ``theirs``: what somebody else has saved in this step meanwhile."""
        try:
            page = render_to_string(
                self.view.step_template_name, self._context(form or self.kept_form(), refusal, theirs), self.request
            )
        except DatabaseError:
            return self.without_data()
        response = HttpResponse(page, status=refusal.status if refusal else 200)
        if refusal and refusal.retry_after:
            response["Retry-After"] = str(refusal.retry_after)
        return response

    def answer(self, draft: FormDraft) -> HttpResponse:
        """Keep what was posted, then go where the pressed button leads; what is wrong stops only the way on."""
        self.draft = draft
        form = self.form_of_post()
        theirs = None
        try:
            try:
                self.draft = self._saved(draft, form)
            except SavedElsewhere as elsewhere:
                draft.versions[self.step.code], theirs = elsewhere.version, elsewhere.theirs
            problems = self._keep_files(draft)  # a file is never in the way of another one
        except AlreadySent as sent:
            return self.view.received(sent.reference)
        except (DatabaseError, OSError):
            logger.exception("A step of the form %s could not be kept.", self.view.code)
            return self.show(form, Refusal.not_now())
        for problem in problems:
            form.add_error(None, problem)
        if theirs is not None:
            return self.show(form, _saved_elsewhere(), theirs)
        where = self.request.POST.get(GO, "")
        if problems or where == HERE or not (self._leads_away(where) or form.is_valid()):
            return self.show(form, None if form.is_valid() else Refusal.invalid())
        return redirect(self._address(where))

    def form_of_post(self) -> StepForm:
        """The form with the words that were just posted."""
        return self.step.form_class(self.request.POST, **self.view.step_arguments(self.step))

    def kept_form(self) -> StepForm:
        """The form with the words that are kept; messages show once the step was written."""
        words = self.draft.answers.get(self.step.code) if self.draft else None
        return self.step.form(words, **self.view.step_arguments(self.step))

    def _saved(self, draft: FormDraft, form: StepForm) -> FormDraft:
        words = self.step.words(readable_data(self.request.POST))
        email_field = self.view.form_class._meta.model.person_email_field
        email = words.get(email_field, [""])[0].strip() if email_field in form.fields else None
        seen = self.request.POST.get(SEEN, "")
        version = int(seen) if seen.isdecimal() and len(seen) < 10 else 0
        return save_step(draft, self.step.code, words, seen=version, email=email)

    def _keep_files(self, draft: FormDraft) -> list[str]:
        if not self.step.takes_files:
            return []
        take_away(draft, self.request.POST.getlist(REMOVE))
        return keep_files(draft, self.request.FILES.getlist(FILES))

    def _leads_away(self, where: str) -> bool:
        """Whether the button leads elsewhere than on: then nobody is held back by what is not complete yet."""
        return where in {LATER, CHECK} or any(where == step.code for step in self.view.steps)

    def _address(self, where: str) -> str:
        if where == LATER:
            return reverse("draft_later", args=[self.view.code, self.key])
        codes = [step.code for step in self.view.steps]
        if where not in codes:
            where = "" if where == CHECK else ([*codes, ""][codes.index(self.step.code) + 1])
        if not where:
            return reverse("draft_check", args=[self.view.code, self.key])
        return reverse("draft_step", args=[self.view.code, self.key, where])

    def _context(self, form: StepForm, refusal: Refusal | None, theirs: Mapping[str, Sequence[str]]) -> dict[str, Any]:
        steps = list(self.view.steps)
        here = steps.index(self.step)
        action = reverse("draft_step", args=[self.view.code, self.key, self.step.code]) if self.draft else None
        context = self.view.page_context(form, refusal)
        return context | {
            "draft": self.draft,
            "title": self.step.title if self.draft or here else self.view.get_title(),
            "action": action or self.request.path,
            "step": self.step,
            "is_first": here == 0,
            "kickers": [
                self.view.get_title(),
                _("Step %(number)d of %(total)d") % {"number": here + 1, "total": len(steps)},
            ],
            "progress": [self._progress(step) for step in steps],
            "before": steps[here - 1] if here else None,
            "others": [step for step in steps if step is not self.step],
            "key_name": KEY,
            "key": self.key,
            "seen": self.draft.version_of(self.step.code) if self.draft else 0,
            "theirs": _differences(self.step, theirs, form),
            "attachments": list(self.draft.attachments.all()) if self.draft and self.step.takes_files else [],
            "accept": ACCEPT,
            "largest": LARGEST,
            "most": Attachment.MOST,
        }

    def _progress(self, step: Step) -> ProgressStep:
        written = self.draft is not None and step.code in self.draft.answers
        return ProgressStep(str(step.title), "current" if step is self.step else "done" if written else "ahead")

    def without_data(self) -> HttpResponse:
        """The database is away, and choices and menus with it: the words wait in the page, to be sent again."""
        posted = [(name, value) for name, values in readable_data(self.request.POST).lists() for value in values]
        context = {"title": self.view.title, "posted": posted, "refusal": Refusal.not_now()}
        response = HttpResponse(render_to_string("drafts/away.html", context), status=503)
        response["Retry-After"] = "60"
        return response


def _saved_elsewhere() -> Refusal:
    return Refusal(
        "saved elsewhere",
        409,
        _("Somebody has changed this step meanwhile"),
        _("Yours is not saved yet: it is in the fields below. Theirs stands here: take what you need and save again."),
    )


def _differences(step: Step, theirs: Mapping[str, Sequence[str]], form: StepForm) -> list[Answer]:
    if not theirs:
        return []
    other = step.form(theirs)
    both = [(name, shown(other, name)) for name in other.fields]
    return [Answer(str(other.fields[name].label), words) for name, words in both if words != shown(form, name)]
