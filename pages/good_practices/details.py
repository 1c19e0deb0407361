"""What the fiche of one practice says besides its prose. Kept in the process until anything visible changes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.apps import apps
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext, override

from pages.base.experiences import experience_editions
from pages.base.gathering import group_choices
from pages.members.models.territory import PopulationBand
from pages.members.presentation import names_language
from xmess.caching.version import kept
from xmess.design.components import Card, Chip, Download, Fact, Link, State
from xmess.languages.formats import conjunction, decimal, file_size
from xmess.languages.translations import page_path
from xmess.languages.wording import Wording, worded

from .directory import in_order
from .practice_index import PracticeIndex, practice_index
from .presentation import card, council_names, outcome, place_codes, years
from .related import Relation, related
from .replication_graph import replication_graph


@dataclass(frozen=True)
class Copy:
    """A council that does the same: its name, perhaps its page, since when and what it changed."""

    link: Link
    since: str
    changes: Wording


@dataclass(frozen=True, kw_only=True)
class Details:
    """The record of a practice in one language.

    ``told``: codes of what the record tells, for the transferability; ``places``: official codes; ``graph``: markup;
    ``updated_at`` is aware.
    """

    state: State | None
    chips: Sequence[Chip]
    kickers: Sequence[str]
    facts: Sequence[Fact]
    councils: str
    places: Sequence[str]
    sources: Sequence[Link]
    documents: Sequence[Download]
    copies: Sequence[Copy]
    graph: SafeString | str
    related: Sequence[Card]
    told: frozenset[str]
    contact_email: str
    is_confirmed: bool
    is_example: bool
    has_failed: bool
    updated_at: datetime


def details(practice_id: int, language: str, directory_path: str) -> Details:
    """What the fiche of this practice says in the language with this code; filters lead to ``directory_path``."""

    def make() -> Details:
        with override(language):
            return _details(practice_id, language, directory_path)

    return kept(f"good_practices:details:{practice_id}:{language}:{directory_path}", make)


def _details(practice_id: int, language: str, directory_path: str) -> Details:
    practice = apps.get_model("good_practices.Practice").objects.in_full(language).get(pk=practice_id)
    copies = [_copy(one, language) for one in practice.replications.all()]
    councils = council_names(practice)
    return Details(
        state=outcome(practice),
        chips=[_topic_chip(topic, language) for topic in (practice.topic, *practice.other_topics.all())],
        kickers=[text for text in (gettext("Good practice"), councils) if text],
        facts=_facts(practice, language, directory_path),
        councils=councils,
        places=place_codes(practice),
        sources=[
            Link(one.title, one.url, language="" if one.language == language else one.language)
            for one in practice.sources.all()
        ],
        documents=[_document(one, language) for one in practice.documents.all()],
        copies=copies,
        graph=_graph(councils, copies, practice.topic.hue),
        related=_related(practice_id, language),
        told=frozenset(code for code, said in _told(practice).items() if said),
        contact_email=practice.contact_email,
        is_confirmed=practice.is_confirmed,
        is_example=practice.is_example,
        has_failed=practice.outcome == "failed",
        updated_at=practice.updated_at,
    )


def _told(practice: Any) -> dict[str, bool]:
    return {
        "cost": bool(practice.cost_band),
        "staff": practice.staff is not None,
        "documents": any(one.address for one in practice.documents.all()),
        "contact": bool(practice.contact_email),
        "replications": bool(practice.replications.all()),
    }


def _facts(practice: Any, language: str, directory_path: str) -> list[Fact]:
    def filtered(facet: str, terms: Iterable[Any]) -> list[Link]:
        return [Link(term.name_in(language), f"{directory_path}?{facet}={term.code}") for term in terms]

    territories = {one.own_comarca.territory for one in practice.councils.all() if one.own_comarca}
    bands = dict.fromkeys(one.own_population_band for one in practice.councils.all() if one.own_population_band)
    return [
        Fact(gettext("Council"), links=[_council(one, language) for one in practice.councils.all()]),
        Fact(
            gettext("Territory"),
            links=[
                Link(territory.name, f"{directory_path}?territory={territory.pk}", language=names_language(language))
                for territory in sorted(territories, key=lambda territory: territory.name)
            ],
        ),
        Fact(gettext("Population"), conjunction([_population(band) for band in bands], language)),
        Fact(gettext("Years"), years(practice)),
        Fact(gettext("State"), str(practice.get_state_display()) if practice.state else ""),
        Fact(gettext("How it went"), str(practice.get_outcome_display()) if practice.outcome else ""),
        Fact(gettext("Policy class"), links=filtered("policy", practice.policy_classes.all())),
        Fact(gettext("Role of the administration"), links=filtered("role", practice.roles.all())),
        Fact(gettext("Cost"), str(practice.get_cost_band_display()) if practice.cost_band else ""),
        Fact(gettext("Staff"), _staff(practice, language)),
        Fact(
            gettext("Working group"),
            links=[Link(one.name, one.url) for one in group_choices(language) if one.code == practice.group_code],
        ),
        Fact(gettext("Published in"), links=experience_editions(practice.code, language)),
    ]


def _staff(practice: Any, language: str) -> str:
    if practice.staff is None:
        return ""
    # In Catalan and Spanish, as in English, only exactly one is singular.
    words = ngettext(
        "%(number)s full-time equivalent", "%(number)s full-time equivalents", 1 if practice.staff == 1 else 2
    )
    return words % {"number": decimal(practice.staff.normalize(), language)}


def _population(band: str) -> str:
    return str(PopulationBand(band).label)


def _council(reference: Any, language: str) -> Link:
    page = reference.member.page_in(language) if reference.member else None
    note = reference.own_comarca.name if reference.own_comarca and not reference.member else ""
    return Link(reference.shown_name, page_path(page) if page else "", language=names_language(language), note=note)


def _topic_chip(topic: Any, language: str) -> Chip:
    page = topic.page_in(language)
    return Chip(topic.name_in(language), topic.hue, url=page_path(page) if page else "", icon=topic.icon)


def _document(document: Any, language: str) -> Download:
    title = worded(document, "title", language)
    file = document.document
    kind = str(document.get_kind_display())
    return Download(
        title.text,
        document.address,
        kind=file.file_extension.upper() if file else "",
        size=file_size(file.get_file_size() or 0, language) if file else "",
        note=kind,
        language="" if title.language == language else title.language,
    )


def _copy(replication: Any, language: str) -> Copy:
    since = gettext("since %(year)s") % {"year": replication.since} if replication.since else ""
    return Copy(_council(replication, language), since, worded(replication, "changes", language))


def _graph(councils: str, copies: Sequence[Copy], hue: str) -> SafeString | str:
    names = [one.link.label for one in copies]
    title = gettext("%(council)s, and the councils that do the same: %(others)s") % {
        "council": councils,
        "others": ", ".join(names),
    }
    return replication_graph(councils, names, title=title, hue=hue)


def _related(practice_id: int, language: str) -> list[Card]:
    index = practice_index(language)
    if practice_id not in index.keys:  # not published: a preview
        return []
    relations = related(index.rows, index.keys.index(practice_id))
    rows = in_order([index.keys[relation.row] for relation in relations], language)
    reasons = [_reason(relation, index) for relation in relations]
    return [card(row, language, reason=reason) for row, reason in zip(rows, reasons, strict=True)]


def _reason(relation: Relation, index: PracticeIndex) -> str:
    """Why a practice is offered, in words."""
    said = []
    for facet, words in (("policy", gettext("Same class: %(what)s")), ("topic", gettext("Same topic: %(what)s"))):
        names = [index.names[facet][code] for code in relation.shared.get(facet, ())]
        if names:
            said.append(words % {"what": ", ".join(names)})
    if "population" in relation.shared:
        said.append(gettext("A council of similar size"))
    elif "territory" in relation.shared:
        said.append(gettext("The same territory"))
    return ". ".join(said)
