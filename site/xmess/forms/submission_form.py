"""The form behind every public page that takes answers."""

import hashlib
import json
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.db.models import Model, QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from xmess.design.form_renderer import AccessibleRenderer

from .fields import ConsentField
from .models import Submission
from .text import readable


class SubmissionForm(forms.ModelForm[Any]):
    """Answers to a ``Submission``; every text field is one of ``xmess.forms.fields`` (a system check insists).

    ``consent_version`` names the text of ``consent`` as it stands; change both together.
    """

    default_renderer = AccessibleRenderer
    use_required_attribute = False
    field_order: Any = None

    consent_version = "2026-11"
    consent = ConsentField(label=_("I agree that XMESS uses these data to answer me"))

    def __init__(self, data: QueryDict | None = None, files: Any = None, **kwargs: Any) -> None:
        super().__init__(readable_data(data) if data is not None else None, files, **kwargs)
        self.order_fields([*(name for name in self.fields if name != "consent"), "consent"])

    def idempotency_key(self, day: str) -> str:
        """Digest of the valid answers and ``day``: the same words sent twice give the same key."""
        words = {name: _comparable(value) for name, value in self.cleaned_data.items()}
        about = [self._meta.model._meta.label, day, self.subject_key]
        return hashlib.sha256(json.dumps([about, words], sort_keys=True).encode()).hexdigest()

    # What the form is about, when one form serves many (a group, an event): set by the view.
    subject_key: str = ""

    def record(self) -> Submission:
        """The unsaved record with the valid answers."""
        return self.save(commit=False)


def readable_data(data: QueryDict) -> QueryDict:
    """What was posted; halves of characters would keep the page from being shown again."""
    copy = data.copy()
    for name, values in data.lists():
        copy.setlist(name, [readable(value) if isinstance(value, str) else value for value in values])
    return copy


def _comparable(value: Any) -> Any:
    if isinstance(value, UploadedFile):
        digest = hashlib.sha256()
        for chunk in value.chunks():
            digest.update(chunk)
        value.seek(0)
        return digest.hexdigest()
    if isinstance(value, Model):
        return value.pk
    if isinstance(value, (list, tuple, QuerySet)):
        return [_comparable(one) for one in value]
    return str(value)
