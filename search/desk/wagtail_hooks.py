"""Registration of the desk."""

from wagtail import hooks
from wagtail.permissions import register_permission_policy

from xmess.security.permission_policies import ReadOnlyPolicy

from .models import AskedQuestion
from .viewsets import SearchDesk

register_permission_policy(AskedQuestion, ReadOnlyPolicy(AskedQuestion))


@hooks.register("register_admin_viewset")
def desk() -> SearchDesk:
    """What people look for, promoted results, synonyms."""
    return SearchDesk()
