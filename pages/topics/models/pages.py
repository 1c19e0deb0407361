"""The list of topics, and the page that gathers everything about one."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from blocks.body import BodyBlock
from blocks.fields import BlockField
from pages.base.base_page import BasePage
from pages.base.gathering import gather_about
from pages.base.panels import RecordLinkPanel
from pages.base.records import RecordPage
from pages.topics.presentation import topic_tiles
from search.kinds import SearchKind
from xmess.design.components import Chip
from xmess.languages.codes import active_language


class TopicsIndexPage(BasePage):
    """Every topic, as tiles."""

    parent_page_types: ClassVar[list[str]] = ["home.HomePage", "content.SectionPage"]
    subpage_types: ClassVar[list[str]] = ["topics.TopicPage"]
    max_count = 3  # one per language

    class Meta:
        verbose_name = _("topics index page")
        verbose_name_plural = _("topics index pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The topics that have a page."""
        context = super().get_context(request, *args, **kwargs)
        context["tiles"] = topic_tiles(active_language())
        return context


class TopicPage(RecordPage):
    """What the network does about one topic."""

    record_field = "topic"
    search_kind = SearchKind("topic", _("Topics"), 40)
    served_with = ("topic",)
    card_relations = ("topic",)
    parent_page_types: ClassVar[list[str]] = ["topics.TopicsIndexPage"]
    subpage_types: ClassVar[list[str]] = []

    topic = models.ForeignKey("topics.Topic", on_delete=models.PROTECT, related_name="pages", verbose_name=_("topic"))

    body = BlockField(
        BodyBlock(),
        blank=True,
        verbose_name=_("content"),
        help_text=_("What the topic means for councils and what the network does about it. Optional."),
    )

    content_panels = [*BasePage.content_panels, RecordLinkPanel(), FieldPanel("topic"), FieldPanel("body")]
    override_translatable_fields = [SynchronizedField("topic", overridable=False)]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = _("topic page")
        verbose_name_plural = _("topic pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """What the slices have about the topic, and the other topics."""
        context = super().get_context(request, *args, **kwargs)
        context["sections"] = gather_about("topic_sections", self.topic, active_language())
        context["chips"] = [Chip(gettext("Topic"), self.topic.hue, icon=self.topic.icon)]
        context["others"] = topic_tiles(active_language(), without=self.topic_id)
        return context

    @property
    def hue(self) -> str:
        """The topic's own."""
        return self.topic.hue
