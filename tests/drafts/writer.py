"""Somebody who fills in a form of several steps, as a browser would."""

import re
from dataclasses import dataclass
from typing import Any

from django.test import Client

START = "/ca/form/story/"
WHO = {"name": "Aina Exemple", "email": "aina@exemple.example"}
TALE = {"title": "L’hort comú", "text": "Vam obrir un hort.", "mood": "glad"}


@dataclass
class Writer:
    """Somebody who has begun a draft; ``link`` opens it."""

    link: str
    client: Client

    @classmethod
    def begin(cls, path: str = START, **words: Any) -> "Writer":
        """Open the form and send its first step; keyword arguments replace its words."""
        client = Client()
        page = client.get(path).content.decode()
        hidden = {name: hidden_field(page, name) for name in ("token", "draft", "seen")}
        response = client.post(path, hidden | WHO | words)
        assert response.status_code in {302, 422}, response.status_code
        _root, language, _form, code, *_about = path.split("/")
        return cls(f"/{language}/form/{code}/draft/{hidden['draft']}/", client)

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
