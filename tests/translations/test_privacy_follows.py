"""A page that is made private is private in every language."""

from typing import Any

import pytest
from django.contrib.auth.models import Group
from wagtail.models import Page, PageViewRestriction

from tests.factories.translations import in_language, source_page, translated_page


@pytest.fixture
def page(homes: dict[str, Any], committing: Any) -> Page:
    with committing():
        made = source_page(homes["ca"])
    with committing():
        translated_page(made, "es", slug="quienes-somos")
    return made


def test_translations_and_fallbacks_become_private_with_the_page(page: Page, committing: Any, client: Any) -> None:
    group = Group.objects.create(name="Executiva")
    with committing():
        restriction = PageViewRestriction.objects.create(page=page, restriction_type="groups")
        restriction.groups.add(group)
    for code in ("es", "en"):
        copy = PageViewRestriction.objects.get(page=in_language(page, code))
        assert (copy.restriction_type, list(copy.groups.all())) == ("groups", [group])
    assert client.get("/es/quienes-somos/").status_code == 302


def test_they_become_public_again_with_it(page: Page, committing: Any, client: Any) -> None:
    with committing():
        PageViewRestriction.objects.create(page=page, restriction_type="login")
    with committing():
        PageViewRestriction.objects.get(page=page).delete()
    assert not PageViewRestriction.objects.exists()
    assert client.get("/es/quienes-somos/").status_code == 200


def test_a_restriction_on_a_translation_alone_stays_there(page: Page, committing: Any) -> None:
    with committing():
        PageViewRestriction.objects.create(page=in_language(page, "es"), restriction_type="login")
    assert PageViewRestriction.objects.count() == 1
