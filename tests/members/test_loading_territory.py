"""The places of the gazetteer as rows."""

import pytest

from pages.members.models import Comarca, Municipality, Territory
from pages.members.services.load_territory import load_territory

pytestmark = pytest.mark.django_db


def test_every_place_is_loaded_with_what_it_belongs_to() -> None:
    assert load_territory() == (8, 43, 947)
    manlleu = Municipality.objects.select_related("comarca__territory").get(code="081120")
    assert (manlleu.name, manlleu.comarca.name, manlleu.comarca.territory.name) == (
        "Manlleu",
        "Osona",
        "Catalunya Central",
    )


def test_loading_again_adds_nothing_and_keeps_what_editors_wrote() -> None:
    load_territory()
    Municipality.objects.filter(code="081120").update(population_band="20001-50000", name="Wrong")
    load_territory()
    manlleu = Municipality.objects.get(code="081120")
    assert (manlleu.name, manlleu.population_band) == ("Manlleu", "20001-50000")
    assert (Territory.objects.count(), Comarca.objects.count(), Municipality.objects.count()) == (8, 43, 947)


def test_names_sort_without_articles_and_accents() -> None:
    load_territory()
    names = list(Municipality.objects.values_list("name", flat=True))
    assert names.index("Àger") < names.index("Alins")
    assert names.index("el Prat de Llobregat") > names.index("Pontons")
