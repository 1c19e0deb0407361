"""The catalogues say every word of the interface in Catalan and Spanish, soundly, and no word of another language."""

import ast
import os
import re
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import allauth
import django
import polib
import pytest
import taggit
import wagtail
import wagtail_localize
from django.core.management import call_command
from django.utils import dates

from xmess.operations.management.commands.makemessages import SOURCES, differences

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("ca", "es")
PLACEHOLDER = re.compile(r"%\(\w+\)[sdr]|%[sdr]|\{\w*\}")
TAG = re.compile(r"</?\w+")
#: Words that are never right in the other language. Not after a hyphen: "corregir-los" is Catalan.
FOREIGN = {
    "ca": re.compile(
        r"(?<![-\w])(el cual|los|las|hay|también|página|según|más|años?|muy|pero|del ayuntamiento)(?!\w)|ñ", re.I
    ),
    "es": re.compile(r"(?<![-\w])(els|les|amb|aquest|aquesta|també|perquè|pàgina|segons|més)(?!\w)|[·ç]|\b[ld]’", re.I),
}
ENGLISH = re.compile(r"(?<![-\w])(the|and|of|with|your|this|is)(?!\w)", re.I)
#: Names of the functions that mark a string, and how many of their first arguments are strings to collect.
MARKERS = {"_": 1, **dict.fromkeys(["gettext", "gettext_lazy", "gettext_noop"], 1)}
MARKERS |= dict.fromkeys(["ngettext", "ngettext_lazy", "pgettext", "pgettext_lazy"], 2)
MARKERS |= dict.fromkeys(["npgettext", "npgettext_lazy"], 3)


def catalogue(language: str) -> polib.POFile:
    return polib.pofile(ROOT / "locale" / language / "LC_MESSAGES" / "django.po")


def faults(entry: polib.POEntry) -> Iterator[str]:
    """What is wrong with a translation, whatever its language."""
    forms = list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]
    sources = [entry.msgid, entry.msgid_plural] if entry.msgid_plural else [entry.msgid]
    if entry.fuzzy or entry.obsolete:
        yield "is a guess or no longer used"
    if not all(forms):
        yield "is empty"
        return
    if len(forms) != len(sources):
        yield f"has {len(forms)} forms"
    known = Counter(PLACEHOLDER.findall(" ".join(sources))).keys()
    for source, form in zip(sources, forms, strict=False):
        wanted, given = set(PLACEHOLDER.findall(source)), set(PLACEHOLDER.findall(form))
        if not wanted <= given <= known:
            yield f"has the placeholders {sorted(given)}"
        if Counter(TAG.findall(source)) != Counter(TAG.findall(form)):
            yield "has other tags"
        if (source.strip() != source) != (form.strip() != form):
            yield "has other spaces around it"


def words(entry: polib.POEntry) -> str:
    return " ".join([entry.msgstr, *entry.msgstr_plural.values()])


@pytest.fixture
def gettext_tools() -> None:
    """Skips where they are missing, but not in CI."""
    if not shutil.which("xgettext") and not os.environ.get("CI"):
        pytest.skip("gettext is not installed")


@pytest.mark.usefixtures("gettext_tools")
def test_the_catalogues_have_the_strings_of_the_code_and_no_others() -> None:
    call_command("makemessages", check=True)


@pytest.mark.usefixtures("gettext_tools")
def test_collecting_keeps_what_is_translated_and_guesses_nothing(tmp_path: Path, settings: Any) -> None:
    settings.LOCALE_PATHS = [tmp_path / "locale"]
    path = tmp_path / "locale" / "ca" / "LC_MESSAGES" / "django.po"
    path.parent.mkdir(parents=True)
    header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    path.write_text(f'{header}msgid "Gone"\nmsgstr "Fora"\n\nmsgid "Your group"\nmsgstr "El teu grup"\n')
    code = 'from django.utils.translation import gettext as _\n_("Your group")\n_("Your groups")\n_("All of them")\n'
    (tmp_path / "module.py").write_text(code)
    call_command("makemessages", verbosity=0)
    entries = [(entry.msgid, entry.msgstr) for entry in polib.pofile(path)]
    assert entries == [("All of them", ""), ("Your group", "El teu grup"), ("Your groups", "")]
    assert "Date" not in path.read_text()
    assert sorted(folder.name for folder in (tmp_path / "locale").iterdir()) == ["ca", "es"]


