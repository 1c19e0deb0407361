"""A form of three steps of the tests' own, and a browser that fills it in."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.core.cache import caches
from django.test import Client

from tests.drafts.stories import stories, stories_table

__all__ = ["Writer", "stories", "stories_table"]

START = "/ca/form/story/"
WHO = {"name": "Aina Exemple", "email": "aina@exemple.example"}
TALE = {"title": "L’hort comú", "text": "Vam obrir un hort.", "mood": "glad"}


@dataclass
class Writer:
    """Somebody who has begun a draft; ``link`` opens it."""

    link: str
    client: Client

    @classmethod
    def begin(cls, path: str = START, *, key: str | None = None, token: str | None = None, **words: Any) -> "Writer":
        """Open the form and send its first step; keyword arguments replace its words."""
        client = Client()
        page = client.get(path).content.decode()
        hidden = {name: hidden_field(page, name) for name in ("token", "draft", "seen")}
        hidden |= {name: value for name, value in (("draft", key), ("token", token)) if value is not None}
        response = client.post(path, hidden | WHO | words)
        key = hidden["draft"]
        assert response.status_code in {302, 422}, response.status_code
        return cls(f"/{path.split('/')[1]}/form/story/draft/{key}/", client)

    def step(self, code: str) -> str:
        """Address of a step."""
        return f"{self.link}step/{code}/"

    def page(self, code: str) -> str:
        """A step as it is shown."""
        return self.client.get(self.step(code)).content.decode()

    def write(self, code: str, *, seen: str | None = None, headers: Any = None, **words: Any) -> Any:
        """Open a step and send it."""
        version = hidden_field(self.page(code), "seen") if seen is None else seen
        return self.client.post(self.step(code), {"seen": version, **words}, headers=headers)

    def send(self, **words: Any) -> Any:
        """Open the last page, agree and send."""
        page = self.client.get(f"{self.link}check/").content.decode()
        return self.client.post(f"{self.link}check/", {"token": hidden_field(page, "token"), "consent": "on", **words})


def hidden_field(page: str, name: str) -> str:
    """Value of a hidden field."""
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    assert found, name
    return found[1]


@pytest.fixture(autouse=True)
def no_limits_left_over() -> None:
    """Limits are counted in the shared cache: each test starts its own count."""
    caches["shared"].clear()


@pytest.fixture
def writer(stories: Any) -> Callable[..., Writer]:
    """Begin a draft."""
    return Writer.begin


@pytest.fixture
def complete(stories: Any) -> Writer:
    """A draft with every step written."""
    draft = Writer.begin()
    assert draft.write("tale", **TALE).status_code == 302
    assert draft.write("papers").status_code == 302
    return draft
