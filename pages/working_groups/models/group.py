"""The working group: what about it no language changes."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel

from pages.base.codes import free_code
from pages.base.records import Record
from pages.working_groups.lifecycle import ENDED, OPEN, Status
from pages.working_groups.querysets import WorkingGroupQuerySet


class WorkingGroup(Record, ClusterableModel):
    """A group of members that works on a topic.

    ``status`` is written by ``services.change_status`` alone, which also writes the history.
    """

    code = models.SlugField(
        _("code"),
        unique=True,
        editable=False,
        help_text=_("Stays the same for ever: data files and feeds name the group by it."),
    )
    name = models.CharField(
        _("working name"),
        max_length=120,
        help_text=_("In Catalan, for lists of this administration. Visitors read the title of the page."),
    )
    topic = models.ForeignKey(
        "topics.Topic",
        verbose_name=_("topic"),
        on_delete=models.PROTECT,
        related_name="working_groups",
        help_text=_("Gives the group its colour and its place among the topics."),
    )
    status = models.CharField(
        _("state"),
        max_length=12,
        choices=Status.choices,
        default=Status.PROPOSED,
        help_text=_("At work only if it is older than this site. Afterwards the decisions you record change it."),
    )
    started_on = models.DateField(
        _("at work since"),
        null=True,
        blank=True,
        help_text=_("Leave it empty when nobody knows; it is filled in when a proposed group starts."),
    )
    successor = models.ForeignKey(
        "self",
        verbose_name=_("successor"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="predecessors",
    )
    coordination_email = models.EmailField(
        _("coordination’s address"),
        blank=True,
        help_text=_("An address of the council or the network, not a person’s. Requests to join are sent there too."),
    )

    objects: ClassVar[Any] = WorkingGroupQuerySet.as_manager()

    index_page_type: ClassVar[str] = "working_groups.WorkingGroupsIndexPage"
    page_type: ClassVar[str] = "working_groups.WorkingGroupPage"

    class Meta:
        verbose_name = _("working group")
        verbose_name_plural = _("working groups")
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(name="working_group_status_is_known", condition=models.Q(status__in=Status.values)),
            models.CheckConstraint(
                name="working_group_converted_has_successor",
                condition=models.Q(status=Status.CONVERTED, successor__isnull=False)
                | (~models.Q(status=Status.CONVERTED) & models.Q(successor__isnull=True)),
            ),
        ]
        permissions = [("change_status_workinggroup", "Can change the state of a working group")]

    def __str__(self) -> str:
        return self.name

    def save(self, **kwargs: Any) -> None:
        """Give a new group its code, made from its name."""
        if not self.code:
            self.code = free_code(WorkingGroup, self.name, "group")
        super().save(**kwargs)

    @property
    def is_open(self) -> bool:
        """Whether members may ask to take part."""
        return self.status in OPEN

    @property
    def has_ended(self) -> bool:
        """Whether its work is over and what is left is what it made."""
        return self.status in ENDED

    def publication_problems(self) -> list[str]:
        """A group that ended says when and why."""
        if self.has_ended and not self.status_changes.filter(to_status=self.status).exists():
            return [gettext("The history does not say when and why this group ended.")]
        return []
