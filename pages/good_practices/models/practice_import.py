"""A spreadsheet of practices on its way in: looked at, put into effect, perhaps undone."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from pages.good_practices.spreadsheet import SheetRow


class ImportState(models.TextChoices):
    """How far it is."""

    READ = "read", _("Read, not put into effect")
    WORKING = "working", _("Being put into effect")
    DONE = "done", _("Put into effect")
    FAILED = "failed", _("Not put into effect: something failed, nothing was changed")
    UNDONE = "undone", _("Undone")


class PracticeImport(models.Model):
    """``rows`` are the cells as they were read (``SheetRow``); ``effects`` what was done, so that it can be undone.

    ``effects``: one dictionary per row that changed something, see ``services.import_practices``.
    """

    changes_public_pages: ClassVar[bool] = False

    file_name = models.CharField(_("file"), max_length=120)
    rows = models.JSONField(default=list)
    effects = models.JSONField(default=list)
    # Of the plan that was confirmed.
    digest = models.CharField(max_length=64, blank=True)
    state = models.CharField(_("state"), max_length=8, choices=ImportState.choices, default=ImportState.READ)
    created_at = models.DateTimeField(_("read on"), default=timezone.now)
    finished_at = models.DateTimeField(null=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("user"), null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("import of good practices")
        verbose_name_plural = _("imports of good practices")
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return self.file_name

    def sheet(self) -> list[SheetRow]:
        """The rows as they were read."""
        return [SheetRow(number, cells) for number, cells in self.rows]

    def keep(self, rows: list[SheetRow]) -> Any:
        """Take ``rows`` in."""
        self.rows = [[row.number, row.cells] for row in rows]
        return self
