"""Who may do what with groups: yes or no, and why not."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext
from wagtail.permission_policies import ModelPermissionPolicy

from .lifecycle import MOVES
from .models import WorkingGroup


@dataclass(frozen=True)
class Answer:
    """True or false, with the reason for a no in the active language."""

    allowed: bool
    reason: str = ""

    def __bool__(self) -> bool:
        return self.allowed


YES = Answer(True)


def may_change_status(user: Any, group: WorkingGroup) -> Answer:
    """Editors of groups may put into effect what a group decided, while it can still decide."""
    answer = may_withdraw_decision(user)
    if answer and not MOVES[group.status]:
        return Answer(False, gettext("A group that was converted or closed does not change again."))
    return answer


def may_withdraw_decision(user: Any) -> Answer:
    """Whoever may record decisions may take back one that was recorded by mistake."""
    if user.has_perm("working_groups.change_status_workinggroup"):
        return YES
    return Answer(False, gettext("You do not have permission to change the state of groups."))


def may_be_joined(group: WorkingGroup) -> Answer:
    """Any council may ask to take part in a group whose work is not over."""
    if group.is_open:
        return YES
    return Answer(False, gettext("This group has ended: nobody can join it any more."))


class WordsOnlyPolicy(ModelPermissionPolicy):
    """History is made by ``services.change_status``: editors correct its words, nobody adds or deletes any."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        """Django's permission, except for adding and deleting."""
        return action not in {"add", "delete"} and super().user_has_permission(user, action)
