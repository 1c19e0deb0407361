from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core import mail
from django.test import Client
from django.urls import reverse

from tests.factories.people import administrator, colleague
from xmess.accounts.services.grant_roles import grant_roles


@pytest.fixture
def client(db: None) -> Client:
    client = Client()
    client.force_login(administrator())
    grant_roles()
    return client


def answers(**facts: Any) -> dict[str, Any]:
    return {"email": "nova@exemple.example", "first_name": "Nova", "last_name": "Persona"} | facts


def test_a_new_colleague_is_invited_to_choose_a_password(
    client: Client, django_capture_on_commit_callbacks: Any
) -> None:
    role = Group.objects.get(name="translator")
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("wagtailusers_users:add"), answers(groups=[role.pk]))
    user = get_user_model().objects.get(email="nova@exemple.example")
    assert list(user.groups.all()) == [role]
    assert not user.has_usable_password()
    assert "/password/reset/key/" in mail.outbox[0].body


def test_the_form_has_no_user_name_and_names_roles_in_words(client: Client) -> None:
    page = client.get(reverse("wagtailusers_users:add")).content.decode()
    assert 'name="username"' not in page
    assert 'name="email"' in page
    assert ">group_editor<" not in page


def test_two_people_cannot_share_an_address(client: Client) -> None:
    colleague("editor")
    response = client.post(reverse("wagtailusers_users:add"), answers(email="EDITOR@exemple.example"))
    assert response.status_code == 200
    assert get_user_model().objects.filter(email__iexact="editor@exemple.example").count() == 1


def test_users_are_listed_edited_and_removed(client: Client) -> None:
    user = colleague("editor")
    assert "editor@exemple.example" in client.get(reverse("wagtailusers_users:index")).content.decode()
    client.post(reverse("wagtailusers_users:edit", args=[user.pk]), answers(email=user.email, is_active="on"))
    user.refresh_from_db()
    assert user.first_name == "Nova"
    client.post(reverse("wagtailusers_users:delete", args=[user.pk]))
    assert not get_user_model().objects.filter(pk=user.pk).exists()


def test_groups_are_listed_with_their_role(client: Client) -> None:
    assert client.get(reverse("wagtailusers_groups:index")).status_code == 200
