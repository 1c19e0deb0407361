"""The demo's menus, made once: after that they are the editors'."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from xmess.navigation.models import Menu
from xmess.navigation.services.arrange_menus import Arrangement, Entry, arrange_menus

from .declaration import DeclaredDemo
from .wording import SOURCE

CONTENT = Path(__file__).parent / "content" / "navigation.yaml"


def make_menus(demo: DeclaredDemo) -> bool:
    """Arrange the menus unless there are some; pages of slices that are switched off are left out."""
    if Menu.objects.exists():
        return False
    content = demo.read(CONTENT)
    arrange_menus(
        Arrangement(
            main=_entries(demo, content["main"]),
            columns=[(column["title"], _entries(demo, column["links"])) for column in content["footer"]],
            legal=_entries(demo, content["legal"]),
            about=content["about"],
            privacy=demo.page_in(content["privacy"], SOURCE),
        )
    )
    return True


def _entries(demo: DeclaredDemo, links: Iterable[Mapping[str, Any]]) -> list[Entry]:
    found = [(link, demo.page_in(link["page"], SOURCE)) for link in links]
    return [Entry(page=page, words=link.get("label", {})) for link, page in found if page is not None]
