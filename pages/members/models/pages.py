"""The directory of members, and the page of one."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail_localize.fields import SynchronizedField

from pages.base.base_page import BasePage
from pages.base.panels import RecordLinkPanel
from pages.base.records import RecordPage


class MembersIndexPage(BasePage):
    """Every member, on the map and in a list."""

    parent_page_types: ClassVar[list[str]] = ["home.HomePage", "content.SectionPage"]
    subpage_types: ClassVar[list[str]] = ["members.MemberPage"]
    max_count = 3  # one per language

    class Meta:
        verbose_name = _("members index page")
        verbose_name_plural = _("members index pages")


class MemberPage(RecordPage):
    """A council of the network."""

    record_field = "member"
    parent_page_types: ClassVar[list[str]] = ["members.MembersIndexPage"]
    subpage_types: ClassVar[list[str]] = []

    member = models.ForeignKey(
        "members.Member", on_delete=models.PROTECT, related_name="pages", verbose_name=_("member")
    )

    content_panels = [*BasePage.content_panels, RecordLinkPanel(), FieldPanel("member")]
    override_translatable_fields = [SynchronizedField("member", overridable=False)]

    class Meta:
        verbose_name = _("member page")
        verbose_name_plural = _("member pages")

    @property
    def place_code(self) -> str:
        """Where the council is."""
        return self.member.place_code
