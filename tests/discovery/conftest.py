"""Pages of several types in three languages, one of them only in Catalan."""

from typing import Any

import pytest
from wagtail.models import Page

from pages.content.models import SectionPage, StandardPage


@pytest.fixture
def pages(homes: dict[str, Any]) -> dict[str, Page]:
    """``section`` and ``page`` exist in ca and es, ``catalan`` in ca with a fallback in es, ``draft`` is not live."""
    section = homes["ca"].add_child(instance=SectionPage(title="La xarxa", lead="Qui som.", locale=homes["ca"].locale))
    spanish = homes["es"].add_child(
        instance=SectionPage(title="La red", locale=homes["es"].locale, translation_key=section.translation_key)
    )
    page = section.add_child(instance=StandardPage(title="Història", lead="Des del 2017.", locale=homes["ca"].locale))
    spanish.add_child(
        instance=StandardPage(title="Historia", locale=homes["es"].locale, translation_key=page.translation_key)
    )
    catalan = section.add_child(instance=StandardPage(title="Arxiu", lead="Papers.", locale=homes["ca"].locale))
    catalan.copy_for_translation(homes["es"].locale, alias=True)
    draft = section.add_child(instance=StandardPage(title="Esborrany", locale=homes["ca"].locale, live=False))
    return {"section": section, "page": page, "catalan": catalan, "draft": draft}
