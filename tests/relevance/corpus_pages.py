"""The pages that are searched: the demo site's, and the few of ``corpus/`` whose documents answer some queries.

Written straight into the three trees of pages from what the slices declare, with the words and the translation keys
that ``load_demo`` gives them, but without wagtail-localize: seconds instead of a minute, and no page in a language
that nobody wrote (``load_demo`` offers those as fallbacks, which no search should answer with).
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast
from uuid import UUID

from wagtail.fields import StreamField
from wagtail.models import Page

from pages.content.models import StandardPage
from tests.relevance.documents import make_document
from xmess.demo.builders import registered_builders
from xmess.demo.declaration import DeclaredDemo, PagePlan
from xmess.demo.side_effects import side_effects_held_back
from xmess.demo.site_root import make_locales, point_site_to, remove_welcome_page
from xmess.demo.source_pages import slug_of
from xmess.demo.streams import RawStreams, stable_uuid
from xmess.demo.wording import html_of

CORPUS = Path(__file__).parent / "corpus"
# The section of the demo under which the pages of this folder stand.
ABOVE = "que-fem"


def load_corpus() -> dict[UUID, str]:
    """Write every page in every language it has, live; what search keeps of them is the caller's to build.

    Returns:
        The reference of a page (its key) by the translation key that its translations share.
    """
    with side_effects_held_back():
        demo, documents = declared()
        _Trees(demo, documents).write()
    return {plan.translation_key: key for key, plan in demo.plans.items()}


def declared() -> tuple[DeclaredDemo, Mapping[str, Mapping[str, Any]]]:
    """Every page to be, and the content of the document on it by the page's key; makes the records pages present."""
    demo = DeclaredDemo(lambda message: None)
    for builder in registered_builders():
        builder.build(demo)
    documents = {}
    # Those without a parent of their own first: the others stand under them.
    contents = [demo.read(path) for path in sorted(CORPUS.glob("*.yaml"))]
    for content in sorted(contents, key=lambda content: "parent" in content):
        texts = {name: content[name] for name in ("title", "lead")}
        demo.page(content["key"], StandardPage, parent=content.get("parent", ABOVE), texts=texts)
        if "document" in content:
            documents[content["key"]] = content["document"]
    return demo, documents


class _Trees:
    def __init__(self, demo: DeclaredDemo, documents: Mapping[str, Mapping[str, Any]]) -> None:
        self.demo = demo
        self.documents = documents
        self.locales = make_locales()
        self.pages: dict[tuple[str, str], Page] = {}

    def write(self) -> None:
        remove_welcome_page()
        for plan in self.demo.plans.values():
            for language in plan.languages:
                self.pages[plan.key, language] = self._page(plan, language)
            if not plan.parent:
                point_site_to(self.pages[plan.key, self.demo.languages[0]])

    def _page(self, plan: PagePlan, language: str) -> Page:
        page = plan.model(
            locale=self.locales[language],
            translation_key=plan.translation_key,
            live=True,
            **self._content(plan, language),
        )
        above = self.pages[plan.parent, language] if plan.parent else Page.get_first_root_node()
        above.add_child(instance=page)
        return page

    def _content(self, plan: PagePlan, language: str) -> dict[str, Any]:
        values: dict[str, Any] = {name: text[language] for name, text in plan.texts.items()}
        values["slug"] = slug_of(plan, language)
        values |= {name: html_of(words, _no_links, language) for name, words in plan.rich.items()}
        for name, blocks in plan.streams.items():
            stream_block = cast(StreamField, plan.model._meta.get_field(name)).stream_block
            raw = RawStreams(_no_links, language).stream(stream_block, blocks, f"{plan.key}/{name}")
            values[name] = json.dumps(raw)
        if plan.key in self.documents:
            values["body"] = json.dumps([self._documents_block(plan.key, language)])
        return values | dict(plan.facts)

    def _documents_block(self, key: str, language: str) -> dict[str, Any]:
        document = make_document(f"{key}-{language}", self.documents[key], language)
        item = {"document": document.pk, "label": "", "note": ""}
        items = [{"type": "item", "value": item, "id": str(stable_uuid(key, "document"))}]
        return {"type": "documents", "value": {"items": items}, "id": str(stable_uuid(key, "documents"))}


def _no_links(key: str) -> None:
    """Links are dropped, their words stay: a search reads words."""
