"""What is deleted takes its files along, whoever deletes it: the purge, a person's request, a desk."""

from functools import partial
from typing import Any

from django.db import transaction
from django.db.models import Model

from xmess.forms.models import Submission

from .models import Attachment


def on_submission_deleted(sender: type[Model], instance: Model, **kwargs: Any) -> None:
    """What was sent is gone: so are its attachments."""
    if isinstance(instance, Submission):
        for attachment in Attachment.objects.filter(reference=instance.reference):
            attachment.delete()


def on_attachment_deleted(sender: type[Model], instance: Attachment, **kwargs: Any) -> None:
    """The row is gone: the file goes once that is certain."""
    if instance.file.name:
        transaction.on_commit(partial(instance.file.storage.delete, instance.file.name))
