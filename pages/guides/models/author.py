"""Who made a guide, and how: the network itself, or others by their plain name."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from pages.guides.kinds import AuthorRole


class GuideAuthor(Orderable):
    """The network or another organisation, in one role. Never a person: the site names none without permission."""

    guide = ParentalKey("guides.Guide", verbose_name=_("guide"), on_delete=models.CASCADE, related_name="authors")
    is_own = models.BooleanField(_("XMESS itself"), default=False)
    name = models.CharField(
        _("organisation"),
        max_length=200,
        blank=True,
        help_text=_("When it is not XMESS: its plain name, such as “Ajuntament de Vilaexemple”."),
    )
    role = models.CharField(_("role"), max_length=14, choices=AuthorRole.choices, default=AuthorRole.AUTHOR)

    class Meta(Orderable.Meta):
        verbose_name = _("author")
        verbose_name_plural = _("authors")
        constraints = [
            models.CheckConstraint(
                name="guide_author_is_one",
                condition=models.Q(is_own=True, name="") | (models.Q(is_own=False) & ~models.Q(name="")),
                violation_error_message=_("Say who it is: XMESS itself, or the name of another organisation."),
            )
        ]

    def __str__(self) -> str:
        return self.shown_name

    def clean(self) -> None:
        """Exactly one way of saying who it is."""
        super().clean()
        self.name = self.name.strip()
        if self.is_own == bool(self.name):
            raise ValidationError(
                {"name": _("Say who it is: XMESS itself, or the name of another organisation.")}, code="one"
            )

    @property
    def shown_name(self) -> str:
        """The name visitors read."""
        return "XMESS" if self.is_own else self.name
