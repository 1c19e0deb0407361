"""Texts in several languages: reading them, turning them into HTML, and the catalogue translators' strings come from.

Pure: no database. A *text* is a mapping of language code to words; a *paragraph* is a text, ``{list: [text, …]}`` or
``{numbered: [text, …]}``. Words may hold ``<b>``, ``<i>`` and ``<a>``; a link to a page of the demo site is written
``<a linktype="page" page="KEY">``.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml
from wagtail_localize.strings import extract_strings

from .errors import ContentError

# libyaml reads these files ten times faster than the loader in Python.
SafeLoader: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
SOURCE = "ca"
PAGE_LINK = re.compile(r'<a linktype="page" page="([^"]+)">(.*?)</a>')
LISTS = {"list": "ul", "numbered": "ol"}

Text = Mapping[str, str]
#: Finds the primary key of a page in the source language by its key; ``None`` drops the link and keeps its words.
Links = Callable[[str], int | None]


def read_content(path: Path, languages: Sequence[str]) -> Any:
    """The parsed YAML file, every text of it complete in ``languages`` (or in the ``languages`` it names itself).

    Raises:
        ContentError: not YAML, or a text that is incomplete or has a language nobody asked for.
    """
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=SafeLoader)  # noqa: S506 - both loaders are safe
    except yaml.YAMLError as problem:
        raise ContentError(f"{path.name} is not YAML: {problem}") from problem
    _check(content, languages, path.name)
    return content


def is_text(value: Any) -> bool:
    """Whether ``value`` holds words by language."""
    return isinstance(value, Mapping) and SOURCE in value


def texts_in(value: Any) -> Iterator[Text]:
    """Every text inside ``value``, however deep."""
    if is_text(value):
        yield value
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from texts_in(part)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for part in value:
            yield from texts_in(part)


def html_of(paragraphs: Sequence[Any], links: Links, language: str = SOURCE) -> str:
    """Rich text for the database, as Wagtail's editor would have stored it."""
    return "".join(_block_html(paragraph, links, language) for paragraph in paragraphs)


class Catalogue(dict[str, str]):
    """Translations into one language by source string, in the form wagtail-localize stores strings.

    Looking up a string that nobody wrote raises ``KeyError``.
    """

    def __init__(self, language: str, content: Any, links: Links) -> None:
        """Collect every text inside ``content``; ``links`` decides which links are dropped.

        Raises:
            ContentError: the same source words have two translations, or a translation has other markup.
        """
        super().__init__()
        self.language = language
        for text in texts_in(content):
            if language in text:
                self._add(text, links)

    def _add(self, text: Text, links: Links) -> None:
        sources, targets = (_strings(_with_links(text[code], links)) for code in (SOURCE, self.language))
        if len(sources) != len(targets):
            raise ContentError(f"The {self.language} text has another structure: {text[SOURCE]!r}")
        for source, target in zip(sources, targets, strict=True):
            if self.setdefault(source, target) != target:
                raise ContentError(f"Two {self.language} translations on one page: {source!r}")


def _strings(html: str) -> list[str]:
    _template, strings = extract_strings(f"<p>{html}</p>")
    return [value.data for value, _attributes in strings]


def _block_html(paragraph: Any, links: Links, language: str) -> str:
    if is_text(paragraph):
        return f"<p>{_with_links(paragraph[language], links)}</p>"
    (kind, items), *rest = paragraph.items()
    if rest or kind not in LISTS:
        raise ContentError(f"Not a paragraph: {paragraph!r}")
    inside = "".join(f"<li>{_with_links(item[language], links)}</li>" for item in items)
    return f"<{LISTS[kind]}>{inside}</{LISTS[kind]}>"


def _with_links(html: str, links: Links) -> str:
    def link(found: re.Match[str]) -> str:
        page_id = links(found[1])
        return found[2] if page_id is None else f'<a linktype="page" id="{page_id}">{found[2]}</a>'

    return PAGE_LINK.sub(link, html)


def _check(value: Any, languages: Sequence[str], place: str) -> None:
    if is_text(value):
        complete = set(value) == set(languages)
        if not complete or not all(isinstance(words, str) and words.strip() for words in value.values()):
            raise ContentError(f"{place}: expected words in {', '.join(languages)}, found {dict(value)!r}")
    elif isinstance(value, Mapping):
        inside = value.get("languages", languages)
        for name, part in value.items():
            if name != "languages":
                _check(part, inside, f"{place}/{name}")
    elif isinstance(value, list):
        for number, part in enumerate(value):
            _check(part, languages, f"{place}/{number}")
