"""What an edition of the ABC guide gathers: practices of councils by policy class, named by their codes (ADR 12)."""

from typing import Any, ClassVar, NoReturn

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class VolumeEntry(models.Model):
    """A practice picked for an edition, under one policy class. The fiche itself is read from its page until the
    edition is frozen.
    """

    edition = models.ForeignKey("guides.Edition", on_delete=models.CASCADE, related_name="entries")
    practice_code = models.SlugField()
    policy_class = models.SlugField(blank=True)
    sort_order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("practice of an edition")
        verbose_name_plural = _("practices of an edition")
        ordering = ["sort_order", "pk"]
        constraints = [models.UniqueConstraint(fields=["edition", "practice_code"], name="volume_entry_once")]

    def __str__(self) -> str:
        return self.practice_code


class VolumeInvitation(models.Model):
    """A council that was asked for a fiche. Only the council is kept: the address is in the sent mail, for its time."""

    changes_public_pages: ClassVar[bool] = False

    edition = models.ForeignKey("guides.Edition", on_delete=models.CASCADE, related_name="invitations")
    council = models.CharField(_("council"), max_length=160)
    practice_code = models.SlugField(_("fiche to complete"), blank=True)
    sent_at = models.DateTimeField(_("sent"), default=timezone.now)

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        ordering = ["-sent_at"]

    def __str__(self) -> str:
        return self.council


class FrozenFiche(models.Model):
    """The text of a practice in one language as an edition published it: written once, never changed.

    ``facts``: [[label, value]]; ``sections``: [[code, heading, markup made by this site]]; ``sources``: [[title,
    address]]; ``language`` that of the reader, ``text_language`` that of the words.
    """

    edition = models.ForeignKey("guides.Edition", on_delete=models.PROTECT, related_name="fiches")
    code = models.SlugField()
    language = models.CharField(max_length=5, choices=settings.LANGUAGES)
    text_language = models.CharField(max_length=5)
    policy_class = models.SlugField(blank=True)
    class_name = models.CharField(max_length=80, blank=True)
    place = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=255)
    summary = models.TextField(blank=True)
    councils = models.JSONField(default=list)
    facts = models.JSONField(default=list)
    sections = models.JSONField(default=list)
    sources = models.JSONField(default=list)
    sha256 = models.CharField(max_length=64)
    frozen_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("frozen fiche")
        verbose_name_plural = _("frozen fiches")
        ordering = ["place"]
        constraints = [models.UniqueConstraint(fields=["edition", "code", "language"], name="frozen_fiche_once")]

    def __str__(self) -> str:
        return self.title

    def save(self, **kwargs: Any) -> None:
        """Once.

        Raises:
            TypeError: it is there already.
        """
        if not self._state.adding:
            raise TypeError("A frozen fiche never changes: make another edition.")
        super().save(**kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Never: citations lead here.

        Raises:
            TypeError: always.
        """
        raise TypeError("A frozen fiche stays: citations lead to it.")
