"""Where to go from a search that found nothing, or that has not begun."""

from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import ngettext
from wagtail import hooks

from xmess.caching.version import kept
from xmess.design.components import Link
from xmess.languages.formats import decimal

from .analytics import popular
from .answer import Choice
from .facets import facets_of
from .query import ask
from .question import Question
from .visible import visible

KIND = "kind"


def kinds_on_offer(language: str) -> list[Link]:
    """Every kind of thing there is in a language, with how many there are of it."""
    choices = kept(f"search:kinds-on-offer:{language}", lambda: _kinds(language))
    return [
        Link(choice.label, _search(choice.query_string), note=_how_many(choice.count, language)) for choice in choices
    ]


def without_filters(question: Question) -> Link | None:
    """The same words without what narrows them down, when that finds something."""
    bare = Question(question.text, question.language)
    found = ask(bare).total if question.text and (question.chosen or question.since or question.until) else 0
    return Link("", _search(bare.query_string), note=_how_many(found, question.language)) if found else None


def popular_searches(language: str) -> list[Link]:
    """What visitors who read a language look for most, as searches."""
    return [Link(words, _search(urlencode({"q": words}))) for words in popular(language)]


def help_links(language: str) -> list[Link]:
    """Where somebody may be helped whose search found nothing; slices register theirs on ``search_help_links``."""
    return [link for find in hooks.get_hooks("search_help_links") for link in find(language)]


def _kinds(language: str) -> list[Choice]:
    seen, nothing_asked = visible(), Question("", language)
    facets = facets_of(seen, seen.rows.all_rows, nothing_asked, {"language": frozenset({language})})
    return [choice for facet in facets if facet.name == KIND for choice in facet.choices]


def _search(query_string: str) -> str:
    return f"{reverse('search')}?{query_string}"


def _how_many(count: int, language: str) -> str:
    return ngettext("%(total)s result", "%(total)s results", count) % {"total": decimal(count, language)}
