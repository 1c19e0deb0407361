"""The editors' desk of menus."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.model import ModelViewSet

from .models import Menu


class MenuViewSet(ModelViewSet):
    """Menus: where they stand, their titles and links; the columns of the footer are ordered by dragging."""

    model = Menu
    icon = "list-ul"
    menu_label = _("Menus")
    add_to_settings_menu = True
    menu_order = 200
    list_display = ["__str__", Column("get_place_display", label=_("Place")), "title_es", "title_en"]
    list_filter = ["place"]
    ordering = ["sort_order"]
    sort_order_field = "sort_order"
    copy_view_enabled = False
    inspect_view_enabled = False
