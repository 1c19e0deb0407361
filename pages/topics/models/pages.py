"""The list of topics, and the page that gathers everything about one."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail_localize.fields import SynchronizedField

from pages.base.base_page import BasePage
from pages.base.panels import RecordLinkPanel
from pages.base.records import RecordPage


class TopicsIndexPage(BasePage):
    """Every topic, as tiles."""

    parent_page_types: ClassVar[list[str]] = ["home.HomePage", "content.SectionPage"]
    subpage_types: ClassVar[list[str]] = ["topics.TopicPage"]
    max_count = 3  # one per language

    class Meta:
        verbose_name = _("topics index page")
        verbose_name_plural = _("topics index pages")


class TopicPage(RecordPage):
    """What the network does about one topic."""

    record_field = "topic"
    parent_page_types: ClassVar[list[str]] = ["topics.TopicsIndexPage"]
    subpage_types: ClassVar[list[str]] = []

    topic = models.ForeignKey("topics.Topic", on_delete=models.PROTECT, related_name="pages", verbose_name=_("topic"))

    content_panels = [*BasePage.content_panels, RecordLinkPanel(), FieldPanel("topic")]
    override_translatable_fields = [SynchronizedField("topic", overridable=False)]

    class Meta:
        verbose_name = _("topic page")
        verbose_name_plural = _("topic pages")

    @property
    def hue(self) -> str:
        """The topic's own."""
        return self.topic.hue
