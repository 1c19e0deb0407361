from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from wagtail.permissions import policy_registry

from tests.factories.people import administrator, colleague
from tests.forms.letters import Letter
from xmess.forms.viewsets import SubmissionIndexView
from xmess.security.permission_policies import ReadOnlyPolicy

DESK = "/admin/personal-data/"


@pytest.fixture
def admin(db: None) -> Client:
    client = Client()
    client.force_login(administrator())
    return client


def test_an_administrator_finds_exports_and_erases_what_is_kept_about_a_person(
    letters: type[Letter], send: Callable[..., Any], admin: Client
) -> None:
    send()
    person = {"email": "Aina@exemple.example"}
    assert "Letters: 1" in admin.post(DESK, person | {"find": "1"}).content.decode()
    export = admin.post(DESK, person | {"export": "1"})
    assert export.json()["letter"][0]["text"] == "Bon dia!"
    assert "attachment" in export["Content-Disposition"]
    assert "no-store" in export["Cache-Control"]
    admin.post(DESK, person | {"erase": "1"})
    assert letters.objects.exists()  # not without the tick
    assert admin.post(DESK, person | {"erase": "1", "sure": "on"}).status_code == 302
    assert not letters.objects.exists()


def test_nobody_else_does(letters: type[Letter], send: Callable[..., Any]) -> None:
    send()
    client = Client()
    client.force_login(colleague("publisher"))
    assert client.get(DESK).status_code in {302, 403}
    client.post(DESK, {"email": "aina@exemple.example", "erase": "1", "sure": "on"})
    assert letters.objects.exists()


def test_an_address_with_nothing_kept_is_told_so(admin: Client) -> None:
    page = admin.post(DESK, {"email": "ningu@exemple.example", "find": "1"}).content.decode()
    assert 'name="erase"' not in page


def test_what_visitors_wrote_is_read_and_never_edited(db: None) -> None:
    from pages.content.models import ContactMessage

    policy = policy_registry.get_by_type(ContactMessage)
    assert isinstance(policy, ReadOnlyPolicy)
    user = colleague("publisher")
    assert policy.user_has_permission(user, "view")
    for action in ("add", "change", "delete"):
        user.user_permissions.add(Permission.objects.get(codename=f"{action}_contactmessage"))
        assert not policy.user_has_permission(user, action)


def test_exports_carry_no_live_formulas() -> None:
    assert SubmissionIndexView.FORMATS == ("xlsx",)


def test_the_first_who_deals_with_a_message_stays_named(letters: type[Letter], send: Callable[..., Any]) -> None:
    send()
    letter = letters.objects.get()
    first, second = administrator(), colleague("publisher")
    letter.mark_handled(first)
    letter.mark_handled(second)
    letter.refresh_from_db()
    assert (letter.handled_by, letter.is_handled) == (first, True)
    assert not letters.objects.waiting().exists()
