"""Several chapters on one page: headings one level lower, ids apart, links between chapters inside the page. Pure.

Takes markup of ours: attributes are quoted and hold no ">".
"""

import re
from collections.abc import Mapping

_HEADING = re.compile(r"(</?h)([1-5])(?=[\s>])")
_ID = re.compile(r'(\s(?:id|for|aria-labelledby|aria-describedby)=")([^"]+)(")')
_FRAGMENT = re.compile(r'(\shref="#)([^"]+)(")')
_TAG = re.compile(r"<[a-zA-Z][^>]*>")
_LINK = re.compile(r'(<a\b[^>]*?\shref=")([^"]+)(")')


def demoted(html: str, levels: int = 1) -> str:
    """``html`` with its headings so many levels lower; none goes below h6."""
    return _HEADING.sub(lambda found: f"{found[1]}{min(int(found[2]) + levels, 6)}", html)


def kept_apart(html: str, prefix: str) -> str:
    """``html`` with ``prefix`` before its ids and before what leads to them; those that have it stay."""

    def apart(name: str) -> str:
        return name if name.startswith(prefix) else f"{prefix}{name}"

    def rewritten(tag: re.Match[str]) -> str:
        text = _ID.sub(lambda found: found[1] + " ".join(apart(one) for one in found[2].split()) + found[3], tag[0])
        return _FRAGMENT.sub(lambda found: f"{found[1]}{apart(found[2])}{found[3]}", text)

    return _TAG.sub(rewritten, html)


def leading_inside(html: str, places: Mapping[str, str]) -> str:
    """``html`` whose links to the paths in ``places`` lead to what they stand for: a fragment, a file of a book.

    A link to a part of a chapter leads to that chapter.
    """

    def link(found: re.Match[str]) -> str:
        return f"{found[1]}{places.get(found[2].partition('#')[0], found[2])}{found[3]}"

    return _LINK.sub(link, html)
