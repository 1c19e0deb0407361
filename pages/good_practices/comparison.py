"""Up to four practices side by side: which ones an address names, and the table. Everything is in the address."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.http import QueryDict

from xmess.design.components import Fact
from xmess.languages.translations import page_path, written_in

from .details import details
from .headings import HEADINGS, Heading, told
from .tray import MOST, codes_in, query_of


@dataclass(frozen=True)
class Column:
    """A practice: its title, its address, the code of the title's language where it is not the page's."""

    title: str
    url: str
    language: str
    without: str


@dataclass(frozen=True)
class Answer:
    """Rich text or blocks, and the code of their language where it is not the page's."""

    content: Any
    language: str


@dataclass(frozen=True)
class Row:
    """What each practice says under one label: a ``Fact`` each, or an ``Answer`` or nothing each."""

    label: Any
    facts: Sequence[Fact] = ()
    answers: Sequence[Answer | None] = ()


@dataclass(frozen=True)
class Comparison:
    """The table; ``too_many``: the address asked for more than fit, ``unknown``: for some that are not there.

    ``query_string`` names the practices that are: with it, the directory has them set aside.
    """

    columns: Sequence[Column]
    rows: Sequence[Row]
    query_string: str
    too_many: bool
    unknown: bool


def comparison(query: QueryDict, language: str, directory_path: str) -> Comparison:
    """The practices an address names, side by side, in the language with this code."""
    asked = list(dict.fromkeys(query.getlist("compare")))
    codes = codes_in(query)
    practices = apps.get_model("good_practices.Practice").objects.for_listing(language).filter(code__in=codes)
    by_code = {practice.code: practice for practice in practices}
    pages = [by_code[code].page_in(language) for code in codes if code in by_code]
    facts = [details(page.practice_id, language, directory_path).facts for page in pages]
    told_somewhere = [heading for heading in HEADINGS if any(heading.field in told(page) for page in pages)]
    return Comparison(
        columns=[_column(page, [one.practice.code for one in pages if one != page], language) for page in pages],
        rows=[
            *(Row(same[0].label, facts=same) for same in zip(*facts, strict=True) if any(map(_says, same))),
            *(
                Row(heading.label, answers=[_answer(heading, page, language) for page in pages])
                for heading in told_somewhere
            ),
        ],
        query_string=query_of([page.practice.code for page in pages]),
        too_many=len(asked) > MOST,
        unknown=len(pages) < len(codes),
    )


def _column(page: Any, others: Sequence[str], language: str) -> Column:
    return Column(page.title, page_path(page), written_in(page, language), f"?{query_of(others)}")


def _says(fact: Fact) -> bool:
    return bool(fact.value or fact.links or fact.content)


def _answer(heading: Heading, page: Any, language: str) -> Answer | None:
    if heading.field not in told(page):
        return None
    return Answer(heading.answer_of(page), written_in(page, language))
