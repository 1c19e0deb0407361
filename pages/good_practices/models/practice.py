"""The good practice: what about it no language changes."""

from decimal import Decimal
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel

from pages.base.codes import free_code
from pages.base.records import Record
from pages.good_practices.bands import CostBand, Outcome, State
from pages.good_practices.querysets import PracticeQuerySet

EARLIEST_YEAR, LATEST_YEAR = 1979, 2100  # the first democratic councils
YEARS = [MinValueValidator(EARLIEST_YEAR), MaxValueValidator(LATEST_YEAR)]


class Practice(Record, ClusterableModel):
    """A public policy for the social and solidarity economy. What the council has not told is empty, never guessed."""

    code = models.SlugField(
        _("code"),
        unique=True,
        editable=False,
        help_text=_("Stays the same for ever: data files, editions of the ABC guide and citations name it by this."),
    )
    name = models.CharField(
        _("working name"),
        max_length=160,
        help_text=_("In Catalan, for lists of this administration. Visitors read the title of the page."),
    )
    topic = models.ForeignKey(
        "topics.Topic",
        verbose_name=_("main topic"),
        on_delete=models.PROTECT,
        related_name="practices",
        help_text=_("Gives the fiche its colour."),
    )
    other_topics = models.ManyToManyField(
        "topics.Topic", verbose_name=_("other topics"), blank=True, related_name="further_practices"
    )
    policy_classes = models.ManyToManyField(
        "good_practices.PolicyClass",
        verbose_name=_("policy classes"),
        related_name="practices",
        help_text=_("As in the ABC guide; the self-same policy may be of two classes, seldom of more."),
    )
    roles = models.ManyToManyField(
        "good_practices.AdministrationRole",
        verbose_name=_("roles of the administration"),
        blank=True,
        related_name="practices",
    )
    outcome = models.CharField(
        _("how it went"),
        max_length=8,
        choices=Outcome.choices,
        blank=True,
        help_text=_("As the council sees it. Empty while it has not said."),
    )
    state = models.CharField(_("state"), max_length=10, choices=State.choices, blank=True)
    started_in = models.PositiveSmallIntegerField(_("from the year"), null=True, blank=True, validators=YEARS)
    ended_in = models.PositiveSmallIntegerField(
        _("to the year"), null=True, blank=True, validators=YEARS, help_text=_("Empty while it goes on.")
    )
    cost_band = models.CharField(
        _("cost"),
        max_length=16,
        choices=CostBand.choices,
        blank=True,
        help_text=_("To the council, in all, staff aside."),
    )
    staff = models.DecimalField(
        _("staff"),
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal(0)), MaxValueValidator(Decimal(200))],
        help_text=_("Full-time equivalents: half a day of one person is 0.5."),
    )
    contact_email = models.EmailField(
        _("contact address"), blank=True, help_text=_("Of the council or the department, never a person’s.")
    )
    group_code = models.SlugField(
        _("working group"), blank=True, help_text=_("The group of the network that collected or follows it.")
    )
    is_confirmed = models.BooleanField(
        _("confirmed by the council"),
        default=False,
        help_text=_(
            "Otherwise the fiche says that it is written from public sources and invites the council to complete it."
        ),
    )
    is_example = models.BooleanField(
        _("example"), default=False, help_text=_("Invented, to show how a fiche looks: visitors are told so.")
    )

    objects: ClassVar[Any] = PracticeQuerySet.as_manager()

    index_page_type: ClassVar[str] = "good_practices.PracticesIndexPage"
    page_type: ClassVar[str] = "good_practices.PracticePage"

    class Meta:
        verbose_name = _("good practice")
        verbose_name_plural = _("good practices")
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                name="practice_ends_after_it_starts",
                condition=models.Q(ended_in__isnull=True)
                | models.Q(started_in__isnull=True)
                | models.Q(ended_in__gte=models.F("started_in")),
                violation_error_message=_("It cannot end before it starts."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, **kwargs: Any) -> None:
        """Give a new practice its code, made from its name."""
        if not self.code:
            self.code = free_code(Practice, self.name, "practice")
        super().save(**kwargs)

    def clean(self) -> None:
        """Years in order, said beside the field."""
        super().clean()
        if self.started_in and self.ended_in and self.ended_in < self.started_in:
            raise ValidationError({"ended_in": _("It cannot end before it starts.")})

    def publication_problems(self) -> list[str]:
        """A fiche says whose policy it tells and which class of policy that is."""
        problems = []
        if not self.councils.exists():
            problems.append(gettext("It does not say yet which council did it."))
        if not self.policy_classes.exists():
            problems.append(gettext("It has no policy class of the ABC guide yet."))
        return problems
