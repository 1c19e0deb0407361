"""What an object gives a search index: its languages, and the words of its title, its body and its typeahead."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Manager, QuerySet
from modelsearch.index import AutocompleteField, RelatedFields, SearchField

from ..analysis import LANGUAGES, Token, tokens
from ..plan import mark
from ..words import language_of_locale

# A field with at least this boost counts as title: it says what the object is about.
TITLE_BOOST = 2
# About 60 pages of a document; more would slow every engine down and help nobody.
MOST_WORDS = 20_000
# Between texts and languages: no phrase reaches across.
GAP = "zz"


@dataclass(frozen=True)
class Texts:
    """The texts of an object by what they are for."""

    title: Sequence[str]
    body: Sequence[str]
    autocomplete: Sequence[str]


def languages_of(obj: Any) -> tuple[str, ...]:
    """The languages an object is written in: its locale's, what it says itself, or any of them."""
    locale_id = getattr(obj, "locale_id", None)
    language = language_of_locale().get(locale_id, "") if locale_id else getattr(obj, "text_language", "")
    return (language,) if language in LANGUAGES else LANGUAGES


def texts_of(obj: Any, *, leaving_out: Collection[str] = ()) -> Texts:
    """The texts that the object's ``search_fields`` name, but for those called so."""
    title, body, autocomplete = [], [], []
    for field, text in _texts(obj, [field for field in obj.get_search_fields() if field.field_name not in leaving_out]):
        if isinstance(field, AutocompleteField):
            autocomplete.append(text)
        elif field.field_name == "title" or (field.boost or 0) >= TITLE_BOOST:
            title.append(text)
        else:
            body.append(text)
    return Texts(title, body, autocomplete)


def as_text(value: Any) -> str:
    """The text of a search field's value, whatever its type."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        value = value.values()
    if isinstance(value, Iterable):
        return ", ".join(as_text(item) for item in value)
    return str(value)


def entry_of(obj: Any) -> dict[str, str]:
    """The object as a row of the database's index."""
    languages, texts = languages_of(obj), texts_of(obj)
    return {
        "object_id": str(obj.pk),
        "title": term_string(texts.title, languages),
        "body": term_string(texts.body, languages),
        "autocomplete": exact_string(texts.autocomplete, languages),
    }


def words_of(objs: Iterable[Any]) -> Iterator[tuple[str, str]]:
    """``(language, word)`` for the words of objects whose language is known, for the vocabulary."""
    for obj in objs:
        languages = languages_of(obj)
        if len(languages) == 1:
            texts = texts_of(obj)
            for words in analysed([*texts.title, *texts.body], languages[0]):
                yield from ((languages[0], token.surface) for token in words if token.surface.isalpha())


def analysed(texts: Iterable[str], language: str) -> Iterator[list[Token]]:
    """The words of each text, ``MOST_WORDS`` of them in all."""
    left = MOST_WORDS
    for text in texts:
        words: list[Token] = []
        for token in tokens(text, language):
            if len(words) == left:
                break
            words.append(token)
        left -= len(words)
        yield words


def term_string(texts: Sequence[str], languages: Iterable[str]) -> str:
    """Texts as one string of terms: the light ones in the order of the words, for phrases, then all the others."""
    ordered: list[str] = []
    others: list[str] = []
    for language in languages:
        for words in analysed(texts, language):
            for token in words:
                light = token.light
                ordered.append(mark(light, language))
                others += [mark(term, language) for term in token.terms if term != light]
            ordered.append(GAP)
    return " ".join([*ordered, *others])


def exact_string(texts: Sequence[str], languages: Iterable[str]) -> str:
    """Texts as the exact terms of every word."""
    return " ".join(exact_words(texts, languages))


def exact_words(texts: Sequence[str], languages: Iterable[str]) -> Iterator[str]:
    """The exact terms of every word, stop words too: people type a title from its start."""
    for language in languages:
        for text in texts:
            for token in tokens(text, language, keep_stop_words=True):
                yield mark(token.terms[0], language)


def _texts(obj: Any, fields: Iterable[Any]) -> Iterator[tuple[Any, str]]:
    for field in fields:
        if isinstance(field, SearchField | AutocompleteField):
            yield field, as_text(field.get_value(obj))
        elif isinstance(field, RelatedFields):
            for related in _related(field.get_value(obj)):
                yield from _texts(related, field.fields)


def _related(value: Any) -> Iterable[Any]:
    if value is None:
        return ()
    if isinstance(value, Manager | QuerySet):
        return value.all()
    return (value() if callable(value) else value,)
