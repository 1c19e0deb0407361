"""Questions about guides, in the words of the network."""

from typing import Any, Self

from django.apps import apps
from django.db import models

from pages.base.records import RecordQuerySet

from .kinds import EditionState


class GuideQuerySet(RecordQuerySet):
    """Which guides, with what beside them."""

    def on_topic(self, topic: models.Model) -> Self:
        """Guides about this topic, be it the main one or another."""
        others = self.model.other_topics.through.objects.filter(guide=models.OuterRef("pk"), topic=topic)
        return self.filter(models.Q(topic=topic) | models.Exists(others))

    def unpublished(self) -> Self:
        """Records without a live Catalan page."""
        return self.exclude(pk__in=self.model._default_manager.published())

    def being_prepared(self) -> Self:
        """Guides with an edition on its way."""
        editions = apps.get_model("guides.Edition").objects.filter(guide=models.OuterRef("pk"))
        return self.filter(models.Exists(editions.filter(state=EditionState.BEING_PREPARED)))

    def with_facts(self) -> Self:
        """Guides with their authors, topics and editions, in a number of queries that does not grow."""
        editions: Any = apps.get_model("guides.Edition").objects.select_related("document").order_by("-number")
        return self.select_related("topic").prefetch_related(
            "authors", "other_topics", models.Prefetch("editions", editions)
        )

    def for_listing(self, language: str) -> Self:
        """Public guides with all a card or a row of data shows, in a number of queries that does not grow."""
        return self.published().with_facts().with_pages(language)

    def in_full(self, language: str) -> Self:
        """Guides with all their page says, in a number of queries that does not grow."""
        topics = apps.get_model("topics.Topic").objects.with_pages(language)
        return self.prefetch_related(
            "authors",
            models.Prefetch("topic", topics),
            models.Prefetch("other_topics", topics),
            models.Prefetch(
                "editions", apps.get_model("guides.Edition").objects.select_related("document").order_by("-number")
            ),
        )
