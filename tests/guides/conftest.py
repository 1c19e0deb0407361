"""Three libraries of resources, one per language, and ways to fill them."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from pages.guides.models import Guide, GuidePage, GuidesIndexPage
from tests.factories.guides import guide_page, guides_index

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
def read() -> Callable[[str], str]:
    """``read(url)``: the page there, as a visitor gets it."""

    def text(url: str) -> str:
        response = Client().get(url)
        assert response.status_code == 200, f"{url}: {response.status_code}"
        return response.content.decode()

    return text


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
