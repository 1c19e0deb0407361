"""The guide: what about it no language changes."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel

from pages.base.codes import free_code
from pages.base.records import Record
from pages.guides.kinds import EditionState, Kind, Licence
from pages.guides.querysets import GuideQuerySet


class Guide(Record, ClusterableModel):
    """A guide, directory, study or model document of the network, with who made it and its editions."""

    code = models.SlugField(
        _("code"), unique=True, editable=False, help_text=_("Stays the same for ever: data files and citations use it.")
    )
    name = models.CharField(
        _("working name"),
        max_length=200,
        help_text=_("In Catalan, for lists of this administration. Visitors read the title of the page."),
    )
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices, default=Kind.GUIDE)
    topic = models.ForeignKey(
        "topics.Topic",
        verbose_name=_("main topic"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="guides",
        help_text=_("Gives the guide its colour. Empty when it is about the whole of local policy."),
    )
    other_topics = models.ManyToManyField(
        "topics.Topic", verbose_name=_("other topics"), blank=True, related_name="further_guides"
    )
    group_code = models.SlugField(_("working group"), blank=True, help_text=_("The group of the network that made it."))
    licence = models.CharField(
        _("licence"), max_length=12, choices=Licence.choices, blank=True, help_text=_("Empty while nobody has said.")
    )
    is_example = models.BooleanField(
        _("example"), default=False, help_text=_("Invented, to show how a guide looks: visitors are told so.")
    )

    objects: ClassVar[Any] = GuideQuerySet.as_manager()

    index_page_type: ClassVar[str] = "guides.GuidesIndexPage"
    page_type: ClassVar[str] = "guides.GuidePage"

    class Meta:
        verbose_name = _("guide")
        verbose_name_plural = _("guides")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def save(self, **kwargs: Any) -> None:
        """Give a new guide its code, made from its name."""
        if not self.code:
            self.code = free_code(Guide, self.name, "guide")
        super().save(**kwargs)

    def publication_problems(self) -> list[str]:
        """A guide says who made it and which edition it is."""
        problems = []
        if not self.authors.exists():
            problems.append(gettext("It does not say yet who made it."))
        if not self.editions.exists():
            problems.append(gettext("It has no edition yet."))
        return problems

    @property
    def topics(self) -> list[Any]:
        """The main topic first; each once. No query after ``for_listing``."""
        return list(dict.fromkeys([*([self.topic] if self.topic else []), *self.other_topics.all()]))

    @property
    def shown_edition(self) -> Any:
        """The edition to tell of: the current one, else the last that is out, else the one to come, else ``None``.

        No query after ``for_listing``.
        """
        editions = sorted(self.editions.all(), key=lambda one: -one.number)
        by_rank = sorted(editions, key=lambda one: (one.state != EditionState.CURRENT, not one.is_out))
        return next(iter(by_rank), None)
