"""Wagtail's "users" app with our forms; it stands for ``wagtail.users`` in the settings."""

from wagtail.users.apps import WagtailUsersAppConfig


class UsersConfig(WagtailUsersAppConfig):
    user_viewset = "xmess.accounts.viewsets.UserViewSet"
    group_viewset = "xmess.accounts.viewsets.GroupViewSet"
