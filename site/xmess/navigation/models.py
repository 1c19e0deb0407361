"""Menus: language-neutral records, each entry a page shown in the reader's language, or an address.

Not translatable snippets (an editor would keep three menus in step by hand) and not a translatable setting (it fails
silently with wagtail-localize): an entry points to the Catalan page once and finds its own words in every language.
"""

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting
from wagtail.models import Orderable

from .forms import MenuForm

# More do not fit the header beside the search box, and more than a handful is not a choice (design.md).
LONGEST_MAIN_MENU = 5


class Place(models.TextChoices):
    """Where a menu stands on every page."""

    MAIN = "main", _("Main menu, in the header")
    FOOTER = "footer", _("Column of the footer")
    LEGAL = "legal", _("Last line of the footer")


class Menu(ClusterableModel):
    """A list of links at one place; the footer has several, side by side."""

    place = models.CharField(_("place"), max_length=10, choices=Place.choices, default=Place.FOOTER)
    title_ca = models.CharField(_("title in Catalan"), max_length=60, blank=True, help_text=_("Columns of the footer."))
    title_es = models.CharField(_("title in Spanish"), max_length=60, blank=True)
    title_en = models.CharField(_("title in English"), max_length=60, blank=True)
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0, db_index=True)

    base_form_class = MenuForm
    panels: ClassVar = [
        FieldPanel("place"),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("title_ca"), FieldPanel("title_es"), FieldPanel("title_en")])],
            heading=_("Title"),
        ),
        InlinePanel(
            "items",
            heading=_("Links"),
            label=_("Link"),
            help_text=_("In the order visitors see them. The main menu has five at most."),
        ),
    ]

    class Meta:
        verbose_name = _("menu")
        verbose_name_plural = _("menus")
        ordering = ["sort_order", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["place"],
                condition=~models.Q(place="footer"),
                name="one_menu_per_place",
                violation_error_message=_("There already is a menu at this place: change that one."),
            )
        ]

    def __str__(self) -> str:
        return self.title_ca or str(self.get_place_display())

    def clean(self) -> None:
        """A column without a title would be a list nobody can name."""
        super().clean()
        if self.place == Place.FOOTER and not self.title_ca:
            raise ValidationError({"title_ca": _("A column of the footer needs a title.")})


class MenuItem(Orderable):
    """A link of a menu: to a page, in whatever language it is read, or to an address."""

    menu = ParentalKey(Menu, on_delete=models.CASCADE, related_name="items", verbose_name=_("menu"))
    page = models.ForeignKey(
        "wagtailcore.Page",
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("page"),
        help_text=_("The Catalan page; readers of other languages are led to its translation."),
    )
    url = models.CharField(
        _("address"), max_length=500, blank=True, help_text=_("Instead of a page: https://… or a path of this site.")
    )
    label_ca = models.CharField(
        _("words in Catalan"), max_length=60, blank=True, help_text=_("Empty: the title of the page.")
    )
    label_es = models.CharField(_("words in Spanish"), max_length=60, blank=True)
    label_en = models.CharField(_("words in English"), max_length=60, blank=True)

    panels: ClassVar = [
        PageChooserPanel("page"),
        FieldPanel("url"),
        FieldRowPanel([FieldPanel("label_ca"), FieldPanel("label_es"), FieldPanel("label_en")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("link of a menu")
        verbose_name_plural = _("links of menus")

    def __str__(self) -> str:
        return self.label_ca or (self.page.title if self.page else self.url)

    def clean(self) -> None:
        """Exactly one target; an address has words of its own and is one that a link may lead to."""
        super().clean()
        if bool(self.page_id) == bool(self.url):
            raise ValidationError(_("Choose a page or write an address, one of the two."))
        if self.url and not self.label_ca:
            raise ValidationError({"label_ca": _("An address needs words of its own.")})
        if self.url and (not self.url.startswith("/") or self.url.startswith("//")):
            try:
                URLValidator(schemes=["http", "https", "mailto"])(self.url)
            except ValidationError as error:
                raise ValidationError({"url": error.messages}) from error


@register_setting(icon="doc-empty-inverse")
class FooterText(BaseGenericSetting):
    """What the footer says of the network."""

    about_ca = models.TextField(_("about the network, in Catalan"), blank=True, max_length=400)
    about_es = models.TextField(_("about the network, in Spanish"), blank=True, max_length=400)
    about_en = models.TextField(_("about the network, in English"), blank=True, max_length=400)

    privacy_page = models.ForeignKey(
        "wagtailcore.Page",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("privacy page"),
        help_text=_("The Catalan page; every form leads to it before asking for anything."),
    )

    class Meta:
        verbose_name = _("text of the footer")
        verbose_name_plural = _("texts of the footer")
