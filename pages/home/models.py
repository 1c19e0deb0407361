"""The home page."""

from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from pages.base.base_page import BasePage


class HomePage(BasePage):
    """The first page of the site in one language."""

    parent_page_types: ClassVar[list[str]] = ["wagtailcore.Page"]
    max_count = 3  # one per language

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")
