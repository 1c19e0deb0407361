"""A directory in three languages, and a desk to work at."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client

from pages.members.models import Member, MembersIndexPage
from tests.factories.members import member_page, members_index

SLUGS = {"ca": ("Membres", "membres"), "es": ("Miembros", "miembros"), "en": ("Members", "members")}


@pytest.fixture
def directories(homes: dict[str, Any]) -> dict[str, MembersIndexPage]:
    """The live directory of each language, by code."""
    made: dict[str, MembersIndexPage] = {}
    for code, (title, slug) in SLUGS.items():
        key = {"translation_key": made["ca"].translation_key} if made else {}
        made[code] = members_index(homes[code], title=title, slug=slug, **key)
    return made


@pytest.fixture
def show(directories: dict[str, MembersIndexPage]) -> Callable[..., Member]:
    """Give a member its live page in the languages asked for (Catalan first)."""

    def give(member: Member, *languages: str) -> Member:
        key: dict[str, Any] = {}
        for language in ("ca", *languages):
            page = member_page(member, directories[language], **key)
            key = {"translation_key": page.translation_key}
        return member

    return give


@pytest.fixture
def editor(db: None, django_user_model: Any) -> Callable[..., Client]:
    """A client logged in as somebody whose group has these permissions besides access to the administration."""

    def log_in(*permissions: str) -> Client:
        user = django_user_model.objects.create_user(email=f"{len(permissions)}@example.org", password="x")
        group = Group.objects.create(name="+".join(permissions) or "none")
        codenames = [one.split(".")[1] for one in ("wagtailadmin.access_admin", *permissions)]
        group.permissions.set(Permission.objects.filter(codename__in=codenames))
        user.groups.add(group)
        client = Client()
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return log_in
