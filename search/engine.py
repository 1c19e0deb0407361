"""Asking the search engine, whichever it is, and the database's own index when it is away."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.core.cache import caches
from django.db import DatabaseError
from modelsearch.backends import get_search_backend
from wagtail.models import Page

from .services.catch_up import NotBuilt
from .words import Words

T = TypeVar("T")
log = logging.getLogger(__name__)

#: Name in WAGTAILSEARCH_BACKENDS of the index that answers while the engine is away.
DATABASE = "database"
# For so long nobody else waits for an engine that did not answer.
AWAY_SECONDS = 15
AWAY = "search:engine-away"


@dataclass(frozen=True)
class Ranking:
    """``scores`` by primary key (as text). ``unheld``: words that nothing holds. ``answered`` is false when no engine
    did; ``quick`` when the database answered in place of the engine.
    """

    scores: dict[str, float] = field(default_factory=dict)
    suggestion: str = ""
    unheld: tuple[str, ...] = ()
    answered: bool = True
    quick: bool = False


def rank(words: Words, model: Any = Page) -> Ranking:
    """Everything of a model that the words match. No transaction: on SQLite even reading in one waits for writers."""

    def ask(engine: Any, quick: bool) -> Ranking:
        results = engine.search(words, model)
        return Ranking(results.ranking(), results.suggestion, tuple(results.unheld), quick=quick)

    return _answer(ask) or Ranking(answered=False)


def beginning_with(words: Words, rows: Any, most: int) -> list[Any]:
    """The rows of a queryset with words that begin like these, ``most`` of them; none when no engine answers."""
    return _answer(lambda engine, quick: list(engine.autocomplete(words, rows)[:most])) or []


def _answer(ask: Callable[[Any, bool], T]) -> T | None:
    """What the engine says, or the database when the engine is away (``quick``), or nothing when that is too."""
    engine = get_search_backend("default")
    away = getattr(engine, "away", ())
    if away and not caches["shared"].get(AWAY):
        try:
            return ask(engine, False)
        except (*away, NotBuilt) as error:
            # The words stay out of the log: people type names and addresses into search boxes.
            log.error("The search engine did not answer (%s): the database does", type(error).__name__)
            caches["shared"].set(AWAY, True, AWAY_SECONDS)
    try:
        return ask(get_search_backend(DATABASE) if away else engine, bool(away))
    except DatabaseError as error:
        log.error("The search index of the database did not answer: %s", type(error).__name__)
        return None
