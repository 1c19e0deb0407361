"""The directory finds, counts and orders, whatever its address says."""

from collections.abc import Callable
from typing import Any

import pytest
from django.http import QueryDict
from django.test import Client
from django.utils import translation
from wagtail.models import PageViewRestriction

from pages.good_practices.directory import Directory, directory
from tests.factories.good_practices import PracticeCouncilFactory, PracticeFactory
from tests.factories.members import MemberFactory
from tests.factories.topics import TopicFactory

Publish = Callable[..., dict[str, Any]]


def shown(query: str = "", language: str = "ca") -> Directory:
    return directory(QueryDict(query), language)


def titles(query: str = "", language: str = "ca") -> list[str]:
    return [card.title.removesuffix(f" ({language})") for card in shown(query, language).cards]


def counts(query: str, facet: str) -> dict[str, int]:
    group = next(group for group in shown(query).filters if group.name == facet)
    return {option.value: option.count or 0 for option in group.options}


@pytest.fixture
def four(publish: Publish) -> None:
    """Care that worked in Girona, energy that failed, energy nobody told of, and a draft."""
    care, energy = TopicFactory(code="cures", name_ca="Cures"), TopicFactory(code="energia", name_ca="Energia")
    girona = MemberFactory(municipality__code="170792", name="Girona")
    first = PracticeFactory(name="Atenció a casa", topic=care, told=True, classes=["use"], role_codes=["procure"])
    PracticeCouncilFactory(practice=first, member=girona)
    second = PracticeFactory(name="Plaques al sostre", topic=energy, failed=True)
    second.other_topics.add(care)
    PracticeCouncilFactory(practice=second, invented=True)
    third = PracticeFactory(name="Comunitat energètica", topic=energy)
    for practice in (first, second, third):
        publish(practice, "ca")
    publish(PracticeFactory(name="Esborrany", topic=care), "ca", live=False)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("sort=title", ["Atenció a casa", "Comunitat energètica", "Plaques al sostre"]),
        ("sort=title&topic=cures", ["Atenció a casa", "Plaques al sostre"]),
        ("sort=title&topic=cures&topic=energia", ["Atenció a casa", "Comunitat energètica", "Plaques al sostre"]),
        ("topic=cures&outcome=failed", ["Plaques al sostre"]),
        ("outcome=untold", ["Comunitat energètica"]),
        ("policy=use", ["Atenció a casa"]),
        ("role=procure", ["Atenció a casa"]),
        ("territory=girona", ["Atenció a casa"]),
        ("population=501-5000", ["Plaques al sostre"]),
        ("cost=5001-20000", ["Atenció a casa"]),
        ("mandate=2015-2019&outcome=failed", ["Plaques al sostre"]),
        ("place=170792", ["Atenció a casa"]),
        ("q=energetica", ["Comunitat energètica"]),
        ("q=GIRONA", ["Atenció a casa"]),
        ("q=energia+sostre", ["Plaques al sostre"]),
        ("q=inexistent", []),
        ("topic=cures&q=comunitat", []),
        ("q=esborrany", []),
    ],
)
def test_what_passes_the_filters_is_shown(four: None, query: str, found: list[str]) -> None:
    assert titles(query) == found
    assert shown(query).header.count.startswith(f"{len(found)} ")


def test_counts_say_what_each_choice_would_leave(four: None) -> None:
    assert counts("", "topic") == {"cures": 2, "energia": 2}
    assert counts("outcome=failed", "topic") == {"cures": 1, "energia": 1}
    # The facet's own choice does not count: adding a second topic widens the list.
    assert counts("topic=cures", "topic") == {"cures": 2, "energia": 2}
    assert counts("topic=cures", "outcome") == {"worked": 1, "failed": 1, "untold": 0}


def test_every_filter_in_force_can_be_taken_back(four: None) -> None:
    with translation.override("ca"):
        header = shown("topic=cures&outcome=failed&q=sostre").header
    assert {chip.label for chip in header.active} == {"Cures", "No va funcionar", "sostre"}
    assert {chip.url for chip in header.active} == {
        "?topic=cures&outcome=failed",
        "?q=sostre&topic=cures",
        "?q=sostre&outcome=failed",
    }


