"""The accessibility statement, by the model of Commission Implementing Decision (EU) 2018/1523."""

import datetime
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.blocks import StructValue
from wagtail.fields import RichTextField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from blocks.fields import BlockField
from blocks.paragraph import FEATURES
from pages.content.blocks import REASONS, NonAccessibleContentsBlock
from pages.content.models.pages import ProsePage
from pages.content.review import review_due_on


class Compliance(models.TextChoices):
    """The three answers of the model statement."""

    FULL = "full", _("Fully compliant")
    PARTIAL = "partial", _("Partially compliant")
    NON = "non", _("Not compliant")


class Method(models.TextChoices):
    """How the assessment was made (article 3 of the Decision)."""

    SELF = "self", _("Self-assessment by the network")
    THIRD_PARTY = "third_party", _("Assessment by a third party")


class AccessibilityStatementPage(ProsePage):
    """The mandatory parts as fields, so that none is forgotten; the fixed sentences are the template's."""

    parent_page_types: ClassVar[list[str]] = ["home.HomePage", "content.SectionPage"]
    subpage_types: ClassVar[list[str]] = []
    max_count = 3  # one per language
    page_description = _("The statement that Directive (EU) 2016/2102 asks for, by the European model.")

    compliance = models.CharField(
        _("compliance status"), max_length=10, choices=Compliance.choices, default=Compliance.PARTIAL
    )
    standard = models.CharField(
        _("law and standard"),
        max_length=200,
        default="RD 1112/2018, EN 301 549, WCAG 2.2 AA",
        help_text=_("What the site is compared with."),
    )
    non_accessible = BlockField(
        NonAccessibleContentsBlock(required=False),
        blank=True,
        verbose_name=_("non-accessible content"),
        help_text=_("Required unless the site is fully compliant. Shown by reason, in the order of the model."),
    )
    prepared_on = models.DateField(_("prepared on"), null=True, blank=True)
    reviewed_on = models.DateField(
        _("last reviewed on"),
        null=True,
        blank=True,
        help_text=_("Review it at least once a year; the dashboard reminds you."),
    )
    method = models.CharField(_("method"), max_length=20, choices=Method.choices, default=Method.SELF)
    method_details = RichTextField(_("about the assessment"), blank=True, features=FEATURES)
    feedback = RichTextField(
        _("feedback and contact"),
        blank=True,
        features=FEATURES,
        help_text=_("How to report a barrier or ask for information in another form, and who answers, by when."),
    )
    enforcement = RichTextField(
        _("enforcement procedure"),
        blank=True,
        features=FEATURES,
        help_text=_("Where to complain when the answer does not satisfy."),
    )

    content_panels = [
        *ProsePage.content_panels,
        MultiFieldPanel(
            [FieldPanel("compliance"), FieldPanel("standard"), FieldPanel("non_accessible")], heading=_("Compliance")
        ),
        MultiFieldPanel(
            [
                FieldPanel("prepared_on"),
                FieldPanel("reviewed_on"),
                FieldPanel("method"),
                FieldPanel("method_details"),
            ],
            heading=_("Preparation of this statement"),
        ),
        FieldPanel("feedback"),
        FieldPanel("enforcement"),
    ]
    search_fields = [*ProsePage.search_fields, index.SearchField("feedback"), index.SearchField("enforcement")]
    override_translatable_fields = [SynchronizedField("standard", overridable=False)]

    class Meta:
        verbose_name = _("accessibility statement")
        verbose_name_plural = _("accessibility statements")

    def clean(self) -> None:
        """The parts must agree with one another."""
        super().clean()
        if self.prepared_on and self.reviewed_on and self.reviewed_on < self.prepared_on:
            raise ValidationError({"reviewed_on": _("The review cannot be earlier than the preparation.")})
        if self.compliance == Compliance.FULL and self.non_accessible:
            problem = _("A fully compliant site has no non-accessible content: remove it or change the status.")
            raise ValidationError({"compliance": problem})

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The contents that are not accessible, by reason."""
        context = super().get_context(request, *args, **kwargs)
        context["non_accessible"] = self.non_accessible_by_reason
        return context

    @property
    def non_accessible_by_reason(self) -> list[tuple[Any, list[StructValue]]]:
        """``(reason in words, rows)`` in the order of the model statement; reasons without rows are left out."""
        rows = [child.value for child in self.non_accessible]
        by_reason = [(label, [row for row in rows if row["reason"] == code]) for code, label in REASONS]
        return [(label, found) for label, found in by_reason if found]

    @property
    def review_due_on(self) -> datetime.date | None:
        """The day by which it has to be reviewed again; ``None`` while nobody has said when it was prepared."""
        return review_due_on(self.prepared_on, self.reviewed_on)