def test_a_check_says_what_is_missing_and_what_is_too_much(tmp_path: Path) -> None:
    for folder, word in (("kept", "Old"), ("fresh", "New")):
        path = tmp_path / folder / "ca" / "LC_MESSAGES" / "django.po"
        path.parent.mkdir(parents=True)
        path.write_text(f'msgid "Same"\nmsgstr ""\n\nmsgctxt "place"\nmsgid "{word}"\nmsgstr ""\n')
    name = "ca/LC_MESSAGES/django.po"
    assert list(differences(tmp_path / "kept", tmp_path / "fresh")) == [
        f"{name} lacks “New”",
        f"{name} no longer needs “Old”",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_string_is_translated_soundly(language: str) -> None:
    found = [f"{entry.msgid!r} {fault}" for entry in catalogue(language) for fault in faults(entry)]
    assert found == []


@pytest.mark.parametrize(
    ("source", "translation", "fault"),
    [
        ("Hello, %(name)s.", "", "is empty"),
        ("Hello, %(name)s.", "Hola, %(nom)s.", "has the placeholders ['%(nom)s']"),
        ("Read <b>this</b>", "Llegeix <b>això", "has other tags"),
        ("Up to {} rows", "Fins a files", "has the placeholders []"),
        ("Name: ", "Nom:", "has other spaces around it"),
    ],
)
def test_a_broken_translation_is_found(source: str, translation: str, fault: str) -> None:
    assert list(faults(polib.POEntry(msgid=source, msgstr=translation))) == [fault]


def test_a_missing_plural_is_found() -> None:
    entry = polib.POEntry(msgid="%(n)d row", msgid_plural="%(n)d rows", msgstr_plural={0: "%(n)d fila"})
    assert list(faults(entry)) == ["has 1 forms"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_plurals_are_chosen_by_one_and_more(language: str) -> None:
    header = catalogue(language).metadata
    assert header["Plural-Forms"] == "nplurals=2; plural=(n != 1);"
    assert header["Language"] == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_another_language_slips_in(language: str) -> None:
    slips = [
        f"{entry.msgid!r}: {words(entry)!r}"
        for entry in catalogue(language)
        if FOREIGN[language].search(words(entry)) or ENGLISH.search(words(entry))
    ]
    assert slips == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_prose_has_curly_apostrophes_and_angle_quotes(language: str) -> None:
    texts = [re.sub(r"<[^>]+>", "", words(entry)) for entry in catalogue(language)]
    assert [text for text in texts if re.search(r"\w'\w|[“”\"]", text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_parts_of_addresses_are_plain(language: str) -> None:
    parts = [entry.msgstr for entry in catalogue(language) if entry.msgctxt == "part of a URL"]
    assert parts
    assert [part for part in parts if not re.fullmatch(r"[a-z0-9-]+/", part)] == []


def test_no_word_of_ours_renames_a_day_or_a_month() -> None:
    taken = [dates.WEEKDAYS, dates.WEEKDAYS_ABBR, dates.MONTHS, dates.MONTHS_3]
    names = {str(name) for table in taken for name in table.values()}
    assert names & {entry.msgid for entry in catalogue("ca") if not entry.msgctxt} == set()


def test_borrowed_words_are_those_their_packages_lack_or_say_badly() -> None:
    modules = (allauth, django, taggit, wagtail, wagtail_localize)
    packages = [Path(str(module.__file__)).parent for module in modules]
    english, *others = (translated(packages, language) for language in ("en", *LANGUAGES))
    words_of = dict(borrowed())
    reworded = words_of.pop("REWORDED") | words_of.pop("REWORDED_LOG_IN")
    assert {word for words in words_of.values() for word in words if all(word in other for other in others)} == set()
    assert {word for words in (reworded, *words_of.values()) for word in words} - english == set()
    assert reworded - others[0] == set(), "not said badly: lacking"


def borrowed() -> Iterator[tuple[str, set[str]]]:
    """The lists of ``borrowed.py``, by name; of plurals, the singular."""
    for node in ast.parse((ROOT / "site" / "xmess" / "languages" / "borrowed.py").read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            calls = [call for call in ast.walk(node.value) if isinstance(call, ast.Call)]
            yield node.targets[0].id, {ast.literal_eval(call.args[0]) for call in calls}


def translated(packages: Iterable[Path], language: str) -> set[str]:
    """The strings these packages say in a language; in English, all of theirs."""
    files = [path for package in packages for path in package.glob(f"**/locale/{language}/LC_MESSAGES/django.po")]
    entries = (entry for path in files for entry in polib.pofile(path))
    return {entry.msgid for entry in entries if language == "en" or entry.translated()}


def test_every_marked_string_is_written_out() -> None:
    """A variable or an f-string cannot be collected; ruff's INT finds f-strings only."""
    found = [place for name in SOURCES for path in (ROOT / name).rglob("*.py") for place in uncollectable(path)]
    assert found == []


def uncollectable(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MARKERS:
            strings = node.args[: MARKERS[node.func.id]]
            if not all(isinstance(one, ast.Constant) and isinstance(one.value, str) for one in strings):
                yield f"{path.relative_to(ROOT)}:{node.lineno}"
