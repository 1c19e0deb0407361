from typing import Any

import pytest
from django.apps import apps
from django.test import Client
from django.utils import timezone
from wagtail import hooks

from pages.base.gathering import Section
from tests.factories.people import administrator, colleague


@pytest.fixture
def client(db: None) -> Client:
    client = Client()
    client.force_login(administrator())
    return client


def test_the_dashboard_gathers_what_waits_for_the_user(client: Client) -> None:
    card = Section("proves", "Coses de prova", "public_forms/dashboard/waiting.html", {"waiting": [("U", "/u/", 3)]})
    with (
        hooks.register_temporarily("register_dashboard_card", lambda request: card),
        hooks.register_temporarily("register_dashboard_card", lambda request: None),
    ):
        page = client.get("/admin/").content.decode()
    assert "Coses de prova" in page
    assert '<a href="/u/">U</a>: <strong>3</strong>' in page


def test_messages_that_wait_are_told_to_who_deals_with_them(client: Client) -> None:
    message = apps.get_model("content.ContactMessage")
    message.objects.create(
        reference="CON-26-AAAAAA",
        idempotency_key="a",
        language="ca",
        consent_version="1",
        retain_until=timezone.now(),
        name="Aina",
        email="aina@exemple.example",
    )
    address = "/admin/contact_messages/"
    assert f'<a href="{address}">' in client.get("/admin/").content.decode()
    reader = Client()
    reader.force_login(colleague("reader"))
    assert f'<a href="{address}">' not in reader.get("/admin/").content.decode()


def test_the_administration_is_in_catalan_with_the_networks_name_and_colours(client: Client) -> None:
    page = client.get("/admin/").content.decode()
    assert '<html lang="ca"' in page
    assert "XMESS" in page
    assert "xmess/admin/admin.css" in page
    assert "xmess/admin/mark-light.svg" in page


def test_no_page_of_the_administration_asks_another_site(client: Client) -> None:
    for path in ("/admin/", "/admin/account/", "/admin/users/"):
        page = client.get(path).content.decode()
        assert "gravatar" not in page
        assert 'src="http' not in page
        assert 'src="//' not in page


def test_the_account_page_leads_to_password_and_second_step(client: Client) -> None:
    page = client.get("/admin/account/").content.decode()
    assert "/ca/accounts/password/change/" in page
    assert "/ca/accounts/2fa/" in page


@pytest.mark.parametrize("path", ["password/change/", "2fa/", "2fa/totp/activate/", "reauthenticate/", "logout/"])
def test_the_pages_of_ones_own_account_are_drawn_as_the_site(client: Client, path: str, settings: Any) -> None:
    response = client.get(f"/es/accounts/{path}", follow=True)
    assert response.status_code == 200
    assert 'id="main"' in response.content.decode()
