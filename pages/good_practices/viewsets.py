"""The editors' desk: one menu for good practices, how they are classified and who copied them."""

from typing import Any, ClassVar

from django.forms import CheckboxSelectMultiple
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django_filters import BooleanFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn
from wagtail.admin.viewsets.base import ViewSetGroup
from wagtail.admin.widgets.button import Button

from pages.base.panels import RecordPagesPanel
from pages.base.viewsets import FactsIndexView, FactsViewSet, RecordViewSet

from .forms import PracticeForm
from .import_desk import may_import
from .models import AdministrationRole, PolicyClass, Practice, Replication
from .moderation import ExperienceViewSet, ReplicationNoticeViewSet

COUNCIL = [
    FieldPanel("member"),
    FieldPanel("municipality"),
    FieldPanel("name"),
    FieldRowPanel([FieldPanel("comarca"), FieldPanel("population_band")]),
]
TERM = [
    MultiFieldPanel([FieldPanel("name_ca"), FieldPanel("name_es"), FieldPanel("name_en")], heading=_("Name")),
    MultiFieldPanel(
        [FieldPanel("meaning_ca"), FieldPanel("meaning_es"), FieldPanel("meaning_en")], heading=_("Meaning")
    ),
    FieldPanel("order"),
]


class PracticeFilterSet(WagtailFilterSet):
    """What narrows the list, with whether visitors can read the practice."""

    published = BooleanFilter(label=_("With a published page"), method="only_published")

    class Meta:
        model = Practice
        fields: ClassVar[list[str]] = ["topic", "policy_classes", "outcome", "state", "is_confirmed", "is_example"]

    def only_published(self, rows: Any, name: str, wanted: bool) -> Any:
        """Practices with a live Catalan page, or without one."""
        return rows.published() if wanted else rows.unpublished()


class PracticeIndexView(FactsIndexView):
    """The list, with the way to the import."""

    @cached_property
    def header_more_buttons(self) -> list[Any]:
        """After the usual ones."""
        buttons = list(super().header_more_buttons)
        if may_import(self.request.user):
            url = reverse("practice_imports")
            buttons.append(Button(gettext("Import from a spreadsheet"), url=url, icon_name="upload", priority=95))
        return buttons


class PracticeViewSet(RecordViewSet):
    """Practices: their facts; the prose is on their pages."""

    index_view_class = PracticeIndexView

    model = Practice
    name = "practice"
    url_prefix = "good-practices"
    icon = "clipboard-list"
    menu_label = _("Practices")
    list_related = ("topic",)
    list_display = [
        "name",
        "topic",
        Column("get_outcome_display", label=_("How it went"), sort_key="outcome"),
        Column("get_state_display", label=_("State"), sort_key="state"),
        BooleanColumn("is_confirmed", label=_("Confirmed"), sort_key="is_confirmed"),
        DateColumn("updated_at", label=_("Updated"), sort_key="updated_at"),
    ]
    filterset_class = PracticeFilterSet
    list_export = [
        "code", "name", "topic", "outcome", "state", "started_in", "ended_in", "cost_band", "staff", "is_confirmed",
        "is_example",
    ]  # fmt: skip
    search_fields = ["name", "code"]
    inspect_view_fields_exclude = ["id"]
    edit_handler = ObjectList(
        [
            MultiFieldPanel(
                [
                    FieldPanel("name"),
                    FieldPanel("topic"),
                    FieldPanel("other_topics", widget=CheckboxSelectMultiple),
                    FieldPanel("group_code"),
                ],
                heading=_("Facts"),
            ),
            InlinePanel(
                "councils",
                heading=_("Whose policy it is"),
                label=_("council"),
                panels=COUNCIL,
                min_num=0,
                help_text=_("Say who it is in one way: a member, a municipality or another body."),
            ),
            MultiFieldPanel([RecordPagesPanel()], heading=_("Pages")),
            MultiFieldPanel(
                [
                    FieldPanel("policy_classes", widget=CheckboxSelectMultiple),
                    FieldPanel("roles", widget=CheckboxSelectMultiple),
                ],
                heading=_("Classification of the ABC guide"),
            ),
            MultiFieldPanel(
                [
                    FieldRowPanel([FieldPanel("outcome"), FieldPanel("state")]),
                    FieldRowPanel([FieldPanel("started_in"), FieldPanel("ended_in")]),
                    FieldRowPanel([FieldPanel("cost_band"), FieldPanel("staff")]),
                    FieldPanel("contact_email"),
                    FieldRowPanel([FieldPanel("is_confirmed"), FieldPanel("is_example")]),
                ],
                heading=_("What the council has told"),
            ),
            InlinePanel(
                "documents",
                heading=_("Documents to copy"),
                label=_("document"),
                panels=[
                    FieldPanel("kind"),
                    FieldPanel("title_ca"),
                    FieldPanel("title_es"),
                    FieldPanel("title_en"),
                    FieldPanel("document"),
                    FieldPanel("url"),
                ],
            ),
            InlinePanel(
                "sources",
                heading=_("Sources"),
                label=_("source"),
                panels=[FieldPanel("title"), FieldPanel("url"), FieldPanel("language")],
            ),
        ],
        base_form_class=PracticeForm,
    )


class ReplicationViewSet(FactsViewSet):
    """Who does the same."""

    model = Replication
    name = "replications"
    icon = "copy"
    menu_label = _("Replications")
    list_related = ("practice", "member", "municipality")
    list_display = [Column("shown_name", label=_("Council")), "practice", "since"]
    list_filter = ["practice"]
    panels = [
        FieldPanel("practice"),
        *COUNCIL,
        FieldPanel("since"),
        MultiFieldPanel(
            [FieldPanel("changes_ca"), FieldPanel("changes_es"), FieldPanel("changes_en")], heading=_("What it changed")
        ),
    ]


class PolicyClassViewSet(FactsViewSet):
    """The classes of the ABC guide."""

    model = PolicyClass
    name = "policy_classes"
    icon = "tag"
    menu_label = _("Policy classes")
    list_display = ["letter", "name_ca", "name_es", "name_en", "order"]
    panels = [FieldPanel("letter"), *TERM]


class AdministrationRoleViewSet(FactsViewSet):
    """What an administration does in a policy."""

    model = AdministrationRole
    name = "administration_roles"
    icon = "tag"
    menu_label = _("Roles of the administration")
    list_display = ["name_ca", "name_es", "name_en", "order"]
    panels = TERM


class GoodPracticesDesk(ViewSetGroup):
    """The menu "Good practices"."""

    menu_label = _("Good practices")
    menu_icon = "clipboard-list"
    menu_order = 160
    items: tuple[Any, ...] = (
        PracticeViewSet(),
        ExperienceViewSet(),
        ReplicationViewSet(),
        ReplicationNoticeViewSet(),
        PolicyClassViewSet(),
        AdministrationRoleViewSet(),
    )
