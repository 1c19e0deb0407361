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
# In the order in which they stand in the tree; the names are those of the files.
PAGES = (
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
    "acollida",
    "assessoraments",
    "jornades",
    "guia-abc",
    "publicacions",
    "suports",
    "comunicacio",
    "comunicats-exemple",
    "adhereix-te",
    "contacte",
    "informacio-legal",
    "avis-legal",
    "privacitat",
    "galetes",
    "accessibilitat",
    "dades-obertes",
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
