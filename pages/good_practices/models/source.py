"""Where a fiche's facts were published, so that anybody can check them."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable


class PracticeSource(Orderable):
    """A public page that tells of the practice."""

    practice = ParentalKey(
        "good_practices.Practice", verbose_name=_("good practice"), on_delete=models.CASCADE, related_name="sources"
    )
    title = models.CharField(
        _("title"), max_length=200, help_text=_("Who published it, and what: in the language it is written in.")
    )
    url = models.URLField(_("address"), max_length=400, help_text=_("With https://."))
    language = models.CharField(
        _("language"), max_length=5, blank=True, help_text=_("Code of the language of the title, such as ca, es, en.")
    )

    class Meta(Orderable.Meta):
        verbose_name = _("source")
        verbose_name_plural = _("sources")

    def __str__(self) -> str:
        return self.title
