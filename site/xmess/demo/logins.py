"""The demo log-ins, one per role, with passwords that anybody can read here: to try the site out, never in public."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.users.models import UserProfile

from xmess.accounts.models import User
from xmess.accounts.roles import ROLES

DOMAIN = "xmess.example.org"
ADMINISTRATOR = "admin"


@dataclass(frozen=True)
class DemoLogin:
    """Somebody to sign in as; ``role`` is the code of theirs, or ``ADMINISTRATOR`` for who may do everything."""

    role: str
    label: str

    @property
    def email(self) -> str:
        """Their address; example.org receives no mail."""
        return f"{self.role.replace('_', '-')}@{DOMAIN}"

    @property
    def password(self) -> str:
        """Known to everybody."""
        return f"cooperem-{self.role.replace('_', '-')}"


def demo_logins() -> Iterator[DemoLogin]:
    """Who there is to sign in as."""
    yield DemoLogin(ADMINISTRATOR, _("Administrator"))
    for role in ROLES:
        yield DemoLogin(role.code, str(role.label))


@transaction.atomic
def make_logins() -> list[DemoLogin]:
    """Make the log-ins that are missing; those there are keep the password and the roles they have."""
    logins = list(demo_logins())
    there = set(User.objects.filter(email__in=[login.email for login in logins]).values_list("email", flat=True))
    for login in logins:
        if login.email in there:
            continue
        if login.role == ADMINISTRATOR:
            user = User.objects.create_superuser(login.email, login.password)
        else:
            user = User.objects.create_user(login.email, login.password)
            user.groups.add(Group.objects.get(name=login.role))
        # Else the administration speaks the browser's language.
        UserProfile.objects.create(user=user, preferred_language=settings.SOURCE_LANGUAGE)
    return logins
