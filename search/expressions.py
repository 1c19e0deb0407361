"""Expressions that editors write one per line, for synonyms and promotions: what a line must be. Pure."""

from django.utils.translation import gettext

from .analysis import light_key

MOST_EXPRESSIONS = 20
LONGEST_EXPRESSION = 80


def expressions(text: str) -> tuple[str, ...]:
    """The lines of ``text`` that say something, without spaces at their ends."""
    return tuple(line for line in map(str.strip, text.splitlines()) if line)


def problem_with(lines: tuple[str, ...], language: str) -> str:
    """What is wrong with the expressions of one field, in the words of whoever edits; empty when nothing is."""
    if len(lines) > MOST_EXPRESSIONS:
        return gettext("That is more than %(most)d lines.") % {"most": MOST_EXPRESSIONS}
    seen: dict[tuple[str, ...], str] = {}
    for line in lines:
        key = light_key(line[:LONGEST_EXPRESSION], language)
        if len(line) > LONGEST_EXPRESSION:
            return gettext("“%(line)s…” is too long.") % {"line": line[:40]}
        if not key:
            return gettext("“%(line)s” has no word to look for.") % {"line": line}
        if key in seen:
            return gettext("“%(line)s” is the same to the search as “%(other)s”: one is enough.") % {
                "line": line,
                "other": seen[key],
            }
        seen[key] = line
    return ""
