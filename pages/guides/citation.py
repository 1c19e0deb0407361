"""How to cite a guide, in the manner of ISO 690: who, what, which edition, when, where. Pure."""


def cite(*, authors: str, title: str, edition: str, year: int | None, url: str, quotes: tuple[str, str]) -> str:
    """One line; what is empty is left out. ``quotes`` are those of the title's language."""
    opening, closing = quotes
    when = ", ".join(part for part in (edition, str(year or "")) if part)
    parts = (authors.rstrip("."), f"{opening}{title.rstrip('.')}{closing}", when)
    return " ".join([*(f"{part}." for part in parts if part), url])
