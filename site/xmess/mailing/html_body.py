"""Pure: the plain text of a message as simple HTML, so that slices write each message once."""

import re

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

ADDRESS = re.compile(r"https?://[^\s<>\"']*[^\s<>\"'.,;:!?)\]]")


def html_paragraphs(text: str) -> SafeString:
    """Paragraphs parted by blank lines, line breaks kept, web addresses as links; everything else escaped."""
    paragraphs = (part.strip("\n") for part in re.split(r"\n\s*\n", text.strip()))
    return mark_safe("\n".join(f"<p>{_line_breaks(part)}</p>" for part in paragraphs))  # each part is escaped below


def _line_breaks(paragraph: str) -> str:
    return "<br>\n".join(_with_links(line) for line in paragraph.split("\n"))


def _with_links(line: str) -> str:
    parts, end = [], 0
    for match in ADDRESS.finditer(line):
        address = escape(match[0])
        parts += [escape(line[end : match.start()]), f'<a href="{address}">{address}</a>']
        end = match.end()
    return "".join([*parts, escape(line[end:])])
