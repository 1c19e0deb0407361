"""What editors may do with reference rows."""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from wagtail.permission_policies import ModelPermissionPolicy

FIXED = frozenset({"add", "delete"})


class OfficialRowsPolicy(ModelPermissionPolicy):
    """Municipalities come from the gazetteer: who has the ``change`` permission completes them, nobody makes one."""

    def user_has_permission(self, user: AbstractBaseUser, action: str) -> bool:
        """Django's permission, except for adding and deleting."""
        return action not in FIXED and super().user_has_permission(user, action)

    def user_has_permission_for_instance(self, user: AbstractBaseUser, action: str, instance: Any) -> bool:
        """The same for one row."""
        return self.user_has_permission(user, action)

    def users_with_any_permission(self, actions: Iterable[str]) -> Any:
        """Users with one of ``actions`` that can be done at all."""
        return super().users_with_any_permission([action for action in actions if action not in FIXED])
