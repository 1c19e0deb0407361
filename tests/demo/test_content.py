"""The demo content: complete, within the limits of the blocks, with links that lead somewhere. No page is written."""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction

from xmess.demo.builders import registered_builders
from xmess.demo.declaration import DeclaredDemo, PagePlan
from xmess.demo.menus import CONTENT
from xmess.demo.source_pages import slug_of
from xmess.demo.streams import RawStreams
from xmess.demo.wording import Catalogue, html_of, read_content, texts_in
from xmess.navigation.models import LONGEST_MAIN_MENU

pytestmark = pytest.mark.django_db

ROOT_PAGE = 1
# Not after a hyphen: "comparar-los" is Catalan.
NOT_CATALAN = re.compile(r"(?<![-\w])(the|and|with|los|las)(?!\w)")


@pytest.fixture(scope="module")
def plans(django_db_setup: None, django_db_blocker: Any) -> dict[str, PagePlan]:
    """Every page the slices declare, by key; the records they made meanwhile are gone again."""
    demo = DeclaredDemo(lambda message: None)
    with django_db_blocker.unblock(), transaction.atomic():
        for builder in registered_builders():
            builder.build(demo)
        transaction.set_rollback(True)
    return demo.plans


@pytest.fixture
def links(plans: dict[str, PagePlan]) -> Callable[[str], int]:
    """Finds any declared page; the root page stands for all, so that choosers accept it."""

    def find(key: str) -> int:
        assert key in plans, f"a link to {key!r}, which nobody declared"
        return ROOT_PAGE

    return find


def test_there_is_a_site_worth_showing(plans: dict[str, PagePlan]) -> None:
    prose = [plan for plan in plans.values() if plan.streams and len(plan.languages) == 3]
    assert len(prose) >= 35
    assert sum(plan.languages == ("ca",) for plan in plans.values()) >= 2


def test_every_block_accepts_its_words_in_every_language(
    plans: dict[str, PagePlan], links: Callable[[str], int]
) -> None:
    problems = []
    for plan in plans.values():
        for language in plan.languages:
            for name, content in plan.streams.items():
                block = plan.model._meta.get_field(name).stream_block
                raw = RawStreams(links, language).stream(block, content, f"{plan.key}/{name}")
                try:
                    block.clean(block.to_python(json.loads(json.dumps(raw))))
                except ValidationError as problem:
                    problems.append((plan.key, language, problem.as_json_data()))
    assert not problems


def test_every_field_accepts_its_words_in_every_language(plans: dict[str, PagePlan]) -> None:
    too_long = [
        (plan.key, language, name)
        for plan in plans.values()
        for name, text in plan.texts.items()
        for language, words in text.items()
        if len(words) > (plan.model._meta.get_field(name).max_length or len(words))
    ]
    assert not too_long


def test_every_page_has_one_translation_per_string(plans: dict[str, PagePlan], links: Callable[[str], int]) -> None:
    for plan in plans.values():
        for language in plan.languages:
            Catalogue(language, [plan.texts, plan.rich, plan.streams], links)
            for paragraphs in plan.rich.values():
                assert html_of(paragraphs, links, language)


def test_addresses_do_not_clash(plans: dict[str, PagePlan]) -> None:
    for language in ("ca", "es", "en"):
        addresses = [(plan.parent, slug_of(plan, language)) for plan in plans.values() if language in plan.languages]
        assert len(addresses) == len(set(addresses))
        assert all(re.fullmatch(r"[a-z0-9-]+", slug) for _parent, slug in addresses)


def test_prose_has_the_curly_apostrophe(plans: dict[str, PagePlan]) -> None:
    straight = [words for text in prose(plans) for words in text.values() if re.search(r"\w'\w", words)]
    assert not straight


def test_catalan_texts_are_not_in_another_language(plans: dict[str, PagePlan]) -> None:
    assert not [text["ca"] for text in prose(plans) if NOT_CATALAN.search(text["ca"])]


def test_menus_lead_to_pages(plans: dict[str, PagePlan]) -> None:
    content = read_content(CONTENT, ("ca", "es", "en"))
    links = [*content["main"], *content["legal"], *(link for column in content["footer"] for link in column["links"])]
    assert not [link["page"] for link in links if link["page"] not in plans]
    assert len(content["main"]) <= LONGEST_MAIN_MENU


def prose(plans: dict[str, PagePlan]) -> Iterator[dict[str, Any]]:
    """Texts that differ between languages; names and numbers are the same in all."""
    for plan in plans.values():
        for text in texts_in([plan.texts, plan.rich, plan.streams]):
            if len(set(text.values())) > 1:
                yield text
