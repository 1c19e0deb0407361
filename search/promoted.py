"""Results that editors put above the others, for the words they chose."""

from collections import defaultdict
from dataclasses import dataclass

from django.utils.timezone import localdate

from xmess.caching.version import held
from xmess.languages.translations import page_path

from .analysis import LANGUAGES, light_key
from .answer import Promoted
from .desk.models import Promotion
from .expressions import expressions
from .visible import visible

MOST_PROMOTED = 5


@dataclass(frozen=True)
class PromotedResult(Promoted):
    """``page_id`` of a page of this site, to leave it out of what follows; ``None`` when it is elsewhere."""

    page_id: int | None = None


def promoted_for(text: str, language: str) -> list[PromotedResult]:
    """What is recommended to whoever asks ``text`` in the language (code): the same words in any form and order.

    One query for all questions, none while nothing visible changes. What visitors may not read is never in it.
    """
    key = _key(text, language) if language in LANGUAGES else ()
    return list(_in_force().get((language, key), ())[:MOST_PROMOTED]) if key else []


def _in_force() -> dict[tuple[str, tuple[str, ...]], list[PromotedResult]]:
    return held("search:promoted", _read)


def _read() -> dict[tuple[str, tuple[str, ...]], list[PromotedResult]]:
    found: defaultdict[tuple[str, tuple[str, ...]], list[PromotedResult]] = defaultdict(list)
    for promotion in Promotion.objects.in_force(localdate()):
        result = _result(promotion)
        if result:
            for key in dict.fromkeys(_key(line, promotion.language) for line in expressions(promotion.words)):
                found[promotion.language, key].append(result)
    return dict(found)


def _result(promotion: Promotion) -> PromotedResult | None:
    page = promotion.page
    if page is None:
        return PromotedResult(promotion.title, promotion.url, promotion.description)
    seen = visible()
    place = seen.place_of.get(str(page.pk))
    # A page may have changed its language since: what counts is what it is now.
    if place is None or seen.entries[place].language != promotion.language:
        return None
    description = promotion.description or page.search_description
    return PromotedResult(promotion.title or page.title, page_path(page), description, page.pk)


def _key(text: str, language: str) -> tuple[str, ...]:
    return tuple(sorted(light_key(text, language)))
