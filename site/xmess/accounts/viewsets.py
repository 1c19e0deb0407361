"""The administration's lists of users and groups."""

from typing import Any

from allauth.account.forms import default_token_generator
from allauth.account.internal.flows.password_reset import request_password_reset
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.users.views.groups import GroupViewSet as WagtailGroupViewSet
from wagtail.users.views.groups import IndexView as GroupIndexView
from wagtail.users.views.users import CreateView
from wagtail.users.views.users import UserViewSet as WagtailUserViewSet

from .roles import label
from .user_forms import UserCreationForm, UserEditForm


def invite(request: HttpRequest, user: Any) -> None:
    """Send the new user the link to choose a password."""
    request_password_reset(request, user.email, [user], default_token_generator)


class UserCreateView(CreateView):
    """Creates the user, then invites them if nobody chose a password for them."""

    def save_instance(self) -> Any:
        """The stored user."""
        user = super().save_instance()
        if not user.has_usable_password():
            invite(self.request, user)
        return user


class UserViewSet(WagtailUserViewSet):
    """Wagtail's, with our forms."""

    add_view_class = UserCreateView

    def get_form_class(self, for_update: bool = False) -> type[UserCreationForm] | type[UserEditForm]:
        """The form for a new or an existing user."""
        return UserEditForm if for_update else UserCreationForm


class RoleIndexView(GroupIndexView):
    """Names each group as its role is called."""

    @property
    def columns(self) -> list[Column]:
        """Wagtail's, and the role."""
        return [*super().columns, Column("role", label=_("Role"), accessor=lambda group: label(group.name))]


class GroupViewSet(WagtailGroupViewSet):
    """Wagtail's, with the roles' labels."""

    index_view_class = RoleIndexView
