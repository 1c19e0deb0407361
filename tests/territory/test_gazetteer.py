"""The territory's data is whole, and its codes find what they should."""

from collections import Counter

import pytest

from xmess.territory import gazetteer
from xmess.territory.gazetteer import TERRITORY_NAMES, Territory


def test_every_municipality_comarca_and_territory_is_there() -> None:
    assert len(gazetteer.municipalities()) == 947
    assert len(gazetteer.comarques()) == 43
    assert set(TERRITORY_NAMES) == set(Territory)
    by_territory = Counter(town.territory for town in gazetteer.municipalities().values())
    assert by_territory[Territory.BARCELONA] == 127
    assert by_territory[Territory.ALT_PIRINEU_I_ARAN] == 77
    assert set(by_territory) == set(Territory)


def test_a_town_knows_its_comarca_and_territory() -> None:
    manresa = gazetteer.municipality("081136")
    assert manresa is not None
    assert (manresa.name, manresa.comarca, manresa.territory_name) == ("Manresa", "Bages", "Catalunya Central")
    comarca = gazetteer.comarca(manresa.comarca_code)
    assert comarca is not None
    assert comarca.name == "Bages"
    assert manresa in gazetteer.municipalities_in(comarca_code=comarca.code)


def test_the_five_digits_of_the_ine_find_the_same_town() -> None:
    assert gazetteer.municipality("08113") == gazetteer.municipality("081136")


@pytest.mark.parametrize("code", ["", "999999", "barcelona", "00", "0811360", "x" * 1000])
def test_an_unknown_code_finds_nothing(code: str) -> None:
    assert gazetteer.municipality(code) is None
    assert gazetteer.comarca(code) is None
    assert gazetteer.position(code) is None


def test_places_have_names_whatever_they_are() -> None:
    assert gazetteer.name_of("170792") == "Girona"
    assert gazetteer.name_of("39") == "Aran"
    assert gazetteer.name_of("terres-de-l-ebre") == "Terres de l'Ebre"
    assert gazetteer.name_of("nowhere") == ""


def test_towns_are_in_the_order_of_a_catalan_reader() -> None:
    names = [town.sort_name for town in gazetteer.municipalities().values()]
    assert names.index("Abrera") < names.index("Àger") < names.index("Agramunt")


def test_comarques_share_their_territory_with_their_towns() -> None:
    for town in gazetteer.municipalities().values():
        comarca = gazetteer.comarca(town.comarca_code)
        assert comarca is not None
        assert (comarca.name, comarca.territory) == (town.comarca, town.territory)
        assert 0.1 < town.longitude < 3.4
        assert 40.5 < town.latitude < 42.9


def test_comarques_of_a_territory_or_of_themselves() -> None:
    assert {each.name for each in gazetteer.comarques_of("terres-de-l-ebre")} == {
        "Baix Ebre",
        "Montsià",
        "Ribera d'Ebre",
        "Terra Alta",
    }
    assert [each.name for each in gazetteer.comarques_of("39")] == ["Aran"]
    assert gazetteer.comarques_of("") == ()
