"""Questions about groups, in the words of the network."""

from collections.abc import Iterable
from typing import Any, Self

from django.apps import apps
from django.db import models
from django.db.models.functions import Coalesce

from pages.base.records import RecordQuerySet

from .lifecycle import ENDED, Status
from .roles import Role


class WorkingGroupQuerySet(RecordQuerySet):
    """Which groups, in which order, with what beside them."""

    def active_first(self) -> Self:
        """In the order of ``Status``: those at work, then proposed, on standby, converted, closed; by name in each."""
        cases = [models.When(status=status, then=place) for place, status in enumerate(Status.values)]
        return self.order_by(models.Case(*cases, output_field=models.SmallIntegerField()), "name", "pk")

    def active(self) -> Self:
        """Groups at work."""
        return self.filter(status=Status.ACTIVE)

    def proposed(self) -> Self:
        """Groups that somebody proposed and that have not started."""
        return self.filter(status=Status.PROPOSED)

    def not_ended(self) -> Self:
        """Groups that may still do something: at work, proposed or on standby."""
        return self.exclude(status__in=ENDED)

    def in_states(self, statuses: Iterable[str]) -> Self:
        """Groups in any of these states."""
        return self.filter(status__in=list(statuses))

    def on_topic(self, topic: models.Model) -> Self:
        """Groups about this topic."""
        return self.filter(topic=topic)

    def of_member(self, member: models.Model) -> Self:
        """Groups this member takes part in today; of groups that ended, those it was in until the end."""
        return self.with_any_member([member.pk])

    def with_any_member(self, member_ids: Iterable[int]) -> Self:
        """Groups in which at least one of these members takes part."""
        current = self._participations().filter(group=models.OuterRef("pk"), member__in=list(member_ids))
        return self.filter(models.Exists(current))

    def without_coordination(self) -> Self:
        """Groups at work that no member coordinates: somebody has to be found."""
        coordinating = self._participations().coordinating().filter(group=models.OuterRef("pk"))
        return self.active().filter(~models.Exists(coordinating))

    def able_to_succeed(self, group: models.Model) -> Self:
        """Groups that could carry on the work of ``group``: any other that has not ended."""
        return self.not_ended().exclude(pk=group.pk)

    def with_members(self, language: str) -> Self:
        """Each group with who takes part, and their pages in ``language``, ready for ``group.members_shown``."""
        members = apps.get_model("members.Member").objects.with_pages(language)
        participations = self._participations().prefetch_related(models.Prefetch("member", members))
        return self.prefetch_related(models.Prefetch("participations", participations, "current_participations"))

    def with_latest_change(self) -> Self:
        """Each group with ``last_decided_on``, the day its latest change of state was decided, or ``None``."""
        changes = apps.get_model("working_groups.StatusChange").objects.filter(group=models.OuterRef("pk"))
        latest = changes.order_by("-decided_on", "-pk").values("decided_on")[:1]
        return self.annotate(last_decided_on=models.Subquery(latest))

    def with_product_count(self) -> Self:
        """Each group with ``products_made``, how many products it has."""
        links = self.model.products.rel.through.objects.filter(workinggroup=models.OuterRef("pk"))
        counted = links.order_by().values("workinggroup").annotate(count=models.Count("pk")).values("count")
        return self.annotate(products_made=Coalesce(models.Subquery(counted), 0))

    def for_listing(self, language: str) -> Self:
        """Public groups with all a tile, a card or a row of data shows, in a number of queries that does not grow."""
        successors = self.model._default_manager.with_pages(language)
        return (
            self.published()
            .select_related("topic")
            .prefetch_related(models.Prefetch("successor", successors))
            .with_pages(language)
            .with_members(language)
            .with_latest_change()
            .with_product_count()
        )

    def in_full(self, language: str) -> Self:
        """Groups with all their page says, in a number of queries that does not grow."""
        groups = self.model._default_manager.with_pages(language)
        topics = apps.get_model("topics.Topic").objects.with_pages(language)
        products = apps.get_model("working_groups.Product").objects.with_groups(language)
        return self.with_members(language).prefetch_related(
            models.Prefetch("topic", topics),
            models.Prefetch("successor", groups),
            models.Prefetch("predecessors", groups),
            models.Prefetch("products", products),
            "partners",
            "status_changes",
        )

    @staticmethod
    def _participations() -> Any:
        return apps.get_model("working_groups.Participation").objects.current()


class ParticipationQuerySet(models.QuerySet[Any]):
    """Who takes part."""

    def current(self) -> Self:
        """Those that have not left."""
        return self.filter(until__isnull=True)

    def coordinating(self) -> Self:
        """Those that coordinate."""
        return self.filter(role=Role.COORDINATING)


class ProductQuerySet(models.QuerySet[Any]):
    """What groups made."""

    def with_groups(self, language: str) -> Self:
        """Each product with its file and the groups that share it, with their pages in ``language``."""
        groups = apps.get_model("working_groups.WorkingGroup").objects.with_pages(language)
        return self.select_related("document").prefetch_related(models.Prefetch("groups", groups))
