"""The Catalan page of a plan: first an empty draft, so that other pages can link to it, then its content."""

import json
from collections.abc import Mapping
from typing import Any, cast

from django.db import transaction
from django.utils.text import slugify
from wagtail.fields import StreamField
from wagtail.models import Locale, Page

from .declaration import PagePlan
from .streams import RawStreams
from .wording import SOURCE, Links, html_of


def slug_of(plan: PagePlan, language: str) -> str:
    """The last part of the page's address in that language: the one written, or made from the title."""
    return plan.texts.get("slug", {}).get(language) or slugify(plan.texts["title"][language].replace("’", ""))


def outline(plan: PagePlan, parent: Page, locale: Locale) -> Page:
    """A new draft under ``parent`` with title, address and facts; its texts come with ``fill``."""
    page = plan.model(
        title=plan.title,
        slug=slug_of(plan, SOURCE),
        locale=locale,
        translation_key=plan.translation_key,
        live=False,
        **plan.facts,
    )
    with transaction.atomic():
        parent.add_child(instance=page)
    return page


def fill(page: Page, plan: PagePlan, links: Links) -> bool:
    """Give the page the plan's content and publish it; say whether anything differed. The caller's transaction."""
    before = page.serializable_data()
    values = content_of(plan, page, links)
    for name, value in values.items():
        setattr(page, name, value)
    after = page.serializable_data()
    if page.live and not page.has_unpublished_changes and all(_same(before[name], after[name]) for name in values):
        return False
    page.save_revision().publish()
    return True


def edited_by_hand(page: Page) -> bool:
    """Whether a person made the latest version: the loader leaves such a page alone."""
    return page.latest_revision is not None and page.latest_revision.user_id is not None


def content_of(plan: PagePlan, page: Page, links: Links) -> Mapping[str, Any]:
    """Values of the page's fields in the source language."""
    values: dict[str, Any] = {name: text[SOURCE] for name, text in plan.texts.items()}
    values["slug"] = slug_of(plan, SOURCE)
    values |= {name: html_of(paragraphs, links) for name, paragraphs in plan.rich.items()}
    for name, blocks in plan.streams.items():
        stream_block = cast(StreamField, page._meta.get_field(name)).stream_block
        values[name] = json.dumps(RawStreams(links).stream(stream_block, blocks, f"{plan.key}/{name}"))
    for name, value in plan.facts.items():
        values[name] = value
    return values


def _same(before: Any, after: Any) -> bool:
    return bool(before == after) or _parsed(before) == _parsed(after)


def _parsed(value: Any) -> Any:
    try:
        return json.loads(value)
    except (TypeError, ValueError):
        return value
