"""A result that editors put above the others for the words they choose."""

from typing import ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from search.analysis import LANGUAGES
from search.expressions import expressions, problem_with
from search.visible import DEPTH
from xmess.languages.codes import language_name
from xmess.languages.sources import is_fallback

from ..querysets import PromotionQuerySet


class Promotion(models.Model):
    """Shown in one language to whoever asks for exactly these words, in any of their forms and in any order.

    Not Wagtail's ``SearchPromotion``: docs/decisions/0016.
    """

    language = models.CharField(
        _("language"), max_length=5, choices=settings.LANGUAGES, default=settings.SOURCE_LANGUAGE
    )
    words = models.TextField(
        _("words"),
        help_text=_(
            "What visitors type, one search per line. Accents, capitals, plurals and the order of words do not matter: "
            "“cooperativa” also counts for “Cooperatives”."
        ),
    )
    page = models.ForeignKey(
        Page,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("page"),
        help_text=_("In the language of the words. While it is not published or is private, nothing is shown."),
    )
    url = models.URLField(
        _("address elsewhere"),
        max_length=400,
        blank=True,
        validators=[URLValidator(["https", "http"])],
        help_text=_("Instead of a page: what is recommended is on another site."),
    )
    title = models.CharField(_("title"), max_length=120, blank=True, help_text=_("Empty shows the title of the page."))
    description = models.CharField(_("description"), max_length=240, blank=True, help_text=_("One sentence. Optional."))
    order = models.PositiveSmallIntegerField(
        _("order"), default=100, help_text=_("Low numbers come first, when there are several for the same words.")
    )
    until = models.DateField(_("last day"), null=True, blank=True, help_text=_("Empty: until somebody takes it away."))
    updated_at = models.DateTimeField(_("updated"), auto_now=True)

    objects: ClassVar[PromotionQuerySet] = PromotionQuerySet.as_manager()  # type: ignore[assignment]  # as Django types it

    class Meta:
        ordering = ["language", "order", "pk"]
        verbose_name = _("promoted result")
        verbose_name_plural = _("promoted results")
        constraints = [
            models.CheckConstraint(
                condition=Q(page__isnull=False, url="") | (Q(page__isnull=True) & ~Q(url="")),
                name="promotion_leads_to_one_place",
                violation_error_message=_("Choose a page or write an address, one of them."),
            ),
        ]

    def __str__(self) -> str:
        return " · ".join(expressions(self.words))

    @property
    def leads_to(self) -> str:
        """What the list of promotions says of it: the title people see."""
        return self.title or (self.page.title if self.page else self.url)

    def clean(self) -> None:
        """Words to match, and one place to lead to, in the language of the words.

        Raises:
            ValidationError: by field, in the words of whoever edits.
        """
        found = {
            "words": self._problem_with_words(),
            "page": self._problem_with_page(),
            "title": gettext("Say what the address leads to.") if self.url and not self.title.strip() else "",
        }
        problems = {field: problem for field, problem in found.items() if problem}
        if problems:
            raise ValidationError(problems)

    def _problem_with_words(self) -> str:
        lines = expressions(self.words)
        if not lines:
            return gettext("Write what visitors type.")
        return problem_with(lines, self.language) if self.language in LANGUAGES else ""

    def _problem_with_page(self) -> str:
        if self.page is None or self.language not in LANGUAGES:
            return ""
        spoken = self.page.locale.language_code
        if spoken != self.language:
            return gettext("That page is in another language (%(language)s).") % {"language": language_name(spoken)}
        if is_fallback(self.page):
            return gettext("That page is not translated yet: it only repeats the original.")
        if self.page.depth <= DEPTH:
            return gettext("A home page is no result: it is one click away on every page.")
        return ""
