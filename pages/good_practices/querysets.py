"""Questions about good practices, in the words of the network."""

from typing import Any, Self

from django.apps import apps
from django.conf import settings
from django.db import models
from wagtail.models import CollectionViewRestriction

from pages.base.records import RecordQuerySet


class PracticeQuerySet(RecordQuerySet):
    """Which practices, with what beside them."""

    def of_member(self, member: models.Model) -> Self:
        """Policies of this member."""
        councils = apps.get_model("good_practices.PracticeCouncil").objects.filter(practice=models.OuterRef("pk"))
        return self.filter(models.Exists(councils.filter(member=member)))

    def on_topic(self, topic: models.Model) -> Self:
        """Policies about this topic, be it the main one or another."""
        others = self.model.other_topics.through.objects.filter(practice=models.OuterRef("pk"), topic=topic)
        return self.filter(models.Q(topic=topic) | models.Exists(others))

    def unpublished(self) -> Self:
        """Records without a live Catalan page."""
        return self.exclude(pk__in=self.model._default_manager.published())

    def unconfirmed(self) -> Self:
        """Real practices that their council has not confirmed yet."""
        return self.filter(is_confirmed=False, is_example=False)

    def with_councils(self, language: str) -> Self:
        """Each practice with whose it is, and the pages of those that are members, in the order editors gave."""
        councils = apps.get_model("good_practices.PracticeCouncil").objects.all()
        return self.prefetch_related(models.Prefetch("councils", with_members(councils, language)))

    def for_listing(self, language: str) -> Self:
        """Public practices with all a card or a row of data shows, in a number of queries that does not grow."""
        return (
            self.published()
            .select_related("topic")
            .prefetch_related("policy_classes", "roles", "other_topics")
            .with_pages(language)
            .with_councils(language)
        )

    def with_drafts(self) -> list[Any]:
        """The practices, each with the latest revision of its Catalan page as ``practice.draft``, or ``None``."""
        practices = list(self)
        pages = apps.get_model("good_practices.PracticePage").objects.filter(
            practice__in=practices, locale__language_code=settings.SOURCE_LANGUAGE
        )
        drafts = {page.practice_id: page for page in pages.select_related("latest_revision")}
        for practice in practices:
            page = drafts.get(practice.pk)
            practice.draft = _as_drafted(page) if page else None
        return practices

    def in_full(self, language: str) -> Self:
        """Practices with all their page says, in a number of queries that does not grow."""
        topics = apps.get_model("topics.Topic").objects.with_pages(language)
        replications = apps.get_model("good_practices.Replication").objects.all()
        documents = apps.get_model("good_practices.ModelDocument").objects.public().select_related("document")
        return self.with_councils(language).prefetch_related(
            models.Prefetch("topic", topics),
            models.Prefetch("other_topics", topics),
            models.Prefetch("replications", with_members(replications, language)),
            models.Prefetch("documents", documents),
            "policy_classes",
            "roles",
            "sources",
        )


def _as_drafted(page: Any) -> Any:
    """The page as its editors see it. Its revision's own method would ask the database for each page again."""
    if page.latest_revision is None:
        return page
    return page.with_content_json(page.latest_revision.content)


class ModelDocumentQuerySet(models.QuerySet[Any]):
    """Questions about documents to copy."""

    def public(self) -> Self:
        """Those visitors can open: a file in a collection that asks for a log-in, or below one, is none of them."""
        shown: Self = self
        for path in CollectionViewRestriction.objects.values_list("collection__path", flat=True):
            shown = shown.exclude(document__collection__path__startswith=path)
        return shown


def with_members(councils: Any, language: str) -> Any:
    """``councils`` (of practices or replications) with the members they are and their pages in ``language``."""
    members = apps.get_model("members.Member").objects.with_pages(language)
    members = members.select_related("municipality__comarca__territory", "comarca__territory")
    places = councils.select_related("municipality__comarca__territory", "comarca__territory")
    return places.prefetch_related(models.Prefetch("member", members))
