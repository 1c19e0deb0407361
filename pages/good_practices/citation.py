"""How to cite a fiche, in the manner of ISO 690: who, what, where it is kept, when it last changed, address. Pure."""

from datetime import date


def cite(*, councils: str, title: str, collection: str, updated: date, url: str, quotes: tuple[str, str]) -> str:
    """One line. ``quotes`` are those of the title's language; councils may be empty while nobody is named."""
    opening, closing = quotes
    who = f"{councils.rstrip('.')}. " if councils else ""
    return f"{who}{opening}{title.rstrip('.')}{closing}. {collection}, {updated.year}. {url}"
