"""The administration's forms for its users: an address instead of a user name, roles by their label."""

from typing import Any

from django import forms
from django.contrib.auth.models import Group
from django.utils.translation import gettext_lazy as _
from wagtail.users.forms import UserCreationForm as WagtailUserCreationForm
from wagtail.users.forms import UserEditForm as WagtailUserEditForm

from .roles import label


class RoleChoiceField(forms.ModelMultipleChoiceField):
    """Groups by the label of their role."""

    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, obj: Any) -> str:
        """The role's label in the active language."""
        return label(obj.name)


class UserCreationForm(WagtailUserCreationForm):
    """A new colleague: without a password they get a message with a link to choose one."""

    password_required = False
    groups = RoleChoiceField(Group.objects.order_by("pk"), label=_("Roles"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password1"].help_text = _("Leave it empty: the new user gets a message with a link to choose one.")

    def save(self, commit: bool = True) -> Any:
        """The user; nobody can sign in as them before they have chosen a password."""
        if not self.cleaned_data["password1"]:
            self.instance.set_unusable_password()
        return super().save(commit)


class UserEditForm(WagtailUserEditForm):
    """An existing colleague."""

    groups = RoleChoiceField(Group.objects.order_by("pk"), label=_("Roles"), required=False)
