"""The columns of the spreadsheet of practices: what each holds, and how a cell becomes a value or a message."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator, URLValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from xmess.territory.gazetteer import sort_key

from .bands import CostBand, Outcome, State
from .headings import HEADINGS
from .models.practice import EARLIEST_YEAR, LATEST_YEAR
from .spreadsheet import LONGEST_CELL

CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
BETWEEN = ";"


@dataclass(frozen=True)
class Vocabulary:
    """The words a sheet may use: whatever somebody calls a term, by its folded name, to its code or record."""

    topics: Mapping[str, Any]
    classes: Mapping[str, Any]
    roles: Mapping[str, Any]
    groups: Mapping[str, str]
    council: Callable[[str], dict[str, Any]]


@dataclass(frozen=True)
class Column:
    """``code`` stands in the header; ``read`` turns a cell into a value, or raises ``ValidationError``."""

    code: str
    label: Any
    hint: Any
    read: Callable[[str, Vocabulary], Any]
    example: str = ""


@dataclass
class Cells:
    """What a row says: ``values`` by column, and ``errors``: (column, message)."""

    values: dict[str, Any] = field(default_factory=dict)
    errors: list[tuple[str, str]] = field(default_factory=list)


def read_cells(cells: Mapping[str, str], words: Vocabulary) -> Cells:
    """Every cell of a row, the wrong ones with their message in the active language."""
    row = Cells()
    for column in COLUMNS:
        text = cells.get(column.code, "")
        if not text:
            continue
        try:
            if len(text) > LONGEST_CELL:
                raise ValidationError(_("It is longer than %(most)d characters.") % {"most": LONGEST_CELL})
            row.values[column.code] = column.read(text, words)
        except ValidationError as wrong:
            row.errors.append((column.code, " ".join(wrong.messages)))
    began, ended = row.values.get("started_in"), row.values.get("ended_in")
    if began and ended and ended < began:
        row.errors.append(("ended_in", _("It cannot end before it starts.")))
    return row


def _line(most: int) -> Callable[[str, Vocabulary], str]:
    def read(text: str, words: Vocabulary) -> str:
        line = " ".join(text.split())
        if len(line) > most:
            raise ValidationError(_("It is longer than %(most)d characters.") % {"most": most})
        return line

    return read


def _code(text: str, words: Vocabulary) -> str:
    code = text.strip().lower()
    if len(code) > 50 or not CODE.fullmatch(code):
        raise ValidationError(_("A code has lower-case letters without accents, digits and hyphens, 50 at most."))
    return code


def _choice(choices: Any) -> Callable[[str, Vocabulary], str]:
    def read(text: str, words: Vocabulary) -> str:
        wanted = sort_key(text)
        for code, label in choices:
            if wanted in {sort_key(code), sort_key(str(label))}:
                return str(code)
        offered = ", ".join(code for code, _label in choices)
        raise ValidationError(_("“%(text)s” is none of these: %(offered)s.") % {"text": text, "offered": offered})

    return read


def _term(which: str) -> Callable[[str, Vocabulary], Any]:
    def read(text: str, words: Vocabulary) -> Any:
        terms = getattr(words, which)
        if sort_key(text) not in terms:
            offered = ", ".join(dict.fromkeys(getattr(term, "code", term) for term in terms.values()))
            raise ValidationError(_("“%(text)s” is none of these: %(offered)s.") % {"text": text, "offered": offered})
        return terms[sort_key(text)]

    return read


def _terms(which: str) -> Callable[[str, Vocabulary], list[Any]]:
    one = _term(which)

    def read(text: str, words: Vocabulary) -> list[Any]:
        return list(dict.fromkeys(one(part, words) for part in _parts(text)))

    return read


def _councils(text: str, words: Vocabulary) -> list[dict[str, Any]]:
    return [words.council(part) for part in _parts(text)]


def _year(text: str, words: Vocabulary) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) == 4) or not EARLIEST_YEAR <= int(text) <= LATEST_YEAR:
        raise ValidationError(
            _("A year has four digits, from %(first)d to %(last)d.") % {"first": EARLIEST_YEAR, "last": LATEST_YEAR}
        )
    return int(text)


def _staff(text: str, words: Vocabulary) -> Decimal:
    try:
        number = Decimal(text.replace(",", "."))
    except InvalidOperation as problem:
        raise ValidationError(_("“%(text)s” is no number.") % {"text": text}) from problem
    if not number.is_finite() or not 0 <= number <= 200:
        raise ValidationError(_("Full-time equivalents go from 0 to 200."))
    return number.quantize(Decimal("0.01"))


def _email(text: str, words: Vocabulary) -> str:
    EmailValidator()(text)
    return text


def _sources(text: str, words: Vocabulary) -> list[tuple[str, str]]:
    found = []
    for line in text.splitlines():
        title, _bar, url = line.rpartition("|")
        url = url.strip()
        URLValidator(schemes=["http", "https"])(url)
        if len(url) > 400:
            raise ValidationError(_("It is longer than %(most)d characters.") % {"most": 400})
        found.append(((title.strip() or url)[:200], url))
    return found


def _prose(text: str, words: Vocabulary) -> str:
    return text


def _parts(text: str) -> list[str]:
    return [part.strip() for part in re.split(rf"[{BETWEEN}\n]", text) if part.strip()]


SEVERAL = gettext_lazy("Several are separated by semicolons.")
PROSE_HINT = gettext_lazy("Plain text. It is only filled in where the page says nothing yet.")
LINE_HINTS = {
    "steps": gettext_lazy("One step per line; how long it took, after a bar: Talk to the cooperatives | two months"),
    "figures": gettext_lazy("One per line: 34 | new cooperatives | town council, 2025"),
}

COLUMNS = (
    Column(
        "code",
        gettext_lazy("Code"),
        gettext_lazy("What the practice is recognised by, for ever. The same code again completes or changes it."),
        _code,
        "viver-vilaexemple",
    ),
    Column("name", gettext_lazy("Name"), gettext_lazy("Needed for a new practice."), _line(120), "El viver (exemple)"),
    Column(
        "lead", gettext_lazy("Lead"), gettext_lazy("Two sentences for lists."), _line(600), "Un local per començar."
    ),
    Column(
        "councils",
        gettext_lazy("Councils"),
        gettext_lazy("Names of members or municipalities; other bodies as they are called. Separated by semicolons."),
        _councils,
        "Vilaexemple (exemple)",
    ),
    Column("topic", gettext_lazy("Main topic"), gettext_lazy("Needed for a new practice."), _term("topics")),
    Column("other_topics", gettext_lazy("Other topics"), SEVERAL, _terms("topics")),
    Column("policy_classes", gettext_lazy("Policy classes"), SEVERAL, _terms("classes"), "impulse"),
    Column("roles", gettext_lazy("Roles of the administration"), SEVERAL, _terms("roles")),
    Column("outcome", gettext_lazy("How it went"), "", _choice(Outcome.choices), "partly"),
    Column("state", gettext_lazy("State"), "", _choice(State.choices), "under_way"),
    Column("started_in", gettext_lazy("from the year"), "", _year, "2021"),
    Column("ended_in", gettext_lazy("to the year"), gettext_lazy("Empty while it goes on."), _year),
    Column("cost_band", gettext_lazy("Cost"), "", _choice(CostBand.choices), "5001-20000"),
    Column("staff", gettext_lazy("Staff"), gettext_lazy("Full-time equivalents."), _staff, "0,5"),
    Column("group", gettext_lazy("Working group"), "", _term("groups")),
    Column(
        "contact_role",
        gettext_lazy("whom to ask"),
        gettext_lazy("A post or a department, never a person’s name."),
        _line(160),
        "Promoció econòmica",
    ),
    Column(
        "contact_email",
        gettext_lazy("contact address"),
        gettext_lazy("Of the council or the department, never a person’s."),
        _email,
    ),
    Column(
        "sources", gettext_lazy("Sources"), gettext_lazy("One per line: what it is | https://where.it/is"), _sources
    ),
    *(Column(one.field, one.label, LINE_HINTS.get(one.field, PROSE_HINT), _prose) for one in HEADINGS),
)
CODES = tuple(column.code for column in COLUMNS)
LABELS = {column.code: column.label for column in COLUMNS}
