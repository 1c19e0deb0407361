"""Set all menus at once, as an import or the demo does."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.db import transaction
from wagtail.models import Page

from xmess.navigation.models import LONGEST_MAIN_MENU, FooterText, Menu, MenuItem, Place

#: The same words by language code.
Words = Mapping[str, str]


@dataclass(frozen=True)
class Entry:
    """A link to a page (of any language) or to an address; without words it shows the page's title."""

    page: Page | None = None
    url: str = ""
    words: Words = field(default_factory=dict)


@dataclass(frozen=True)
class Arrangement:
    """Every menu of the site; ``columns`` are titles with their links, left to right."""

    main: Sequence[Entry]
    columns: Sequence[tuple[Words, Sequence[Entry]]]
    legal: Sequence[Entry]
    about: Words = field(default_factory=dict)
    privacy: Page | None = None


@transaction.atomic
def arrange_menus(arrangement: Arrangement) -> None:
    """Replace the menus there are.

    Raises:
        ValueError: the main menu is too long.
        ValidationError: an entry has no target, or two.
    """
    if len(arrangement.main) > LONGEST_MAIN_MENU:
        raise ValueError(f"the main menu has {LONGEST_MAIN_MENU} links at most, not {len(arrangement.main)}")
    Menu.objects.all().delete()
    _make(Place.MAIN, {}, arrangement.main, 0)
    for order, (title, entries) in enumerate(arrangement.columns, start=1):
        _make(Place.FOOTER, title, entries, order)
    _make(Place.LEGAL, {}, arrangement.legal, len(arrangement.columns) + 1)
    text = FooterText.load()
    for code, words in arrangement.about.items():
        setattr(text, f"about_{code}", words)
    text.privacy_page = arrangement.privacy
    text.save()


def _make(place: Place, title: Words, entries: Sequence[Entry], order: int) -> None:
    menu = Menu(place=place, sort_order=order, **{f"title_{code}": words for code, words in title.items()})
    menu.full_clean(exclude=["items"])
    menu.save()
    for position, entry in enumerate(entries):
        words = {f"label_{code}": text for code, text in entry.words.items()}
        item = MenuItem(menu=menu, page=entry.page, url=entry.url, sort_order=position, **words)
        item.full_clean()
        item.save()
