"""Asking a search engine every judged query, through Wagtail's own API."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from uuid import UUID

from django.core.management import call_command
from django.db import transaction
from wagtail.models import Locale, Page

from tests.relevance.judgements import Query
from tests.relevance.metrics import DEPTH, Measured

#: What answers a query: its words and the language of the reader become references, best first. It may raise.
Ask = Callable[[str, str], Sequence[str]]


def asker(backend: str, references: Mapping[UUID, str]) -> Ask:
    """``Page.objects.search()`` as any code of the site would call it.

    Args:
        backend: its alias in ``WAGTAILSEARCH_BACKENDS``.
        references: those of the pages by translation key; a page that has none counts, as what nobody looks for.
    """
    locales = {locale.language_code: locale for locale in Locale.objects.all()}

    def ask(text: str, language: str) -> list[str]:
        pages = Page.objects.live().filter(locale=locales[language]).search(text, backend=backend)[:DEPTH]
        return [references.get(page.translation_key, str(page.translation_key)) for page in pages]

    return ask


def build_index(backend: str) -> None:
    """Index everything there is with the back end of that alias, as ``manage.py update_index`` does."""
    call_command("update_index", backend_name=backend, verbosity=0)


def measure(ask: Ask, queries: Iterable[Query]) -> list[Measured]:
    """The answers, in the order of ``queries``; an error is an answer without results."""
    return [_measured(ask, query) for query in queries]


def _measured(ask: Ask, query: Query) -> Measured:
    try:
        with transaction.atomic():  # PostgreSQL does nothing more in a transaction that met an error
            return Measured(ask(query.text, query.language), query.grades)
    except Exception:  # noqa: BLE001 - whatever stock engines raise, a visitor gets no results
        return Measured([], query.grades, failed=True)
