"""The demo home page."""

from pathlib import Path

from pages.base.demonstration import Demo

from .models import HomePage

CONTENT = Path(__file__).parent / "demo_content" / "home.yaml"


def build(demo: Demo) -> None:
    """The first page of the site, under which every other one hangs."""
    home = demo.read(CONTENT)
    demo.page(
        "home",
        HomePage,
        parent="",
        texts={name: home[name] for name in ("title", "slug", "lead")},
    )
