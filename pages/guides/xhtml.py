"""From the markup of our pages to the XHTML that books are made of (EPUB 3.3 asks for well-formed XML). Pure.

Only what reading systems know goes in: scripts, drawings of pictograms and alternative picture formats stay behind;
what opens on the site is open in a book. Whatever the markup, what comes out is XML: every element is closed, no id is
there twice, no character is one that XML forbids.
"""

import re
from collections.abc import Callable, Mapping
from html.parser import HTMLParser
from xml.sax.saxutils import escape, quoteattr

VOID = frozenset({"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})
LEFT_OUT = frozenset({"script", "style", "svg", "form", "input", "button", "iframe", "object", "template"})
# The element goes, what is in it stays.
UNWRAPPED = frozenset({"picture"})
DROPPED = frozenset({"source", "link", "meta"})
# Of an element's attributes only these mean something in a book.
KEPT = frozenset(
    {
        "id", "class", "lang", "href", "hreflang", "src", "alt", "title", "colspan", "rowspan", "scope", "start",
        "cite", "datetime", "role", "aria-label", "aria-labelledby", "open", "width", "height",
    }
)  # fmt: skip


_ELEMENT = re.compile(r"[a-z][a-z0-9]*")
# XML 1.0, 2.2: all but these may stand in a document.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xhtml(
    html: str, *, link: Callable[[str], str] = lambda url: url, picture: Callable[[str], str] = lambda url: url
) -> str:
    """``html`` as well-formed XML.

    Args:
        link: where a link's address leads in the book; empty keeps its words without the link.
        picture: the name in the book of the picture at an address; empty leaves it out.
    """
    writer = _Writer(link, picture)
    writer.feed(html)
    writer.close()
    return writer.text


class _Writer(HTMLParser):
    """Writes what it reads as XML; knows which elements are open, so that all are closed."""

    def __init__(self, link: Callable[[str], str], picture: Callable[[str], str]) -> None:
        super().__init__(convert_charrefs=True)
        self.link, self.picture = link, picture
        self.parts: list[str] = []
        self.open: list[str] = []
        self.ids: set[str] = set()
        self.skipping = 0

    @property
    def text(self) -> str:
        """What has been written, with everything closed."""
        return "".join([*self.parts, *(f"</{name}>" for name in reversed(self.open))])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        if tag in LEFT_OUT and tag not in VOID:
            self.skipping += 1
        if self.skipping or tag in LEFT_OUT | UNWRAPPED | DROPPED or not _ELEMENT.fullmatch(tag):
            return
        values = {name: value or "" for name, value in attrs if name in KEPT}
        if values.get("id", "") in self.ids | {""}:
            values.pop("id", None)
        self.ids |= {values["id"]} if "id" in values else set()
        if tag == "img" and not self._has_picture(values):
            return
        if tag == "a" and "href" in values:
            values["href"] = self.link(values["href"])
            if not values["href"]:
                values = {name: value for name, value in values.items() if name not in {"href", "hreflang"}}
        if tag == "details":
            values["open"] = "open"
        self._write(tag, values)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element that is closed where it begins, such as those inside a drawing."""
        if not self.skipping:
            self.handle_starttag(tag, attrs)
            if tag not in VOID:
                self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """An element ends, and with it whatever inside it was left open."""
        if tag in LEFT_OUT and tag not in VOID:
            self.skipping = max(0, self.skipping - 1)
            return
        if self.skipping or tag not in self.open:
            return
        while True:
            name = self.open.pop()
            self.parts.append(f"</{name}>")
            if name == tag:
                return

    def handle_data(self, data: str) -> None:
        """Words."""
        if not self.skipping:
            self.parts.append(escape(_xml_characters(data)))

    def _has_picture(self, values: dict[str, str]) -> bool:
        values["src"] = self.picture(values.get("src", ""))
        values.setdefault("alt", "")
        return bool(values["src"])

    def _write(self, tag: str, values: Mapping[str, str]) -> None:
        told = dict(values)
        if "lang" in told:
            told["xml:lang"] = told["lang"]
        attributes = "".join(f" {name}={quoteattr(_xml_characters(value))}" for name, value in told.items())
        if tag in VOID:
            self.parts.append(f"<{tag}{attributes}/>")
            return
        self.parts.append(f"<{tag}{attributes}>")
        self.open.append(tag)


def _xml_characters(text: str) -> str:
    """``text`` without the characters that XML forbids."""
    return _FORBIDDEN.sub("", text)