@pytest.mark.parametrize("order", ["newest", "title", "year"])
def test_every_order_shows_the_same_practices(four: None, order: str) -> None:
    assert sorted(titles(f"sort={order}")) == sorted(titles())


def test_the_latest_to_start_come_first_when_asked(publish: Publish) -> None:
    for name, year in (("Vella", 1999), ("Nova", 2024), ("Sense data", None)):
        publish(PracticeFactory(name=name, started_in=year), "ca")
    assert titles("sort=year") == ["Nova", "Vella", "Sense data"]


def test_the_map_lights_what_the_list_shows(four: None) -> None:
    (girona,) = shown().places
    assert (girona.code, girona.name, girona.url, girona.state) == ("170792", "Girona", "?place=170792", "normal")
    assert [place.state for place in shown("outcome=failed").places] == ["dimmed"]


def test_a_place_with_several_practices_says_how_many(publish: Publish) -> None:
    member = MemberFactory(municipality__code="170792", name="Girona")
    for practice in PracticeFactory.create_batch(3):
        PracticeCouncilFactory(practice=practice, member=member)
        publish(practice, "ca")
    assert [place.name for place in shown().places] == ["Girona (3)"]


def test_a_practice_without_a_translation_is_found_in_catalan_and_says_so(publish: Publish) -> None:
    publish(PracticeFactory(name="Només en català"), "ca")
    (card,) = shown("", "es").cards
    assert (card.title, card.language) == ("Només en català (ca)", "ca")
    publish(PracticeFactory(name="En les tres"))
    assert titles("language=es", "es") == ["En les tres"]
    assert len(shown("language=ca", "es").cards) == 2


@pytest.mark.parametrize("language", ["ca", "es", "en"])
def test_the_page_is_in_the_readers_language(
    publish: Publish, directories: Any, read: Callable[[str], str], language: str
) -> None:
    publish(PracticeFactory(failed=True))
    page = read(directories[language].url)
    words = {
        "ca": "No va funcionar: què se’n va aprendre",
        "es": "No funcionó: qué se aprendió",
        "en": "It did not work",
    }
    assert words[language] in page
    assert {"ca": "1 bona pràctica", "es": "1 buena práctica", "en": "1 good practice"}[language] in page


@pytest.mark.parametrize(
    "query",
    [
        "topic=%00&outcome=nonsense&place=9999999999999999999999",
        "q=" + "x" * 5000,
        "q=%22%27%3C%00%ED%A0%80",
        "page=999999999999999999999&sort=sideways",
        "page=-1&topic=" + "&topic=".join(str(number) for number in range(500)),
        "compare=%00&compare=" + "x" * 400,
        "mandate=2%2A%2A9999&language=tlh",
    ],
)
def test_no_address_breaks_it(four: None, directories: Any, query: str) -> None:
    for route in ("", "feed/", "data.csv", "data.json", "compare/"):
        assert Client().get(f"{directories['ca'].url}{route}?{query}").status_code == 200, (route, query)


def test_what_is_private_is_in_no_list_map_feed_or_file(publish: Publish, directories: Any) -> None:
    practice = PracticeFactory(name="Reservada", group_code="cures")
    PracticeCouncilFactory(practice=practice)
    page = publish(practice)["ca"]
    assert titles() == ["Reservada"]
    PageViewRestriction.objects.create(page=page, restriction_type="password", password="clau")
    assert titles() == [] and shown().places == ()
    for route in ("", "feed/", "data.csv", "data.json", f"compare/?compare={practice.code}"):
        assert "Reservada" not in Client().get(directories["ca"].url + route).content.decode()


def test_when_nothing_is_found_the_page_helps(four: None, directories: Any, read: Callable[[str], str]) -> None:
    page = read(f"{directories['ca'].url}?q=inexistent")
    assert "Cap bona pràctica passa aquests filtres" in page
    assert "Mostra totes les bones pràctiques" in page


def test_pages_of_the_list_go_on(publish: Publish, directories: Any, read: Callable[[str], str]) -> None:
    for practice in PracticeFactory.create_batch(25):
        publish(practice, "ca")
    assert len(titles()) == 24
    assert len(titles("page=2")) == 1
    assert titles("page=3") == titles("page=2")
    assert "pàgina 2" in read(f"{directories['ca'].url}?page=2")
