"""The editors' desk: one menu for members, who helps whom, and what the sources say of the network."""

from typing import Any

import django_filters
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.viewsets.base import ViewSetGroup

from pages.base.panels import RecordPagesPanel
from pages.base.viewsets import FactsViewSet, RecordViewSet

from .models import AdmittingAssembly, Delegation, Member, MemberCount, MentorLink, Municipality, Territory


class MemberFilters(WagtailFilterSet):
    """What editors look for members by."""

    territory = django_filters.ModelChoiceFilter(
        label=_("Territory"), queryset=Territory.objects.all(), method="in_territory"
    )
    has_left = django_filters.BooleanFilter(
        label=_("Has left"), field_name="left_on", lookup_expr="isnull", exclude=True
    )

    class Meta:
        model = Member
        fields = ["kind", "territory", "admitted_by", "joined_is_inferred", "has_left"]

    def in_territory(self, members: Any, name: str, territory: Territory) -> Any:
        """Town and county councils of a territory."""
        return members.in_territories([territory.code])


class MemberViewSet(RecordViewSet):
    """Members: their facts; the page per language has the words."""

    model = Member
    name = "member"
    url_prefix = "members"
    icon = "globe"
    menu_label = _("Members")
    menu_order = 100
    list_display = [
        "name",
        Column("get_kind_display", label=_("Kind"), sort_key="kind"),
        Column("territory", label=_("Territory")),
        Column("joined_label", label=_("Joined"), sort_key="joined_on"),
        Column("admitted_by", label=_("Admitted by")),
        DateColumn("updated_at", label=_("Updated"), sort_key="updated_at"),
    ]
    filterset_class = MemberFilters
    search_fields = ["name", "search_name", "municipality__name", "comarca__name"]
    ordering = ["sort_name"]
    list_export = [
        "place_code",
        "name",
        "kind",
        "own_comarca",
        "territory",
        "joined_on",
        "joined_precision",
        "joined_is_inferred",
        "documented_in",
        "admitted_by",
        "left_on",
        "left_precision",
        "website",
    ]
    export_headings = {"place_code": _("Code"), "own_comarca": _("Comarca"), "territory": _("Territory")}
    export_filename = "xmess-members"
    inspect_view_fields_exclude = ["id", "search_name", "sort_name"]
    edit_handler = ObjectList(
        [
            MultiFieldPanel(
                [FieldPanel("kind"), FieldPanel("municipality"), FieldPanel("comarca"), FieldPanel("name")],
                heading=_("Who it is"),
            ),
            MultiFieldPanel(
                [
                    FieldRowPanel([FieldPanel("joined_on"), FieldPanel("joined_precision")]),
                    FieldPanel("admitted_by"),
                    FieldPanel("joined_is_inferred"),
                    FieldPanel("documented_in"),
                ],
                heading=_("Joining"),
            ),
            MultiFieldPanel(
                [FieldRowPanel([FieldPanel("left_on"), FieldPanel("left_precision")])], heading=_("Leaving")
            ),
            FieldPanel("website"),
            MultiFieldPanel([RecordPagesPanel()], heading=_("Pages")),
        ]
    )
    list_related = ("municipality__comarca__territory", "comarca__territory", "admitted_by__place")


class MentorLinkViewSet(FactsViewSet):
    """Who accompanies whom."""

    model = MentorLink
    name = "mentor_links"
    icon = "link"
    menu_label = _("Mentors")
    menu_order = 110
    list_display = ["mentor", "mentored", DateColumn("since", sort_key="since"), DateColumn("until", sort_key="until")]
    list_filter = ["mentor", "mentored"]
    search_fields = ["mentor__name", "mentor__search_name", "mentored__name", "mentored__search_name"]
    inspect_view_fields_exclude = ["id"]
    list_export = ["mentor", "mentored", "since", "since_precision", "until", "source_url"]
    export_filename = "xmess-mentors"
    panels = [
        FieldPanel("mentor"),
        FieldPanel("mentored"),
        FieldRowPanel([FieldPanel("since"), FieldPanel("since_precision")]),
        FieldPanel("until"),
        FieldPanel("source_url"),
    ]
    list_related = ("mentor", "mentored")


