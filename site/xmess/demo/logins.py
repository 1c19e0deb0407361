"""The demo log-ins, one per role, with passwords that anybody can read here: to try the site out, never in public."""

from dataclasses import dataclass

from xmess.accounts.models import User


@dataclass(frozen=True)
class DemoLogin:
    """Somebody to sign in as; ``role`` is the name of the group, empty for who may do everything."""

    email: str
    password: str
    role: str


def make_logins() -> list[DemoLogin]:
    """Make the log-ins that are missing; those there are keep the password they have."""
    logins = [DemoLogin("admin@xmess.example.org", "cooperem-en-xarxa", "")]
    for login in logins:
        if not User.objects.filter(email=login.email).exists():
            User.objects.create_superuser(login.email, login.password)
    return logins
