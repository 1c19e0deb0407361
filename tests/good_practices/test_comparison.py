"""Practices set aside and shown side by side; the address holds everything."""

from collections.abc import Callable
from typing import Any

import pytest
from django.http import QueryDict

from pages.good_practices.directory import directory
from tests.factories.good_practices import PracticeFactory

Publish = Callable[..., dict[str, Any]]


def tray(query: str) -> Any:
    return directory(QueryDict(query), "ca").tray


@pytest.fixture
def five(publish: Publish) -> list[str]:
    """Codes of five published practices of one topic each."""
    practices = [PracticeFactory(name=f"Pràctica {letter}", told=True) for letter in "ABCDE"]
    for practice in practices:
        publish(practice, results=f"<p>Resultat de {practice.name}.</p>")
    return [practice.code for practice in practices]


def asked(codes: list[str]) -> str:
    return "&".join(f"compare={code}" for code in codes)


def test_what_is_set_aside_stays_while_filters_change(five: list[str]) -> None:
    shown = directory(QueryDict(f"q=practica&{asked(five[:2])}"), "ca")
    assert shown.tray.codes == tuple(five[:2])
    assert ("compare", five[0]) in shown.hidden
    assert {link.url for link in shown.tray.chosen} == {f"?q=practica&{asked([code])}#compare" for code in five[:2]}


def test_a_card_offers_to_be_set_aside_until_four_are(five: list[str]) -> None:
    cards = directory(QueryDict(asked(five[:1])), "ca").cards
    assert {card.action.label for card in cards} == {"Compara", "Treu-la de la comparació"}
    full = directory(QueryDict(asked(five[:4])), "ca").cards
    assert [card.action is None for card in full].count(True) == 1


def test_the_table_has_a_column_for_each_and_a_row_for_what_some_tell(
    five: list[str], directories: Any, read: Callable[[str], str]
) -> None:
    page = read(f"{directories['ca'].url}compare/?{asked(five[:3])}")
    assert page.count('<th scope="col"') == 3
    assert "Resultat de Pràctica A." in page and "Resultat de Pràctica D." not in page
    assert "De 5.001 a 20.000 €" in page
    assert "Punts forts" not in page  # nobody tells any


def test_what_one_tells_and_another_does_not_is_said(
    publish: Publish, directories: Any, read: Callable[[str], str]
) -> None:
    told, untold = PracticeFactory(told=True), PracticeFactory()
    publish(told, "ca"), publish(untold, "ca")
    assert "Encara no s’ha explicat" in read(f"{directories['ca'].url}compare/?{asked([told.code, untold.code])}")


def test_more_than_four_show_the_first_four_and_say_so(
    five: list[str], directories: Any, read: Callable[[str], str]
) -> None:
    page = read(f"{directories['ca'].url}compare/?{asked(five)}")
    assert page.count('<th scope="col"') == 4
    assert "De costat n’hi caben quatre" in page


@pytest.mark.parametrize("query", ["", "compare=res", "compare=res&compare=altre", "compare=&compare="])
def test_nothing_to_compare_is_no_error(directories: Any, read: Callable[[str], str], query: str) -> None:
    assert "Encara no hi ha res per comparar" in read(f"{directories['ca'].url}compare/?{query}")


def test_a_draft_cannot_be_compared(five: list[str], publish: Publish, directories: Any, read: Any) -> None:
    secret = PracticeFactory(name="Secreta")
    publish(secret, "ca", live=False)
    page = read(f"{directories['ca'].url}compare/?{asked([*five[:2], secret.code])}")
    assert "Secreta" not in page
    assert "Algunes no hi són" in page
    assert tray(asked([secret.code])).codes == ()
