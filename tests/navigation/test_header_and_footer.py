"""Pages carry the menus; a page without a database still renders."""

from typing import Any
from unittest.mock import patch

import pytest
from django.db import OperationalError
from django.template.loader import render_to_string
from django.test import RequestFactory

from pages.content.models import StandardPage
from tests.factories.navigation import menus


def test_the_page_marks_the_section_it_is_in(homes: dict[str, Any], client: Any) -> None:
    section = homes["ca"].add_child(instance=StandardPage(title="Grups", locale=homes["ca"].locale))
    section.add_child(instance=StandardPage(title="Habitatge", locale=homes["ca"].locale))
    menus(section, legal=[section])
    inside = client.get("/ca/grups/habitatge/").content.decode()
    assert '<a href="/ca/grups/" aria-current="true">Grups</a>' in inside
    assert '<a href="/ca/grups/" aria-current="page">Grups</a>' in client.get("/ca/grups/").content.decode()


@pytest.mark.parametrize("language", ["ca", "es", "en"])
def test_a_page_renders_when_the_database_does_not_answer(language: str) -> None:
    request = RequestFactory().get(f"/{language}/")
    with patch("xmess.navigation.context_processors.navigation_in", side_effect=OperationalError("gone")):
        html = render_to_string("base.html", {}, request)
    assert '<main id="main"' in html


def test_nothing_is_asked_for_until_a_template_shows_it(rf: RequestFactory) -> None:
    from xmess.navigation.context_processors import navigation

    with patch("xmess.navigation.context_processors.navigation_in") as asked:
        navigation(rf.get("/ca/"))
    asked.assert_not_called()
