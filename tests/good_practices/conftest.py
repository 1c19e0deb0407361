"""Three directories of good practices, one per language, and ways to fill them."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.cache import caches
from django.test import Client

from pages.good_practices.models import Experience, Practice, PracticePage, PracticesIndexPage
from pages.good_practices.views import HandInView, ReplicateView
from tests.factories.good_practices import practice_page, practices_index
from tests.factories.members import MemberFactory
from tests.factories.people import administrator, colleague
from tests.factories.topics import TopicFactory
from tests.good_practices.told import tell

Directories = dict[str, PracticesIndexPage]


@pytest.fixture
def directories(homes: dict[str, Any]) -> Directories:
    """The live directory in each language, translations of one another."""
    catalan = practices_index(homes["ca"])
    key = catalan.translation_key
    return {
        "ca": catalan,
        "es": practices_index(homes["es"], title="Buenas prácticas", slug="buenas-practicas", translation_key=key),
        "en": practices_index(homes["en"], title="Good practices", slug="good-practices", translation_key=key),
    }


@pytest.fixture
def publish(directories: Directories) -> Callable[..., dict[str, PracticePage]]:
    """``publish(practice)`` gives it a live page in each language, ``publish(practice, "ca")`` in one."""

    def published(practice: Practice, *languages: str, **fields: Any) -> dict[str, PracticePage]:
        pages: dict[str, PracticePage] = {}
        for code in languages or tuple(directories):
            same = {"translation_key": next(iter(pages.values())).translation_key} if pages else {}
            pages[code] = practice_page(practice, directories[code], **fields, **same)
        return pages

    return published


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """People take longer than tests do; and limits are counted anew."""
    for view in (HandInView, ReplicateView):
        monkeypatch.setattr(view, "minimum_seconds", 0)
    caches["shared"].clear()


@pytest.fixture
def editor(db: None) -> Any:
    return administrator()


@pytest.fixture
def experience(directories: Any, quick: None) -> Experience:
    """One that was handed in, whole."""
    assert tell().send().status_code == 302
    return Experience.objects.get()


@pytest.fixture
def import_desk(directories: Any) -> Client:
    """Somebody who may import, with a topic and a member to import for."""
    TopicFactory(name_ca="Habitatge")
    MemberFactory(name="Vilaplana")
    client = Client()
    client.force_login(colleague("publisher"))
    return client
