"""How to cite a guide, in the manner of ISO 690: who, what, which edition, when, where. Pure."""


def cite(*, authors: str, title: str, edition: str, year: int | None, url: str, quotes: tuple[str, str]) -> str:
    """One line; what is empty is left out. ``quotes`` are those of the title's language."""
    opening, closing = quotes
    when = ", ".join(part for part in (edition, str(year or "")) if part)
    parts = (authors.rstrip("."), f"{opening}{title.rstrip('.')}{closing}", when)
    return " ".join([*(f"{part}." for part in parts if part), url])


def cite_fiche(
    *, councils: str, title: str, guide: str, volume: str, year: int, url: str, quotes: tuple[str, str]
) -> str:
    """A fiche as a volume of a guide published it: whose, what, in which volume, when, where. One line."""
    opening, closing = quotes
    who = f"{councils.rstrip('.')}. " if councils else ""
    return f"{who}{opening}{title.rstrip('.')}{closing}. {guide.rstrip('.')}, {volume}, {year}. {url}"
