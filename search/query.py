"""The only place that runs a site search: a question becomes an answer."""

from typing import Any

from django.utils.timezone import now
from wagtail.models import Locale, Page

from xmess.caching.routing import private_paths
from xmess.caching.version import kept
from xmess.languages.sources import is_fallback
from xmess.languages.translations import page_path

from .analysis import LANGUAGES
from .answer import Answer, Completion, Hit
from .engine import Ranking, beginning_with, rank
from .facets import facets_of
from .highlight import marked
from .hits import hits_of
from .kinds import kind_of
from .plan import Reading, beginnings
from .promoted import promoted_for
from .question import NEWEST, RELEVANCE, Question
from .visible import Entry, Visible, visible
from .words import Words

RESULTS_PER_PAGE = 20
MOST_ELSEWHERE = 5
MOST_COMPLETIONS = 8
SHORTEST_BEGINNING = 2


def ask(question: Question) -> Answer:
    """What visitors may read that answers ``question``, in their language unless they chose others."""
    if question.is_empty:
        return Answer()
    languages = question.chosen.get("language", frozenset({question.language})) & set(LANGUAGES)
    ranking = _rank(question, tuple(sorted(languages)))
    if not ranking.answered:
        return Answer(complete=False)
    seen = visible()
    further = _rank(question, tuple(sorted(set(LANGUAGES) - languages)), how="and")
    asked = seen.having({**ranking.scores, **further.scores}) if question.text else seen.rows.all_rows
    asked &= seen.between(question.since, question.until)
    chosen = {**question.chosen, "language": languages}
    order = _ordered(seen, seen.rows.matching(chosen, asked), question, ranking)
    suggestion = _worth_suggesting(seen, question, ranking)
    first = (question.page - 1) * RESULTS_PER_PAGE
    promoted = promoted_for(question.text, question.language) if question.page == 1 else []
    above = {result.page_id for result in promoted}
    entries = [seen.entries[row] for row in order[first : first + RESULTS_PER_PAGE]]
    return Answer(
        hits=hits_of([entry for entry in entries if entry.pk not in above], question, suggestion or question.text),
        total=len(order),
        pages=max(1, -(-len(order) // RESULTS_PER_PAGE)),
        facets=facets_of(seen, asked, question, chosen),
        elsewhere=_elsewhere(seen, asked, order, question, further) if question.page == 1 else (),
        promoted=promoted,
        suggestion=suggestion,
        left_out=ranking.unheld if order else (),
        quick=ranking.quick,
    )


def complete(text: str, language: str) -> list[Completion]:
    """Titles in a language with words that begin like those typed, by kind; none when no engine answers."""
    if len(text.strip()) < SHORTEST_BEGINNING:
        return []
    words = Words(text, source=language, languages=(language,))
    plan = beginnings(text, Reading((language,), language))
    found = beginning_with(words, _public_pages(language), 2 * MOST_COMPLETIONS)
    pages = [page for page in found if not (is_fallback(page) or _has_expired(page))][:MOST_COMPLETIONS]
    kinds = {page.pk: kind_of(page.specific_class) for page in pages}
    return [
        Completion(marked(page.title, plan, language), page_path(page), str(kinds[page.pk].label), language)
        for page in sorted(pages, key=lambda page: kinds[page.pk].order)
    ]


def _rank(question: Question, languages: tuple[str, ...], how: str | None = None) -> Ranking:
    if not (question.text and languages):
        return Ranking()
    return rank(Words(question.text, how, source=question.language, languages=languages))


def _ordered(seen: Visible, rows: int, question: Question, ranking: Ranking) -> list[int]:
    """Row numbers in the order asked for; without words there is no relevance, so the newest come first."""
    newest = seen.rows.in_order(rows, NEWEST)
    if question.order != RELEVANCE:
        return newest if question.order == NEWEST else seen.rows.in_order(rows, question.order)
    if not question.text:
        return newest
    return sorted(newest, key=lambda row: -ranking.scores.get(str(seen.entries[row].pk), 0.0))


def _worth_suggesting(seen: Visible, question: Question, ranking: Ranking) -> str:
    """The corrected question, if visitors may read something that has all its words: drafts also know words."""
    if not ranking.suggestion:
        return ""
    words = Words(ranking.suggestion, "and", source=question.language, languages=(question.language,))
    return ranking.suggestion if seen.having(rank(words).scores) else ""


def _elsewhere(seen: Visible, asked: int, order: list[int], question: Question, further: Ranking) -> list[Hit]:
    """The best pages in other languages, each in one of them; first those that the reader's language does not have."""
    shown = {seen.entries[row].original for row in order}
    found = [
        seen.entries[row]
        for row in seen.rows.in_order(asked, NEWEST)
        if str(seen.entries[row].pk) in further.scores and seen.entries[row].original not in shown
    ]
    if not found:
        return []
    readable = kept(f"search:originals:{question.language}", lambda: _originals(seen, question.language))
    found.sort(key=lambda entry: (entry.original in readable, -further.scores[str(entry.pk)]))
    one_of_each: dict[str, Entry] = {}
    for entry in found:
        one_of_each.setdefault(entry.original, entry)
    return hits_of(list(one_of_each.values())[:MOST_ELSEWHERE], question, question.text)


def _originals(seen: Visible, language: str) -> frozenset[str]:
    """What there is in a language."""
    return frozenset(entry.original for entry in seen.entries if entry.language == language)


def _has_expired(page: Page) -> bool:
    """Whether its time is over, though nobody has taken it offline yet."""
    return page.expire_at is not None and page.expire_at <= now()


def _public_pages(language: str) -> Any:
    """Live pages that visitors may open in the language with this code, by filters that a search index has too."""
    locale = kept(f"locale:{language}", lambda: Locale.objects.get_for_language(language))
    rows = Page.objects.live().filter(locale=locale, depth__gt=2)
    for path in private_paths():
        rows = rows.exclude(path__startswith=path)
    return rows
