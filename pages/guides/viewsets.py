"""The editors' desk: one menu for guides, with who made them and their editions."""

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
from wagtail.admin.views.generic import EditView
from wagtail.admin.widgets.button import Button

from pages.base.panels import RecordPagesPanel
from pages.base.viewsets import RecordViewSet

from .forms import GuideForm
from .models import Guide

EDITION = [
    FieldRowPanel([FieldPanel("number"), FieldPanel("state")]),
    FieldRowPanel([FieldPanel("published_on"), FieldPanel("published_precision")]),
    FieldPanel("language"),
    FieldPanel("changes_ca"),
    FieldPanel("changes_es"),
    FieldPanel("changes_en"),
    FieldPanel("document"),
    FieldPanel("url"),
    FieldPanel("source_url"),
]


class GuideFilterSet(WagtailFilterSet):
    """What narrows the list, with whether visitors can read the guide."""

    published = BooleanFilter(label=_("With a published page"), method="only_published")
    being_prepared = BooleanFilter(label=_("With an edition being prepared"), method="only_being_prepared")

    class Meta:
        model = Guide
        fields: ClassVar[list[str]] = ["kind", "topic", "licence", "is_example"]

    def only_published(self, rows: Any, name: str, wanted: bool) -> Any:
        """Guides with a live Catalan page, or without one."""
        return rows.published() if wanted else rows.unpublished()

    def only_being_prepared(self, rows: Any, name: str, wanted: bool) -> Any:
        """Guides with an edition on its way, or without one."""
        return rows.being_prepared() if wanted else rows.exclude(pk__in=Guide.objects.being_prepared())


class GuideEditView(EditView):
    """The facts of a guide, with the way to its volume."""

    @cached_property
    def header_more_buttons(self) -> list[Any]:
        """After the usual ones; opening a volume is a decision, so it is asked for on a page of its own."""
        buttons = list(super().header_more_buttons)
        url = reverse("guide_volumes", args=[self.object.pk])
        return [*buttons, Button(gettext("Volumes of practices"), url=url, icon_name="list-ul", priority=95)]


class GuideViewSet(RecordViewSet):
    """Guides: their facts; the prose is on their pages."""

    edit_view_class = GuideEditView

    model = Guide
    name = "guide"
    url_prefix = "guides"
    icon = "openquote"
    menu_label = _("Guides")
    menu_order = 165
    add_to_admin_menu = True
    list_related = ("topic",)
    list_display = [
        "name",
        Column("get_kind_display", label=_("Kind"), sort_key="kind"),
        "topic",
        Column("get_licence_display", label=_("Licence"), sort_key="licence"),
        BooleanColumn("is_example", label=_("Example"), sort_key="is_example"),
        DateColumn("updated_at", label=_("Updated"), sort_key="updated_at"),
    ]
    filterset_class = GuideFilterSet
    list_export = ["code", "name", "kind", "topic", "group_code", "licence", "is_example"]
    search_fields = ["name", "code"]
    inspect_view_fields_exclude = ["id"]
    edit_handler = ObjectList(
        [
            MultiFieldPanel(
                [
                    FieldPanel("name"),
                    FieldPanel("kind"),
                    FieldPanel("topic"),
                    FieldPanel("other_topics", widget=CheckboxSelectMultiple),
                    FieldPanel("group_code"),
                    FieldPanel("licence"),
                    FieldPanel("is_example"),
                ],
                heading=_("Facts"),
            ),
            MultiFieldPanel([RecordPagesPanel()], heading=_("Pages")),
            InlinePanel(
                "authors",
                heading=_("Who made it"),
                label=_("author"),
                panels=[FieldPanel("is_own"), FieldPanel("name"), FieldPanel("role")],
            ),
            InlinePanel("editions", heading=_("Editions"), label=_("edition"), panels=EDITION),
        ],
        base_form_class=GuideForm,
    )
