"""The editors' desk of topics."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column, DateColumn

from pages.base.panels import RecordPagesPanel
from pages.base.viewsets import RecordViewSet

from .models import Topic


class TopicViewSet(RecordViewSet):
    """Topics: names, colour and icon; the page per language has the words."""

    model = Topic
    name = "topic"
    url_prefix = "topics"
    icon = "tag"
    menu_label = _("Topics")
    menu_order = 220
    add_to_admin_menu = True
    list_display = [
        "name_ca",
        "name_es",
        "name_en",
        Column("get_hue_display", label=_("Colour"), sort_key="hue"),
        Column("get_icon_display", label=_("Icon"), sort_key="icon"),
        "order",
        DateColumn("updated_at", label=_("Updated"), sort_key="updated_at"),
    ]
    list_filter = ["hue"]
    search_fields = ["code", "name_ca", "name_es", "name_en"]
    ordering = ["order", "name_ca"]
    list_export = ["code", "name_ca", "name_es", "name_en", "hue", "icon", "order"]
    export_filename = "xmess-topics"
    inspect_view_fields_exclude = ["id"]
    edit_handler = ObjectList(
        [
            MultiFieldPanel([FieldPanel("name_ca"), FieldPanel("name_es"), FieldPanel("name_en")], heading=_("Name")),
            MultiFieldPanel(
                [FieldRowPanel([FieldPanel("hue"), FieldPanel("icon")]), FieldPanel("order")], heading=_("How it looks")
            ),
            MultiFieldPanel([RecordPagesPanel()], heading=_("Pages")),
        ]
    )
