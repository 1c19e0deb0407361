"""What editors do for the search."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList
from wagtail.admin.ui.tables import DateColumn
from wagtail.admin.viewsets.model import ModelViewSet

from .models import Concept


class ConceptViewSet(ModelViewSet):
    """Expressions that mean the same, in the three languages."""

    model = Concept
    name = "search_concept"
    url_prefix = "search-synonyms"
    icon = "search"
    menu_label = _("Search synonyms")
    menu_order = 260
    add_to_admin_menu = True
    inspect_view_enabled = False
    copy_view_enabled = False
    list_display = ["terms_ca", "terms_es", "terms_en", DateColumn("updated_at", label=_("Updated"))]
    search_fields = ["terms_ca", "terms_es", "terms_en"]
    edit_handler = ObjectList([FieldRowPanel([FieldPanel("terms_ca"), FieldPanel("terms_es"), FieldPanel("terms_en")])])
