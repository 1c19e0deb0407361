"""Three libraries of resources, one per language, and ways to fill them."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from pages.good_practices.models import PracticePage
from pages.guides.models import Edition, Guide, GuidePage, GuidesIndexPage
from pages.guides.services.volumes import open_volume, pick
from tests.factories.good_practices import PracticeCouncilFactory, PracticeFactory, practice_page, practices_index
from tests.factories.guides import GuideFactory, guide_page, guides_index

Libraries = dict[str, GuidesIndexPage]


@pytest.fixture
def libraries(homes: dict[str, Any]) -> Libraries:
    """The live library in each language, translations of one another."""
    catalan = guides_index(homes["ca"])
    key = catalan.translation_key
    return {
        "ca": catalan,
        "es": guides_index(homes["es"], title="Recursos", slug="recursos-es", translation_key=key),
        "en": guides_index(homes["en"], title="Resources", slug="resources", translation_key=key),
    }


@pytest.fixture
def publish(libraries: Libraries) -> Callable[..., dict[str, GuidePage]]:
    """``publish(guide)`` gives it a live page in each language, ``publish(guide, "ca")`` in one."""

    def published(guide: Guide, *languages: str, **fields: Any) -> dict[str, GuidePage]:
        pages: dict[str, GuidePage] = {}
        for code in languages or tuple(libraries):
            same = {"translation_key": next(iter(pages.values())).translation_key} if pages else {}
            pages[code] = guide_page(guide, libraries[code], **fields, **same)
        return pages

    return published


@pytest.fixture
def queries_for() -> Callable[..., int]:
    """How many queries a visitor's request costs, with nothing kept in the process unless ``warm``."""

    def count(url: str, *, warm: bool = False) -> int:
        caches["default"].clear()
        caches["shared"].clear()
        if warm:
            Client().get(url)
        with CaptureQueriesContext(connection) as captured:
            assert Client().get(url).status_code == 200, url
        return len(captured)

    return count


@pytest.fixture
def practices(homes: dict[str, Any]) -> dict[str, dict[str, PracticePage]]:
    """Two published practices in three languages, by code."""
    indexes = {}
    for code, home in homes.items():
        key = {"translation_key": indexes["ca"].translation_key} if indexes else {}
        indexes[code] = practices_index(home, slug=f"practiques-{code}", **key)
    found: dict[str, dict[str, PracticePage]] = {}
    for name, classes in (("Horts", ["impulse", "use"]), ("Moneda", ["knowledge"])):
        practice = PracticeFactory(name=name, classes=classes)
        PracticeCouncilFactory(practice=practice, member__name=f"Vila {name}")
        pages: dict[str, PracticePage] = {}
        for code, index in indexes.items():
            key = {"translation_key": pages["ca"].translation_key} if pages else {}
            pages[code] = practice_page(practice, index, results=f"<p>Quatre ({code}).</p>", **key)
        found[practice.code] = pages
    return found


@pytest.fixture
def guide(homes: dict[str, Any], practices: Any) -> Guide:
    """A guide with a public page in three languages."""
    made = GuideFactory(name="L’ABC", complete=False)
    keys: dict[str, Any] = {}
    for home in homes.values():
        index = guides_index(home, slug=f"recursos-{home.locale.language_code}", **keys.get("index", {}))
        page = guide_page(made, index, **keys.get("page", {}))
        keys = {
            "index": {"translation_key": index.translation_key},
            "page": {"translation_key": page.translation_key},
        }
    return made


@pytest.fixture
def volume(guide: Guide, practices: Any) -> Edition:
    """An open volume with both practices."""
    edition = open_volume(guide)
    pick(edition, practices)
    return edition
