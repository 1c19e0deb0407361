"""CI's gate: the search of this site, on the engine the settings name, answers the judged queries well enough.

``pytest -m relevance`` runs it alone; with DATABASE_URL or ELASTICSEARCH_URL on another engine. ``make relevance``
says more.
"""

from collections.abc import Sequence
from typing import Any

import pytest
from django.core.cache import caches
from django.core.management import call_command
from django.db import transaction

from tests.relevance.asking import asker, build_index, measure
from tests.relevance.corpus_pages import load_corpus
from tests.relevance.judgements import read_queries
from tests.relevance.metrics import Measured, scores
from tests.relevance.targets import GATE, shortfalls

pytestmark = pytest.mark.relevance
BACKEND = "default"
QUERIES = read_queries()


@pytest.fixture(scope="module")
def measured(django_db_setup: None, django_db_blocker: Any) -> Sequence[Measured]:
    """The answers to every query; the pages are gone when the tests look at them."""
    with django_db_blocker.unblock(), transaction.atomic():
        references = load_corpus()
        # Documents are read once they are stored for good, which these never are.
        call_command("extract_documents", "--seconds=0", verbosity=0)
        build_index(BACKEND)
        answers = measure(asker(BACKEND, references), QUERIES)
        transaction.set_rollback(True)
    for cache in caches.all():  # locales and the like of pages that are no more
        cache.clear()
    return answers


def test_the_search_keeps_its_promises(measured: Sequence[Measured]) -> None:
    missed = shortfalls(QUERIES, measured, GATE)
    assert not missed, "; ".join(missed)


def test_no_query_is_an_error(measured: Sequence[Measured]) -> None:
    assert scores(measured).errors == 0
