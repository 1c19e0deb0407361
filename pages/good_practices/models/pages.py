"""The directory of good practices, and the page (the fiche) of one."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.fields import RichTextField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from blocks.body import BodyBlock
from blocks.fields import BlockField
from blocks.figures import FigureBlock
from blocks.steps import StepBlock
from pages.base.base_page import BasePage
from pages.base.panels import RecordLinkPanel
from pages.base.records import RecordPage

# What a short answer of a fiche may hold.
ANSWER_FEATURES = ["ul", "ol", "bold", "italic", "link"]


class PracticesIndexPage(RoutablePageMixin, BasePage):
    """Every good practice: filters, map and list in sync; its feed and data tell of the same ones."""

    parent_page_types: ClassVar[list[str]] = ["home.HomePage", "content.SectionPage"]
    subpage_types: ClassVar[list[str]] = ["good_practices.PracticePage"]
    max_count = 3  # one per language

    body = BlockField(
        BodyBlock(), verbose_name=_("text"), blank=True, help_text=_("What the directory is; shown under the list.")
    )

    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = _("good practices index page")
        verbose_name_plural = _("good practices index pages")


class PracticePage(RoutablePageMixin, RecordPage):
    """The fiche: fixed headings, each empty until the council tells it; facts come from the record."""

    record_field = "practice"
    announced = True
    served_with = ("practice__topic",)
    card_relations = ("practice__topic", "practice__councils__member", "practice__councils__municipality")
    parent_page_types: ClassVar[list[str]] = ["good_practices.PracticesIndexPage"]
    subpage_types: ClassVar[list[str]] = []

    practice = models.ForeignKey(
        "good_practices.Practice", verbose_name=_("good practice"), on_delete=models.PROTECT, related_name="pages"
    )
    starting_point = RichTextField(
        _("where it started"), blank=True, features=ANSWER_FEATURES, help_text=_("The need, and what had been tried.")
    )
    body = BlockField(
        BodyBlock(), verbose_name=_("what was done"), blank=True, help_text=_("The policy itself, told plainly.")
    )
    resources = RichTextField(
        _("staff, funding and public resources"),
        blank=True,
        features=ANSWER_FEATURES,
        help_text=_("Who worked on it, who paid, which spaces or services of the council it used."),
    )
    instruments = RichTextField(
        _("legal instruments"), blank=True, features=ANSWER_FEATURES, help_text=_("Agreements, ordinances, contracts.")
    )
    steps = BlockField(
        [("step", StepBlock())], verbose_name=_("steps"), blank=True, help_text=_("In order, with the time each took.")
    )
    results = RichTextField(
        _("results"), blank=True, features=ANSWER_FEATURES, help_text=_("What changed, and for whom.")
    )
    figures = BlockField(
        [("figure", FigureBlock())], verbose_name=_("results in figures"), blank=True, help_text=_("With their source.")
    )
    what_failed = RichTextField(
        _("what did not work"),
        blank=True,
        features=ANSWER_FEATURES,
        help_text=_("The part another council will thank you for."),
    )
    enablers = RichTextField(_("enablers"), blank=True, features=ANSWER_FEATURES, help_text=_("What made it possible."))
    obstacles = RichTextField(
        _("obstacles"), blank=True, features=ANSWER_FEATURES, help_text=_("What stood in the way.")
    )
    strengths = RichTextField(_("strengths"), blank=True, features=ANSWER_FEATURES, help_text=_("What it does well."))
    weaknesses = RichTextField(
        _("weaknesses"), blank=True, features=ANSWER_FEATURES, help_text=_("Where it is fragile.")
    )
    conditions = RichTextField(
        _("conditions to replicate it"),
        blank=True,
        features=ANSWER_FEATURES,
        help_text=_("What another council needs before it starts."),
    )
    contact_role = models.CharField(
        _("whom to ask"), max_length=160, blank=True, help_text=_("A post or a department, never a person’s name.")
    )

    content_panels = [
        *BasePage.content_panels,
        RecordLinkPanel(),
        FieldPanel("practice"),
        MultiFieldPanel(
            [FieldPanel("starting_point"), FieldPanel("body"), FieldPanel("steps")], heading=_("What was done")
        ),
        MultiFieldPanel([FieldPanel("resources"), FieldPanel("instruments")], heading=_("With what")),
        MultiFieldPanel(
            [FieldPanel("results"), FieldPanel("figures"), FieldPanel("what_failed")], heading=_("What came of it")
        ),
        MultiFieldPanel(
            [FieldPanel("enablers"), FieldPanel("obstacles"), FieldPanel("strengths"), FieldPanel("weaknesses")],
            heading=_("What was learnt"),
        ),
        MultiFieldPanel([FieldPanel("conditions"), FieldPanel("contact_role")], heading=_("To copy it")),
    ]
    override_translatable_fields = [SynchronizedField("practice", overridable=False)]
    search_fields = [
        *BasePage.search_fields,
        *(
            index.SearchField(name)
            for name in (
                "starting_point", "body", "resources", "instruments", "steps", "results", "what_failed", "enablers",
                "obstacles", "strengths", "weaknesses", "conditions",
            )
        ),
    ]  # fmt: skip

    class Meta:
        verbose_name = _("good practice page")
        verbose_name_plural = _("good practice pages")

    @property
    def hue(self) -> str:
        """The main topic's."""
        return self.practice.topic.hue

    @property
    def kicker(self) -> str:
        """What this page is about."""
        return gettext("Good practice")

    @property
    def place_code(self) -> str:
        """Where the first council is."""
        return next((one.place_code for one in self.practice.councils.all() if one.place_code), "")
