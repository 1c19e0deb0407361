"""Pure: what a council writes in plain lines, turned into what a fiche is made of."""

from html import escape

SEPARATOR = "|"


def paragraphs_html(text: str) -> str:
    """Plain paragraphs as the HTML of a rich text field: nothing that was typed is markup."""
    blocks = [block.strip() for block in text.split("\n\n")]
    return "".join(f"<p>{'<br/>'.join(escape(block).splitlines())}</p>" for block in blocks if block)


def rows(text: str, columns: int) -> list[list[str]]:
    """Each line as ``columns`` cells, cut at "|"; missing cells are empty, and what is beyond stays in the last one."""
    found = []
    for line in text.splitlines():
        if line.strip(f"{SEPARATOR} \t-•*"):
            cells = [cell.strip() for cell in line.strip(" \t-•*").split(SEPARATOR, columns - 1)]
            found.append(cells + [""] * (columns - len(cells)))
    return found


def steps(text: str) -> list[dict[str, str]]:
    """Lines "what | how long" as values of ``PracticeStepBlock``; what is too long for a title becomes its text."""
    return [
        {"title": _short(what, 160), "meta": time[:120], "text": paragraphs_html(what) if len(what) > 160 else ""}
        for what, time in rows(text, 2)
    ]


def figures(text: str) -> list[dict[str, str]]:
    """Lines "number | what it counts | source" as values of ``PracticeFigureBlock``."""
    return [
        {"value": value[:20], "label": _short(label or value, 120), "note": source[:200]}
        for value, label, source in rows(text, 3)
    ]


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
