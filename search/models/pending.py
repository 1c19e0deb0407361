"""An object whose place in the search engine is not up to date."""

from typing import ClassVar

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _


class PendingIndexing(models.Model):
    """Written in the transaction that changed the object, or when the engine was away; gone once the engine knows."""

    changes_public_pages: ClassVar[bool] = False

    content_type = models.ForeignKey(ContentType, models.CASCADE, verbose_name=_("kind"))
    object_id = models.CharField(_("primary key"), max_length=50)
    gone = models.BooleanField(_("is no more"), default=False)
    noted_at = models.DateTimeField(_("noted"), auto_now=True)

    class Meta:
        default_permissions = ()
        verbose_name = _("waiting for the search engine")
        verbose_name_plural = _("waiting for the search engine")
        constraints = [
            models.UniqueConstraint(fields=["content_type", "object_id"], name="pending_indexing_unique"),
        ]

    def __str__(self) -> str:
        return f"{self.content_type} {self.object_id}"
