"""What of a PDF's structure the tests read."""

from collections.abc import Iterator
from typing import Any

import pikepdf


def tags(pdf: pikepdf.Pdf) -> list[str]:
    """Names of the structure elements, in reading order."""
    return [str(element.S) for element in elements(pdf.Root.StructTreeRoot)]


def headings(pdf: pikepdf.Pdf) -> list[int]:
    """Levels of the headings, in reading order."""
    return [int(tag[2:]) for tag in tags(pdf) if tag[:2] == "/H" and tag[2:].isdigit()]


def figures_without_alternative(pdf: pikepdf.Pdf) -> int:
    """How many figures say nothing to who does not see them."""
    return sum(str(one.S) == "/Figure" and "/Alt" not in one for one in elements(pdf.Root.StructTreeRoot))


def broken_list_items(pdf: pikepdf.Pdf) -> int:
    """How many list items hold something else than a label and a body (ISO 14289-1, 7.2)."""
    items = [one for one in elements(pdf.Root.StructTreeRoot) if str(one.S) == "/LI"]
    return sum(any(kind not in {"/Lbl", "/LBody"} for kind in _kinds(item)) for item in items)


def _kinds(item: Any) -> list[str]:
    children = item.get("/K", [])
    below = list(children) if isinstance(children, pikepdf.Array) else [children]
    return [str(child.S) for child in below if isinstance(child, pikepdf.Dictionary) and "/S" in child]


def fonts_without_file(pdf: pikepdf.Pdf) -> list[str]:
    """Fonts that are not in the file."""
    missing = []
    for page in pdf.pages:
        for font in page.Resources.get("/Font", {}).values():
            whole = font.DescendantFonts[0] if "/DescendantFonts" in font else font
            if not any(str(key).startswith("/FontFile") for key in whole.FontDescriptor.keys()):  # noqa: SIM118
                missing.append(str(font.BaseFont))
    return missing


def elements(node: Any) -> Iterator[Any]:
    """The structure elements under ``node``, parents first."""
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from elements(child)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from elements(node.K)
