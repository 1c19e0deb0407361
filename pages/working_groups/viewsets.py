"""The editors' desk: one menu for groups, what they make, their history and what councils ask."""

from functools import cached_property
from typing import Any

from django.forms import CheckboxSelectMultiple
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.viewsets.base import ViewSetGroup

from pages.base.panels import RecordPagesPanel
from pages.base.viewsets import FactsViewSet, RecordViewSet
from xmess.forms.viewsets import SubmissionViewSet

from .forms import GroupForm, NewGroupForm
from .models import GroupProposal, JoinRequest, Product, StatusChange, WorkingGroup
from .panels import StatePanel
from .views import ChangeStatusView, withdraw_latest_decision

FACTS = [FieldPanel("name"), FieldPanel("topic"), FieldPanel("started_on"), FieldPanel("coordination_email")]


class WorkingGroupViewSet(RecordViewSet):
    """Groups: their facts, who takes part and who helps; the state has a form of its own."""

    model = WorkingGroup
    name = "workinggroup"
    url_prefix = "working-groups"
    icon = "group"
    menu_label = _("Groups")
    list_display = [
        "name",
        Column("get_status_display", label=_("State"), sort_key="status"),
        "topic",
        DateColumn("updated_at", label=_("Updated"), sort_key="updated_at"),
    ]
    list_filter = ["status", "topic"]
    search_fields = ["name", "code"]
    inspect_view_fields_exclude = ["id"]
    edit_handler = ObjectList(
        [
            MultiFieldPanel([StatePanel()], heading=_("State")),
            MultiFieldPanel(FACTS, heading=_("Facts")),
            MultiFieldPanel([RecordPagesPanel()], heading=_("Pages")),
            InlinePanel(
                "participations",
                heading=_("Members that take part"),
                label=_("member"),
                panels=[FieldPanel("member"), FieldPanel("role"), FieldPanel("since"), FieldPanel("until")],
                help_text=_("When one leaves, write the day in “until” instead of deleting the row."),
            ),
            InlinePanel(
                "partners",
                heading=_("Partners and experts"),
                label=_("organisation"),
                panels=[FieldPanel("name"), FieldPanel("kind"), FieldPanel("role"), FieldPanel("url")],
                help_text=_("Organisations only: no person is named."),
            ),
        ],
        base_form_class=GroupForm,
    )
    new_handler = ObjectList([FieldPanel("name"), FieldPanel("status"), *FACTS[1:]], base_form_class=NewGroupForm)

    @cached_property
    def _new_handler(self) -> Any:
        return self.new_handler.bind_to_model(self.model)

    def get_form_class(self, for_update: bool = False) -> Any:
        """A new group says where it stands; afterwards only a recorded decision changes that."""
        return super().get_form_class(for_update) if for_update else self._new_handler.get_form_class()

    def get_add_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """The form of a new group shows its own panels."""
        return super().get_add_view_kwargs(**{"panel": self._new_handler, **kwargs})

    def get_urlpatterns(self) -> list[URLPattern]:
        """The usual ones, the form that records a decision and the button that takes a mistaken record back."""
        return [
            *super().get_urlpatterns(),
            path("change-status/<int:pk>/", ChangeStatusView.as_view(), name="change_status"),
            path("withdraw-decision/<int:pk>/", withdraw_latest_decision, name="withdraw_decision"),
        ]


class StatusChangeViewSet(FactsViewSet):
    """The history: its words may be corrected and translated, its facts may not (``permissions.WordsOnlyPolicy``)."""

    model = StatusChange
    name = "status_changes"
    icon = "history"
    menu_label = _("History")
    add_to_reference_index = False
    copy_view_enabled = False
    inspect_view_enabled = True
    list_display = [
        "group",
        Column("get_to_status_display", label=_("State"), sort_key="to_status"),
        "decided_on",
        Column("get_decided_by_display", label=_("Decided by")),
    ]
    list_filter = ["group", "to_status", "decided_on"]
    ordering = ["-decided_on", "-pk"]
    panels = [
        FieldPanel("group", read_only=True),
        FieldPanel("to_status", read_only=True),
        FieldPanel("decided_on", read_only=True),
        FieldPanel("reason_ca"),
        FieldPanel("reason_es"),
        FieldPanel("reason_en"),
    ]


class ProductViewSet(FactsViewSet):
    """What groups have made."""

    model = Product
    name = "group_products"
    icon = "doc-full"
    menu_label = _("Products")
    copy_view_enabled = False
    list_display = ["title_ca", Column("get_kind_display", label=_("Kind"), sort_key="kind"), "year"]
    list_filter = ["kind", "groups", "year"]
    search_fields = ["title_ca", "title_es", "title_en"]
    panels = [
        MultiFieldPanel([FieldPanel("title_ca"), FieldPanel("title_es"), FieldPanel("title_en")], heading=_("Title")),
        FieldPanel("groups", widget=CheckboxSelectMultiple),
        FieldPanel("kind"),
        FieldPanel("year"),
        MultiFieldPanel([FieldPanel("document"), FieldPanel("url")], heading=_("Where to get it")),
        MultiFieldPanel([FieldPanel("note_ca"), FieldPanel("note_es"), FieldPanel("note_en")], heading=_("Note")),
    ]


class JoinRequestViewSet(SubmissionViewSet):
    """Councils that ask to take part in a group."""

    model = JoinRequest
    name = "join_requests"
    menu_label = _("Requests to join")
    list_display = ["reference", "group", "council", *SubmissionViewSet.list_display[1:]]
    list_filter = ["group", *SubmissionViewSet.list_filter]
    search_fields = ["reference", "council", "name", "email"]


class GroupProposalViewSet(SubmissionViewSet):
    """Councils that propose a group."""

    model = GroupProposal
    name = "group_proposals"
    menu_label = _("Proposals")
    list_display = ["reference", "title", "council", *SubmissionViewSet.list_display[1:]]
    search_fields = ["reference", "title", "council", "name", "email"]


class WorkingGroupsDesk(ViewSetGroup):
    """One menu for all of it."""

    menu_label = _("Working groups")
    menu_icon = "group"
    menu_order = 210
    items = (
        WorkingGroupViewSet("workinggroup"),
        ProductViewSet("group_products"),
        StatusChangeViewSet("status_changes"),
        JoinRequestViewSet("join_requests"),
        GroupProposalViewSet("group_proposals"),
    )
