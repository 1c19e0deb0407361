"""Keep the words of one step, valid or not, unless somebody else has changed that step meanwhile."""

from django.db import transaction

from xmess.drafts.keys import digest
from xmess.drafts.models import FormDraft
from xmess.drafts.steps import Words


class SavedElsewhere(Exception):
    """Somebody else has saved this step since the page was opened; ``theirs`` are their words."""

    def __init__(self, theirs: Words, version: int) -> None:
        super().__init__("the step was saved elsewhere")
        self.theirs, self.version = theirs, version


class AlreadySent(Exception):
    """The draft was sent meanwhile: it takes no more words. ``reference`` is the number it was sent under."""

    def __init__(self, reference: str) -> None:
        super().__init__("the draft was sent")
        self.reference = reference


def begin_draft(form_code: str, key: str, *, language: str, about: str = "") -> FormDraft:
    """The draft that ``key`` opens, new or, when the page that began it is posted again, the same."""
    now_empty = FormDraft(form_code=form_code, about=about, key_digest=digest(key), language=language)
    now_empty.touch()
    kept = {name: getattr(now_empty, name) for name in ("form_code", "about", "language", "saved_at", "expires_at")}
    return FormDraft.objects.get_or_create(key_digest=digest(key), defaults=kept)[0]


@transaction.atomic
def save_step(draft: FormDraft, step: str, words: Words, *, seen: int, email: str | None = None) -> FormDraft:
    """The draft with these words.

    Args:
        seen: the version of the step that the writer had before them.
        email: the writer's address when this step asks for it; ``None`` leaves the one that is known.

    Raises:
        SavedElsewhere: others' words would be overwritten unseen; nothing is saved.
        AlreadySent: nothing is saved.
    """
    fresh = FormDraft.objects.select_for_update().get(pk=draft.pk)
    if fresh.sent_as:
        raise AlreadySent(fresh.sent_as)
    theirs = fresh.answers.get(step)
    if theirs is not None and theirs != words and seen != fresh.version_of(step):
        raise SavedElsewhere(theirs, fresh.version_of(step))
    if theirs != words:
        fresh.answers[step] = words
        fresh.versions[step] = fresh.version_of(step) + 1
    if email is not None:
        fresh.email = email[:254]
    fresh.touch()
    fresh.save()
    return fresh


def open_correction(
    form_code: str, key: str, *, corrects: str, about: str, language: str, answers: dict[str, Words], email: str
) -> FormDraft:
    """A draft with the words of something that was sent, for its writer to correct; ``LIFETIME`` begins now."""
    draft = begin_draft(form_code, key, language=language, about=about)
    draft.answers, draft.corrects, draft.email = answers, corrects, email
    draft.versions = dict.fromkeys(answers, 1)
    draft.save()
    return draft
