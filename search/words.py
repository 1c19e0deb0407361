"""Questions for ``Page.objects.search()`` that say more than a string can: whose words they are, in which texts."""

from typing import Any

from modelsearch.query import PlainText

from xmess.caching.version import kept

from .analysis import LANGUAGES
from .plan import Reading
from .synonyms import thesaurus


class Words(PlainText):
    """What somebody typed. ``how``: ``and``, ``or``, or ``None`` for most of the words, fewer if too little has them.

    ``source`` is the language of the words and ``languages`` those of the texts (codes); unknown ones are any.
    """

    def __init__(
        self, text: str, how: str | None = None, *, source: str | None = None, languages: tuple[str, ...] = ()
    ) -> None:
        super().__init__(text, operator=how or "and")
        self.how = how.lower() if how else None
        self.source = source
        self.languages = languages


def how_of(query: Any) -> str | None:
    """How many of a query's words must be there: ``and``, ``or``, or ``None`` for most of them."""
    how: str | None = query.how if isinstance(query, Words) else query.operator
    return how


def reading_of(query: Any, queryset: Any) -> Reading:
    """How the words of ``query`` are to be read when looked for among the rows of ``queryset``."""
    asked = tuple(getattr(query, "languages", ())) or _languages_asked(queryset)
    source = getattr(query, "source", None) or (asked[0] if len(asked) == 1 else None)
    return Reading(asked or LANGUAGES, source, thesaurus())


def language_of_locale() -> dict[int, str]:
    """Language code by primary key of the locale."""
    from wagtail.models import Locale  # here, so that the engines also run without Wagtail (tests/search/contract)

    return kept("search:locales", lambda: dict(Locale.objects.values_list("pk", "language_code")))


def _languages_asked(queryset: Any) -> tuple[str, ...]:
    """The one language that the queryset's own filter on the locale leaves, if it has one."""
    where = queryset.query.where
    if where.connector != "AND" or where.negated:
        return ()
    for condition in where.children:
        column = getattr(getattr(condition, "lhs", None), "target", None)
        if getattr(column, "attname", "") == "locale_id" and condition.lookup_name == "exact":
            language = language_of_locale().get(condition.rhs, "")
            return (language,) if language in LANGUAGES else ()
    return ()
