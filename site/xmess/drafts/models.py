"""A form somebody has begun, and the files that came with it."""

from datetime import timedelta
from typing import Any, ClassVar, Self

from django.conf import settings
from django.core.files.storage import Storage, storages
from django.db import models
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _

# Counted from the last time it was saved; the form tells it.
LIFETIME = timedelta(days=60)


class FormDraftQuerySet(models.QuerySet[Any]):
    """Questions the forms, the purge and the law ask."""

    def current(self) -> Self:
        """Those that can still be opened."""
        return self.filter(expires_at__gt=timezone.now())

    def expired(self) -> Self:
        """Those nobody came back to."""
        return self.filter(expires_at__lte=timezone.now())

    def of_person(self, email: str) -> Self:
        """Those in which somebody gave this address as theirs."""
        return self.filter(email__iexact=email.strip())


class FormDraft(models.Model):
    """What somebody has written so far in a form of several steps. Whoever has its link may go on with it.

    ``answers`` is ``{step: {field: [values as they were posted]}}``: words are kept though they may not be valid yet.
    Only a digest of the link's key is stored: what is in the database opens no draft.
    """

    changes_public_pages = False

    form_code = models.SlugField()
    about = models.SlugField(blank=True)
    key_digest = models.CharField(max_length=64, unique=True)
    language = models.CharField(max_length=5, choices=settings.LANGUAGES)
    email = models.CharField(max_length=254, blank=True, db_index=True)
    answers = models.JSONField(default=dict)
    # How often each step was saved: tells whether somebody else has saved it meanwhile.
    versions = models.JSONField(default=dict)
    # Reference number of what was sent and is being corrected.
    corrects = models.CharField(max_length=20, blank=True)
    # Reference number it was sent under; its words are then kept there and no longer here.
    sent_as = models.CharField(max_length=20, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    saved_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField(db_index=True)

    objects = FormDraftQuerySet.as_manager()

    class Meta:
        verbose_name = _("draft of a form")
        verbose_name_plural = _("drafts of forms")

    def __str__(self) -> str:
        return f"{self.form_code} {self.pk}"

    def touch(self) -> None:
        """Its time begins anew."""
        self.saved_at = timezone.now()
        self.expires_at = self.saved_at + LIFETIME

    def version_of(self, step: str) -> int:
        """How often ``step`` was saved."""
        return int(self.versions.get(step, 0))


def private_storage() -> Storage:
    """Outside MEDIA: nothing there has an address."""
    return storages["private"]


def random_name(attachment: "Attachment", name: str) -> str:
    """The name on disk says nothing about what was sent, nor by whom."""
    return f"attachments/{timezone.now():%Y}/{get_random_string(32)}"


class Attachment(models.Model):
    """A file that came with a form: first of its draft, then of what was sent (``reference``)."""

    changes_public_pages = False
    # Most of one form.
    MOST: ClassVar[int] = 6

    draft = models.ForeignKey(FormDraft, null=True, on_delete=models.CASCADE, related_name="attachments")
    form_code = models.SlugField()
    reference = models.CharField(max_length=20, blank=True, db_index=True)
    name = models.CharField(_("name"), max_length=120)
    media_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField(_("size"))
    sha256 = models.CharField(max_length=64)
    created_at = models.DateTimeField(default=timezone.now)
    file = models.FileField(storage=private_storage, upload_to=random_name, max_length=200)

    class Meta:
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")
        ordering = ["pk"]
        constraints = [
            # The same file chosen twice, or posted again by Reload, is one.
            models.UniqueConstraint(fields=["draft", "sha256"], name="attachment_once_a_draft"),
        ]

    def __str__(self) -> str:
        return self.name
