"""Sections gather pages; standard pages hold prose."""

from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from pages.base.base_page import BasePage


class SectionPage(BasePage):
    """A part of the site: what it is about, and the pages under it."""

    class Meta:
        verbose_name = _("section page")
        verbose_name_plural = _("section pages")


class StandardPage(BasePage):
    """A page of prose."""

    parent_page_types: ClassVar[list[str]] = ["home.HomePage", "content.SectionPage", "content.StandardPage"]

    class Meta:
        verbose_name = _("standard page")
        verbose_name_plural = _("standard pages")
