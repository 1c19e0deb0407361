"""What tests of the results page share: three pages that say the same, and answers made by hand."""

from collections.abc import Callable
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import override

from pages.content.models import StandardPage
from search.answer import Answer, Hit
from search.question import Question

Ask = Callable[..., Any]


def address(language: str, name: str = "search") -> str:
    """The address of a view in a language."""
    with override(language):
        return reverse(name)


@pytest.fixture
def pages(homes: dict[str, Any]) -> dict[str, StandardPage]:
    """One page per language."""
    made = {}
    for code, title, lead in [
        ("ca", "Habitatge cooperatiu", "Cessió d'ús en sòl públic"),
        ("es", "Vivienda cooperativa", "Cesión de uso en suelo público"),
        ("en", "Cooperative housing", "Right of use on public land"),
    ]:
        made[code] = homes[code].add_child(instance=StandardPage(title=title, lead=lead))
    return made


@pytest.fixture
def shown(client: Client, homes: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> Ask:
    """``shown(answer, q=…)``: the English results page for an answer, as a tree; ``asked`` gets every question."""

    def show(answer: Answer, *, language: str = "en", asked: list[Question] | None = None, **parameters: Any) -> Any:
        def ask(question: Question) -> Answer:
            if asked is not None:
                asked.append(question)
            return answer

        monkeypatch.setattr("search.views.ask", ask)
        response = client.get(address(language), {"q": "housing", **parameters})
        assert response.status_code == 200
        return BeautifulSoup(response.content.decode(), "html.parser")

    return show


def hit(number: int = 1, **facts: Any) -> Hit:
    """A result with what every one has."""
    return Hit(
        **{
            "key": str(number),
            "title": mark_safe(f"Cooperative <mark>housing</mark> {number}"),
            "url": f"/en/page-{number}/",
            "language": "en",
            "kind": "page",
            "kind_label": "Pages",
            **facts,
        }
    )


def text(node: Any) -> str:
    """What a reader reads of a node, on one line."""
    return " ".join(node.get_text().split())
