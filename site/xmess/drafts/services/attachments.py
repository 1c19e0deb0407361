"""Files of a draft: kept one by one, counted, taken away, and handed over with what is sent."""

import hashlib
import logging
from collections.abc import Iterable, Sequence

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext as _

from xmess.drafts.file_checks import clean_name, kind_of
from xmess.drafts.models import Attachment, FormDraft

logger = logging.getLogger(__name__)


def keep_files(draft: FormDraft, files: Iterable[UploadedFile]) -> list[str]:
    """Keep the good ones; returns why each of the others was refused, in the active language.

    Raises:
        OSError: the disk is full.
    """
    problems: list[str] = []
    for file in files:
        try:
            _keep(draft, file)
        except ValidationError as refused:
            problems += refused.messages
    return problems


def _keep(draft: FormDraft, file: UploadedFile) -> None:
    kind = kind_of(file)
    sha256 = hashlib.sha256()
    for chunk in file.chunks():
        sha256.update(chunk)
    file.seek(0)
    with transaction.atomic():
        FormDraft.objects.select_for_update().get(pk=draft.pk)  # two tabs count together
        if draft.attachments.filter(sha256=sha256.hexdigest()).exists():
            return
        if draft.attachments.count() >= Attachment.MOST:
            raise ValidationError(
                _("%(name)s: there is room for %(most)d documents. Take one away first.")
                % {"name": clean_name(file.name or ""), "most": Attachment.MOST}
            )
        attachment = Attachment(
            draft=draft,
            form_code=draft.form_code,
            name=clean_name(file.name or ""),
            media_type=kind.media_type,
            size=file.size or 0,
            sha256=sha256.hexdigest(),
        )
        attachment.file.save(attachment.name, file, save=False)
        try:
            attachment.save()
        except Exception:  # raised again: no file may stay without its row
            attachment.file.delete(save=False)
            raise


def take_away(draft: FormDraft, keys: Sequence[str]) -> None:
    """Delete the attachments with these primary keys, if they are the draft's."""
    wanted = [int(key) for key in keys if key.isdecimal() and len(key) < 19]
    for attachment in draft.attachments.filter(pk__in=wanted):
        attachment.delete()


def hand_over(draft: FormDraft, reference: str) -> None:
    """The files now belong to what was sent under ``reference``."""
    draft.attachments.update(draft=None, reference=reference)


def copy_to_draft(reference: str, draft: FormDraft) -> None:
    """Copies of what came with ``reference``, for a draft that corrects it."""
    for sent in Attachment.objects.filter(reference=reference):
        copy = Attachment(
            draft=draft,
            form_code=sent.form_code,
            name=sent.name,
            media_type=sent.media_type,
            size=sent.size,
            sha256=sent.sha256,
        )
        with sent.file.open("rb") as file:
            copy.file.save(sent.name, file)
