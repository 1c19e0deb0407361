"""The form of the editors' desk."""

from pages.base.group_form import GroupCodeForm


class PracticeForm(GroupCodeForm):
    """The facts of a practice."""
