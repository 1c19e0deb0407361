"""The form of the editors' desk."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from pages.base.group_form import GroupCodeForm

from .kinds import EditionState


class GuideForm(GroupCodeForm):
    """The facts, with one current edition at most."""

    def is_valid(self) -> bool:
        """Also across the editions: a rule that no row can check alone, as one save may change several of them."""
        valid = super().is_valid()
        if not valid or self._current_editions() < 2:
            return valid
        self.add_error(None, ValidationError(_("Only one edition can be the current one: say which.")))
        return False

    def _current_editions(self) -> int:
        rows = self.formsets["editions"].forms if "editions" in self.formsets else []
        kept = [row.cleaned_data for row in rows if row.is_valid() and not row.cleaned_data.get("DELETE")]
        return sum(row.get("state") == EditionState.CURRENT for row in kept if row.get("number"))
