"""The demo home page."""

from pathlib import Path

from pages.base.demonstration import Demo

from .models import HomePage

CONTENT = Path(__file__).parent / "demo_content" / "home.yaml"


TEXTS = ("title", "slug", "lead", "hero_title", "ways_in_title")
STREAMS = ("figures", "ways_in", "body")


def build(demo: Demo) -> None:
    """The first page of the site, under which every other one hangs."""
    home = demo.read(CONTENT)
    demo.page(
        home["key"],
        HomePage,
        parent="",
        texts={name: home[name] for name in TEXTS},
        streams={name: home[name] for name in STREAMS},
    )
