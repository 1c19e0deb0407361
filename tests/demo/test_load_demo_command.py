"""``manage.py load_demo``: the log-ins it makes and the sites it refuses."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from pages.base.demonstration import DemoBuilder
from pages.home.models import HomePage
from xmess.accounts.models import User
from xmess.accounts.roles import ROLES
from xmess.demo.errors import ContentError
from xmess.demo.services import load_demo as service

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def small_demo(monkeypatch: pytest.MonkeyPatch) -> None:
    """A home page and nothing else."""
    title = {"ca": "Inici", "es": "Inicio", "en": "Home"}
    builder = DemoBuilder("home", lambda demo: demo.page("home", HomePage, parent="", texts={"title": title}))
    monkeypatch.setattr(service, "registered_builders", lambda: [builder])


def load(**options: bool) -> str:
    out = StringIO()
    call_command("load_demo", stdout=out, **options)
    return out.getvalue()


def test_it_says_how_to_sign_in_as_each_role() -> None:
    said = load()
    for role in ROLES:
        user = User.objects.get(groups__name=role.code)
        assert user.email in said
        assert user.has_perm("wagtailadmin.access_admin")
        assert user.wagtail_userprofile.preferred_language == "ca"
        password = next(line.split()[1] for line in said.splitlines() if user.email in line)
        assert user.check_password(password)
    assert User.objects.get(is_superuser=True).email in said


def test_who_changed_the_password_keeps_it() -> None:
    load()
    user = User.objects.get(is_superuser=True)
    user.set_password("my own")
    user.save()
    load()
    user.refresh_from_db()
    assert user.check_password("my own")


def test_a_public_site_gets_no_known_passwords_unless_asked(settings: pytest.FixtureRequest) -> None:
    settings.SITE_ORIGIN = "https://xmess.example"
    with pytest.raises(CommandError, match="--yes"):
        load()
    assert not User.objects.exists()
    load(yes=True)
    assert User.objects.exists()


def test_it_tells_what_it_did() -> None:
    assert "1 pages written, 2 translations" in load()
    assert "0 pages written, 0 translations, 1 pages as they were" in load()


def test_wrong_content_is_a_message_not_a_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> list[DemoBuilder]:
        raise ContentError("home/body/0: there is no block 'marquee'")

    monkeypatch.setattr(service, "registered_builders", broken)
    with pytest.raises(CommandError, match="marquee"):
        load()
