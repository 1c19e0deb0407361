"""Notes at the foot of a chapter: ``[^name]`` in the text leads to the note of that name and the note leads back. Pure.

Markup of our own instead of wagtail-footnotes: its notes are child rows tied to the text by random ids, which
wagtail-localize gives new keys, and its tag needs the request's page while our bodies are kept by their content. A
marker is plain text: translators see it, move it, and the machine checks it (site/docs/decisions/0014).
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

#: ``[^llei-9-2017]``; the name is written once in the text and once beside the note.
MARKER = re.compile(r"\[\^([a-z][a-z0-9-]*)\]")
NAME = r"^[a-z][a-z0-9-]*\Z"
# Attribute values never hold ">": Django and Wagtail escape it.
_TAGS = re.compile(r"(<[^>]*>)")


@dataclass(frozen=True)
class Note:
    """A note as it is shown: its number, its safe markup, its id, and the ids of the places that lead to it."""

    number: int
    html: str
    id: str
    references: tuple[str, ...]


def markers(text: str) -> list[str]:
    """Names of the markers of ``text``, in order, each once."""
    return list(dict.fromkeys(MARKER.findall(text)))


def without_markers(text: str) -> str:
    """``text`` as a title or a summary shows it."""
    return MARKER.sub("", text)


def problems(text: str, notes: Iterable[str]) -> tuple[list[str], list[str], list[str]]:
    """What does not fit between the markers of ``text`` and the names of its ``notes``, by name.

    Returns markers without a note, notes without a marker, and names that two notes have.
    """
    used, named = markers(text), list(notes)
    twice = list(dict.fromkeys(name for name in named if named.count(name) > 1))
    lost = [name for name in dict.fromkeys(named) if name not in used]
    return [name for name in used if name not in named], lost, twice


def with_notes(
    html: str, notes: Mapping[str, str], *, prefix: str = "", label: Callable[[int], str] = str
) -> tuple[str, list[Note]]:
    """``html`` with links in place of its markers, and the notes in the order in which the text leads to them.

    ``notes`` are safe markup by name. ``prefix`` keeps ids apart where several chapters share a page. ``label`` says
    what screen readers call the link to note number n. A marker without a note disappears; a note that nothing leads to
    (a translator lost the marker) comes last, so that its words are not lost.
    """
    numbers: dict[str, int] = {}
    places: dict[str, list[str]] = {}

    def link(found: re.Match[str]) -> str:
        name = found[1]
        if name not in notes:
            return ""
        number = numbers.setdefault(name, len(numbers) + 1)
        here = places.setdefault(name, [])
        here.append(f"{prefix}ref-{name}" + (f"-{len(here) + 1}" if here else ""))
        return (
            f'<sup><a class="note-ref" id="{here[-1]}" href="#{prefix}note-{name}" role="doc-noteref" '
            f'aria-label="{label(number)}">{number}</a></sup>'
        )

    # Markers in attributes (the name of a table's region) are only taken away: a link does not fit there.
    parts = [
        without_markers(part) if part.startswith("<") else MARKER.sub(link, part) for part in _TAGS.split(html) if part
    ]
    for name in notes:
        numbers.setdefault(name, len(numbers) + 1)
    shown = [
        Note(number, notes[name], f"{prefix}note-{name}", tuple(places.get(name, ())))
        for name, number in numbers.items()
    ]
    return "".join(parts), shown
