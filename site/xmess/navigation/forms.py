"""The form of a menu."""

from typing import Any

from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminModelForm


class MenuForm(WagtailAdminModelForm):
    """Knows how many links fit the header."""

    def is_valid(self) -> bool:
        """Also count the links: they are in a formset, which no field can see."""
        from .models import LONGEST_MAIN_MENU, Place

        valid: Any = super().is_valid()
        kept = [form for form in self.formsets["items"].forms if form not in self.formsets["items"].deleted_forms]
        filled = [form for form in kept if form.has_changed() or form.instance.pk]
        if valid and self.cleaned_data["place"] == Place.MAIN and len(filled) > LONGEST_MAIN_MENU:
            self.add_error(
                None, _("The main menu has %(limit)s links at most: remove some.") % {"limit": LONGEST_MAIN_MENU}
            )
            return False
        return bool(valid)
