"""Menus for tests."""

from typing import Any

from xmess.navigation.services.arrange_menus import Arrangement, Entry, arrange_menus


def menus(*main: Any, columns: Any = (), legal: Any = (), about: Any = None, privacy: Any = None) -> None:
    """Arrange menus of pages or (address, words) pairs."""
    arrange_menus(
        Arrangement(
            main=[entry(target) for target in main],
            columns=[(title, [entry(target) for target in targets]) for title, targets in columns],
            legal=[entry(target) for target in legal],
            about=about or {},
            privacy=privacy,
        )
    )


def entry(target: Any) -> Entry:
    """An entry for a page, or for an address with its words by language."""
    if isinstance(target, Entry):
        return target
    if isinstance(target, tuple):
        url, words = target
        return Entry(url=url, words=words)
    return Entry(page=target)
