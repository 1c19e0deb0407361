"""What may be done in the administration with records that people outside made."""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from wagtail.permission_policies import ModelPermissionPolicy

WRITING = frozenset({"add", "change", "delete"})


class ReadOnlyPolicy(ModelPermissionPolicy):
    """Whoever has the ``view`` permission sees the records; nobody adds, changes or deletes one by hand."""

    def user_has_permission(self, user: AbstractBaseUser, action: str) -> bool:
        """Django's permission, except for writing."""
        return action not in WRITING and super().user_has_permission(user, action)

    def users_with_any_permission(self, actions: Iterable[str]) -> Any:
        """Users with one of ``actions`` that is not writing."""
        return super().users_with_any_permission([action for action in actions if action not in WRITING])
