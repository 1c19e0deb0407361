"""The demo's prose pages: who the network is, what it does, how to join, and the legal texts."""

from pathlib import Path

from pages.base.demonstration import Demo

from .models import AccessibilityStatementPage, ContactPage, SectionPage, StandardPage

CONTENT = Path(__file__).parent / "demo_content"
MODELS = {
    "section": SectionPage,
    "standard": StandardPage,
    "contact": ContactPage,
    "accessibility": AccessibilityStatementPage,
}
TEXTS = ("title", "slug", "lead", "thanks_title", "thanks_text")
# In the order in which they stand in the tree and are published; the names are those of the files. The legal texts come
# first, so that they are not what is new on the home page.
PAGES = (
    "informacio-legal",
    "avis-legal",
    "privacitat",
    "galetes",
    "accessibilitat",
    "dades-obertes",
    "qui-som",
    "la-xarxa",
    "que-es-ess",
    "com-ens-governem",
    "historia",
    "pla-de-treball-2024",
    "aliances",
    "preguntes-frequents",
    "glossari",
    "arxiu-exemple",
    "que-fem",
    "assessoraments",
    "acollida",
    "jornades",
    "comunicacio",
    "comunicats-exemple",
    "suports",
    "guia-abc",
    "adhereix-te",
    "contacte",
)


def build(demo: Demo) -> None:
    """Every page of the files above, under the page its ``parent`` names or else under the home page."""
    for name in PAGES:
        page = demo.read(CONTENT / f"{name}.yaml")
        demo.page(
            page["key"],
            MODELS[page["model"]],
            parent=page.get("parent", "home"),
            texts={field: page[field] for field in TEXTS if field in page},
            rich=page.get("rich"),
            streams={"body": page["body"], **page.get("streams", {})},
            facts=page.get("facts"),
            languages=page.get("languages"),
        )
