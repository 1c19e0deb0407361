"""What the tests of public forms share."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from tests.forms.letters import letters, letters_table

__all__ = ["letters", "letters_table"]

ANSWERS = {"name": "Aina Exemple", "email": "aina@exemple.example", "text": "Bon dia!", "consent": "on"}


@pytest.fixture
def token() -> Callable[..., str]:
    """The token of a freshly opened form."""

    def read(path: str = "/ca/form/letter/") -> str:
        page = Client().get(path).content.decode()
        found = re.search(r'name="token" value="([^"]+)"', page)
        assert found
        return found[1]

    return read


@pytest.fixture
def send(token: Callable[..., str]) -> Callable[..., Any]:
    """Open the form and send it; keyword arguments replace answers, ``None`` leaves one out."""

    def post(path: str = "/ca/form/letter/", headers: Any = None, **answers: Any) -> Any:
        data = {"token": token(path)} | ANSWERS | answers
        kept = {name: value for name, value in data.items() if value is not None}
        return Client().post(path, kept, headers=headers)

    return post
