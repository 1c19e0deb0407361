"""What the directory filters and counts by, in one language: kept in the process until anything visible changes.

Columns only, never model instances of every row: some queries, whatever the number of practices (site/docs/decisions).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db.models import F
from django.utils.timezone import localdate

from pages.base.records import public_pages
from search.facet_index import FacetIndex, bits
from xmess.caching.version import kept
from xmess.languages.sources import fallbacks
from xmess.territory.gazetteer import searchable, sort_key

from .bands import State
from .mandates import mandates

# The value of a facet for practices whose council has not said.
UNTOLD = "untold"


@dataclass(frozen=True)
class PracticeIndex:
    """``keys``: primary keys by row number; ``titles``: by the practice's code; ``names``: facet → value → what
    visitors read; ``places``: code → name.
    """

    keys: tuple[int, ...]
    titles: Mapping[str, str]
    rows: FacetIndex
    names: Mapping[str, Mapping[str, str]]
    places: Mapping[str, str]


def practice_index(language: str) -> PracticeIndex:
    """The published practices in the language with this code (titles fall back to Catalan)."""
    return kept(f"good_practices:index:{language}", lambda: _practice_index(language))


def _practice_index(language: str) -> PracticeIndex:
    columns = ("pk", "code", "topic__code", "outcome", "state", "cost_band", "started_in", "ended_in")
    practices = list(_model("Practice").objects.published().order_by("pk").values(*columns))
    place_of = {row["pk"]: number for number, row in enumerate(practices)}
    pages = _pages(language)
    councils, places = _councils()
    names = _names(language)
    values: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))

    def mark(facet: str, key: int, found: Iterable[Any]) -> None:
        if key in place_of:
            for value in found:
                values[facet][value or UNTOLD].add(place_of[key])

    for row in practices:
        mark("topic", row["pk"], [row["topic__code"]])
        mark("outcome", row["pk"], [row["outcome"]])
        mark("cost", row["pk"], [row["cost_band"]])
        mark("mandate", row["pk"], mandates(row["started_in"], _last_year(row)))
    for facet, pairs in _classification().items():
        for key, code in pairs:
            mark(facet, key, [code])
    for key, facts in councils.items():
        for facet in ("territory", "population", "place"):
            mark(facet, key, [fact[facet] for fact in facts if fact[facet]])
    for key, page in pages.items():
        mark("language", key, page["languages"])

    def text(key: int) -> str:
        said = [pages[key]["title"], pages[key]["lead"], *(fact["name"] for fact in councils.get(key, ()))]
        for facet in ("topic", "policy", "role"):
            said += [name for code, name in names[facet].items() if place_of[key] in values[facet][code]]
        return searchable(" ".join(said))

    everyone = range(len(practices))
    titles = [sort_key(pages[row["pk"]]["title"]) for row in practices]
    years = [row["started_in"] or 0 for row in practices]
    return PracticeIndex(
        keys=tuple(place_of),
        titles={row["code"]: pages[row["pk"]]["title"] for row in practices},
        rows=FacetIndex(
            texts=[text(row["pk"]) for row in practices],
            facets={facet: {code: bits(rows) for code, rows in found.items()} for facet, found in values.items()},
            orders={
                "newest": sorted(everyone, key=lambda n: (-pages[practices[n]["pk"]]["published"], titles[n])),
                "title": sorted(everyone, key=lambda n: titles[n]),
                "year": sorted(everyone, key=lambda n: (-years[n], titles[n])),
            },
        ),
        names=names,
        places=places,
    )


def _model(name: str) -> Any:
    return apps.get_model("good_practices", name)


def _last_year(row: Mapping[str, Any]) -> int | None:
    """The last year it ran, as far as is known: what is under way still does."""
    if row["ended_in"]:
        return row["ended_in"]
    return localdate().year if row["state"] == State.UNDER_WAY else None


def _pages(language: str) -> dict[int, dict[str, Any]]:
    """Title and lead (in Catalan where the language lacks them), day of publication and languages, by practice."""
    live = public_pages(_model("PracticePage").objects.all())
    fallback_keys = set(live.filter(fallbacks()).values_list("pk", flat=True))
    columns = ("pk", "practice_id", "locale__language_code", "title", "lead", "first_published_at")
    found: dict[int, dict[str, Any]] = {}
    # Catalan first: what is in the language asked for then takes its place.
    codes = (settings.SOURCE_LANGUAGE, language)
    rows = sorted(live.values(*columns), key=lambda row: row["locale__language_code"] == language)
    for row in rows:
        code = row["locale__language_code"]
        page = found.setdefault(row["practice_id"], {"title": "", "lead": "", "published": 0.0, "languages": set()})
        if row["pk"] not in fallback_keys:
            page["languages"].add(code)
        if code in codes and (code == language or not page["title"]):
            page |= {"title": row["title"], "lead": row["lead"]}
        if code == settings.SOURCE_LANGUAGE and row["first_published_at"]:
            page["published"] = row["first_published_at"].timestamp()
    return found


def _classification() -> dict[str, list[tuple[int, str]]]:
    """(practice, code) of what many practices have many of."""
    practice = _model("Practice")
    return {
        "topic": list(practice.other_topics.through.objects.values_list("practice", "topic__code")),
        "policy": list(practice.policy_classes.through.objects.values_list("practice", "policyclass__code")),
        "role": list(practice.roles.through.objects.values_list("practice", "administrationrole__code")),
    }


def _councils() -> tuple[dict[int, list[dict[str, str]]], dict[str, str]]:
    """Whose each practice is (name, place, territory, population), by practice; and the name of every place."""
    rows = _model("PracticeCouncil").objects.values(
        "practice_id",
        "name",
        "municipality_id",
        "comarca_id",
        "population_band",
        member_name=F("member__name"),
        member_town=F("member__municipality_id"),
        member_comarca=F("member__comarca_id"),
        member_band=F("member__municipality__population_band"),
        town_name=F("municipality__name"),
        town_band=F("municipality__population_band"),
        of_member_town=F("member__municipality__comarca__territory_id"),
        of_member_comarca=F("member__comarca__territory_id"),
        of_town=F("municipality__comarca__territory_id"),
        of_comarca=F("comarca__territory_id"),
    )
    found: dict[int, list[dict[str, str]]] = defaultdict(list)
    places: dict[str, str] = {}

    def first(row: Mapping[str, str | None], *columns: str) -> str:
        return next((str(row[column]) for column in columns if row[column]), "")

    for row in rows:
        name = first(row, "member_name", "town_name", "name")
        place = first(row, "member_town", "member_comarca", "municipality_id", "comarca_id")
        territory = first(row, "of_member_town", "of_member_comarca", "of_town", "of_comarca")
        population = first(row, "member_band", "town_band", "population_band")
        found[row["practice_id"]].append(
            {"name": name, "place": place, "territory": territory, "population": population}
        )
        if place:
            places[place] = name
    return found, places


def _names(language: str) -> dict[str, dict[str, str]]:
    """What visitors read for the values that editors name."""
    topics = apps.get_model("topics.Topic").objects
    terms = {
        "topic": topics,
        "policy": _model("PolicyClass").objects,
        "role": _model("AdministrationRole").objects,
    }
    return {facet: {term.code: term.name_in(language) for term in rows.all()} for facet, rows in terms.items()}
