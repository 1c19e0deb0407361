"""Colleagues, one per role."""

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from xmess.accounts.services.grant_roles import grant_roles


def colleague(role: str = "", **facts: Any) -> Any:
    """Somebody who works with the site in ``role`` (a code of ``xmess.accounts.roles``), with that role's rights."""
    address = f"{role or 'ningu'}@exemple.example"
    user = get_user_model().objects.create_user(
        address, **{"first_name": role or "Ningú", "last_name": "Exemple"} | facts
    )
    if role:
        grant_roles()
        user.groups.add(Group.objects.get(name=role))
    return user


def administrator() -> Any:
    """Somebody with every permission."""
    return get_user_model().objects.create_superuser(
        "admin@exemple.example", "clau-de-prova", first_name="Admin", last_name="Exemple"
    )
