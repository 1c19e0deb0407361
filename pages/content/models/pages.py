"""Sections gather pages, standard pages hold prose, the contact page leads to the form."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from blocks.body import BodyBlock, contents
from blocks.fields import BlockField
from pages.base.base_page import BasePage
from pages.content.children import children_of, sibling_links
from xmess.design.components import Link
from xmess.languages.codes import active_language

# "On this page" helps only where there is something to skip.
FEWEST_SECTIONS = 3


class ProsePage(BasePage):
    """A page with a body that editors compose of blocks, and the pages under it."""

    body = BlockField(BodyBlock(), blank=True, verbose_name=_("content"))

    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        abstract = True

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The sections of the text, and the pages below."""
        context = super().get_context(request, *args, **kwargs)
        context["contents"] = self.contents
        context["children"] = children_of(self, active_language(), request.GET.get("page"))
        context["siblings"] = self.siblings
        return context

    @property
    def contents(self) -> list[Link]:
        """Links to the sections of a long text; empty for a short one."""
        links = contents(self.body)
        return links if len(links) >= FEWEST_SECTIONS else []

    @property
    def siblings(self) -> list[Link]:
        """The pages of the same section, this one marked."""
        return sibling_links(self, active_language())


class SectionPage(ProsePage):
    """A part of the site: what it is about, and the pages under it."""

    parent_page_types: ClassVar[list[str]] = ["home.HomePage", "content.SectionPage"]
    page_description = _("A part of the site: says what it is about and shows the pages under it.")

    class Meta:
        verbose_name = _("section page")
        verbose_name_plural = _("section pages")


class StandardPage(ProsePage):
    """A page of prose; privacy, cookies and the legal notice are some of them."""

    parent_page_types: ClassVar[list[str]] = ["home.HomePage", "content.SectionPage", "content.StandardPage"]
    subpage_types: ClassVar[list[str]] = ["content.StandardPage"]
    page_description = _("Prose: who we are, how to join, privacy and other legal texts.")

    announced = True
    head_kind = "article"

    class Meta:
        verbose_name = _("standard page")
        verbose_name_plural = _("standard pages")


class ContactPage(ProsePage):
    """How to reach the network; the form itself has an address of its own, so that this page can be kept."""

    parent_page_types: ClassVar[list[str]] = ["home.HomePage", "content.SectionPage"]
    subpage_types: ClassVar[list[str]] = []
    max_count = 3  # one per language
    page_description = _("Addresses of the network and the way to its contact form.")

    email = models.EmailField(
        _("e-mail address"),
        blank=True,
        help_text=_("Shown to visitors."),
    )
    postal_address = models.TextField(_("postal address"), blank=True, max_length=400)
    telephone = models.CharField(_("telephone"), blank=True, max_length=40)
    thanks_title = models.CharField(
        _("title of the receipt"), blank=True, max_length=120, help_text=_("Shown when a message has been received.")
    )
    thanks_text = models.TextField(
        _("text of the receipt"), blank=True, max_length=600, help_text=_("What happens next, and when.")
    )

    content_panels = [
        *ProsePage.content_panels,
        MultiFieldPanel(
            [FieldPanel("email"), FieldPanel("telephone"), FieldPanel("postal_address")], heading=_("Addresses")
        ),
        MultiFieldPanel([FieldPanel("thanks_title"), FieldPanel("thanks_text")], heading=_("Receipt")),
    ]
    # Facts, the same in every language (stack.md 0, trap 6).
    override_translatable_fields = [
        SynchronizedField("email", overridable=False),
        SynchronizedField("telephone", overridable=False),
        SynchronizedField("postal_address", overridable=False),
    ]

    class Meta:
        verbose_name = _("contact page")
        verbose_name_plural = _("contact pages")
