"""The themes that groups, practices, events and guides share."""

from typing import Any, ClassVar

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.base.codes import free_code
from pages.base.records import Record, RecordQuerySet
from xmess.design.icons import Icon
from xmess.design.palette import Hue
from xmess.languages.codes import active_language
from xmess.languages.wording import worded


def icon_choices() -> list[tuple[str, Any]]:
    """The design system's pictograms; a function, so that a new drawing needs no migration."""
    return list(Icon.choices)


class Topic(Record):
    """A theme: its names, and the hue and icon it wears wherever it appears."""

    index_page_type: ClassVar[str] = "topics.TopicsIndexPage"
    page_type: ClassVar[str] = "topics.TopicPage"

    code = models.SlugField(
        _("code"),
        unique=True,
        editable=False,
        help_text=_("Stays the same for ever: addresses with filters and data files name the topic by it."),
    )
    name_ca = models.CharField(_("name in Catalan"), max_length=80, help_text=_("Short: it is written on chips."))
    name_es = models.CharField(
        _("name in Spanish"), max_length=80, blank=True, help_text=_("Empty shows the Catalan name.")
    )
    name_en = models.CharField(
        _("name in English"), max_length=80, blank=True, help_text=_("Empty shows the Catalan name.")
    )
    hue = models.CharField(
        _("colour"),
        max_length=20,
        choices=Hue.choices,
        help_text=_("Chips, covers and charts of this topic wear it; two topics may share one, better not."),
    )
    icon = models.CharField(
        _("icon"),
        max_length=40,
        blank=True,
        choices=icon_choices,
        help_text=_("Supports the name, never replaces it."),
    )
    order = models.PositiveSmallIntegerField(
        _("order"),
        default=100,
        validators=[MinValueValidator(1)],
        help_text=_("Low numbers come first in lists of topics."),
    )

    objects: ClassVar[Any] = RecordQuerySet.as_manager()

    class Meta:
        ordering = ["order", "name_ca"]
        verbose_name = _("topic")
        verbose_name_plural = _("topics")

    def __str__(self) -> str:
        return self.name

    def save(self, **kwargs: Any) -> None:
        """Give a new topic its code, made from its Catalan name."""
        if not self.code:
            self.code = free_code(Topic, self.name_ca, "topic")
        super().save(**kwargs)

    @property
    def name(self) -> str:
        """The name in the active language; the Catalan one where a translation is missing."""
        return self.name_in(active_language())

    def name_in(self, language: str) -> str:
        """The name in the language with this code; the Catalan one where a translation is missing."""
        return worded(self, "name", language).text
