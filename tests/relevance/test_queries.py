"""The judged queries: every reference is a page of that language, and there are enough of every sort."""

import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

import pytest
from django.db import transaction

from tests.relevance.corpus_pages import declared
from tests.relevance.judgements import CATEGORIES, GRADES, LANGUAGES, Query, read_queries
from tests.relevance.metrics import WANTED
from xmess.demo.declaration import PagePlan
from xmess.demo.wording import texts_in

LEAST = {"ca": 60, "es": 40, "en": 40}
LEAST_PER_CATEGORY = 4
ONLY_CATALAN = {"elision", "geminada"}
PAGES = 150
MOST_ANSWERS = 10
Declared = tuple[Mapping[str, PagePlan], Mapping[str, Mapping[str, Any]]]


@pytest.fixture(scope="module")
def site(django_db_setup: None, django_db_blocker: Any) -> Declared:
    """The pages to be, by key, and the documents by the key of their page; the records made meanwhile are gone."""
    with django_db_blocker.unblock(), transaction.atomic():
        demo, documents = declared()
        transaction.set_rollback(True)
    return demo.plans, documents


@pytest.fixture(scope="module")
def queries() -> list[Query]:
    return read_queries()


def test_there_are_enough_pages_in_every_language(site: Declared) -> None:
    plans, _documents = site
    written = Counter(language for plan in plans.values() for language in plan.languages)
    assert all(written[language] >= PAGES for language in LANGUAGES), written


def test_every_answer_is_a_page_of_that_language(site: Declared, queries: list[Query]) -> None:
    plans, _documents = site
    lost = [
        (query.text, reference)
        for query in queries
        for reference in query.grades
        if reference not in plans or query.language not in plans[reference].languages
    ]
    assert not lost


def test_every_query_has_what_somebody_looks_for(queries: list[Query]) -> None:
    for query in queries:
        assert set(query.grades.values()) <= GRADES, query.text
        assert WANTED in query.grades.values(), query.text
        assert len(query.grades) <= MOST_ANSWERS, query.text


def test_there_are_enough_queries_of_every_sort(queries: list[Query]) -> None:
    per_language = Counter(query.language for query in queries)
    assert all(per_language[language] >= least for language, least in LEAST.items()), per_language
    assert {query.category for query in queries} == set(CATEGORIES)
    found = Counter((query.language, query.category) for query in queries)
    for language in LANGUAGES:
        for category in set(CATEGORIES) - (ONLY_CATALAN if language != "ca" else set()):
            assert found[language, category] >= LEAST_PER_CATEGORY, (language, category)


def test_no_query_comes_twice(queries: list[Query]) -> None:
    found = Counter((query.language, query.text.casefold()) for query in queries)
    assert not [words for words, times in found.items() if times > 1]


def test_three_in_ten_of_every_language_are_held_out(queries: list[Query]) -> None:
    for language in LANGUAGES:
        held = [query.holdout for query in queries if query.language == language]
        assert 0.28 <= sum(held) / len(held) <= 0.35, language
    assert sum(query.holdout for query in queries) >= 0.3 * len(queries)


def test_no_page_says_itself_what_only_a_document_says(site: Declared, queries: list[Query]) -> None:
    plans, documents = site
    asked = [query for query in queries if query.category == "document"]
    for query in asked:
        looked_for = {reference for reference, grade in query.grades.items() if grade == WANTED}
        assert looked_for <= set(documents), query.text
        saying = [key for key, plan in plans.items() if _long_words(query.text) <= _words_of(plan, query.language)]
        assert not saying, query.text
    assert {reference for query in asked for reference in query.grades} >= set(documents)


def test_documents_are_of_every_format_and_long_enough(site: Declared) -> None:
    _plans, documents = site
    assert {content["format"] for content in documents.values()} == {"pdf", "docx", "odt"}
    for key, content in documents.items():
        for language in LANGUAGES:
            assert len(" ".join(words[language] for words in content["text"]).split()) > 80, key


def _long_words(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", text.casefold()) if len(word) > 2}


def _words_of(plan: PagePlan, language: str) -> set[str]:
    texts = texts_in([plan.texts, plan.rich, plan.streams])
    return _long_words(" ".join(text[language] for text in texts if language in text))