class DelegationViewSet(FactsViewSet):
    """Which member is the delegate of each territory."""

    model = Delegation
    name = "delegations"
    icon = "pick"
    menu_label = _("Delegates")
    menu_order = 120
    list_display = ["territory", "member", DateColumn("since", sort_key="since"), DateColumn("until", sort_key="until")]
    list_filter = ["territory"]
    search_fields = ["member__name", "member__search_name", "territory__name"]
    inspect_view_fields_exclude = ["id"]
    list_export = ["territory", "member", "since", "until"]
    export_filename = "xmess-delegates"
    panels = [FieldPanel("territory"), FieldPanel("member"), FieldRowPanel([FieldPanel("since"), FieldPanel("until")])]
    list_related = ("member", "territory")


class AssemblyViewSet(FactsViewSet):
    """The assemblies that admitted members."""

    model = AdmittingAssembly
    name = "assemblies"
    icon = "date"
    menu_label = _("Assemblies")
    menu_order = 130
    list_display = [
        Column("label", label=_("Assembly"), sort_key="kind"),
        Column("date_label", label=_("Date"), sort_key="held_on"),
        Column("get_mode_display", label=_("How it was held")),
    ]
    list_filter = ["kind", "mode"]
    search_fields = ["code", "place__name"]
    ordering = ["-held_on"]
    inspect_view_fields_exclude = ["id"]
    list_related = ("place",)
    list_export = ["code", "kind", "mode", "held_on", "held_precision", "place", "source_url"]
    export_filename = "xmess-assemblies"
    panels = [
        FieldPanel("code"),
        FieldPanel("kind"),
        FieldPanel("mode"),
        FieldRowPanel([FieldPanel("held_on"), FieldPanel("held_precision")]),
        FieldPanel("place"),
        FieldPanel("source_url"),
    ]


class MemberCountViewSet(FactsViewSet):
    """How many members sources counted."""

    model = MemberCount
    name = "member_counts"
    icon = "order"
    menu_label = _("Counts")
    menu_order = 140
    list_display = ["counted_on", "count", "other_count", "collaborators", "is_approximate"]
    list_filter = ["is_approximate"]
    ordering = ["-counted_on"]
    inspect_view_fields_exclude = ["id"]
    list_export = [
        "counted_on",
        "counted_precision",
        "count",
        "other_count",
        "collaborators",
        "is_approximate",
        "source_url",
    ]
    export_filename = "xmess-member-counts"
    panels = [
        FieldRowPanel([FieldPanel("counted_on"), FieldPanel("counted_precision")]),
        FieldRowPanel([FieldPanel("count"), FieldPanel("other_count"), FieldPanel("collaborators")]),
        FieldPanel("is_approximate"),
        FieldPanel("source_url"),
    ]


class MunicipalityViewSet(FactsViewSet):
    """The official municipalities; only their size is for editors to say (``permissions.OfficialRowsPolicy``)."""

    model = Municipality
    name = "municipalities"
    icon = "site"
    menu_label = _("Municipalities")
    menu_order = 150
    list_display = [
        "name",
        "code",
        "comarca",
        Column("get_population_band_display", label=_("Population"), sort_key="population_band"),
    ]
    list_filter = ["comarca__territory", "comarca", "population_band"]
    search_fields = ["name", "sort_key", "code"]
    ordering = ["sort_key"]
    list_export = ["code", "name", "comarca", "population_band"]
    export_filename = "xmess-municipalities"
    inspect_view_fields_exclude = ["sort_key"]
    panels = [
        FieldPanel("name", read_only=True),
        FieldPanel("code", read_only=True),
        FieldPanel("comarca", read_only=True),
        FieldPanel("population_band"),
    ]
    list_related = ("comarca",)


class MembersDesk(ViewSetGroup):
    """One menu for all of it."""

    menu_label = _("Members")
    menu_icon = "globe"
    menu_order = 200
    items = (
        MemberViewSet("member"),
        MentorLinkViewSet("mentor_links"),
        DelegationViewSet("delegations"),
        AssemblyViewSet("assemblies"),
        MemberCountViewSet("member_counts"),
        MunicipalityViewSet("municipalities"),
    )
