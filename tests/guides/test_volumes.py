"""The living ABC: a volume gathers practices, is frozen, and stays while the fiches go on."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError
from django.test import Client

from pages.good_practices.models import Practice, PracticePage
from pages.guides.kinds import EditionState
from pages.guides.models import Edition, FrozenFiche, Guide
from pages.guides.services.volumes import VolumeClosed, freeze, invite, open_volume, pick, place_under, put_back
from tests.factories.good_practices import PracticeFactory


def rewrite(page: PracticePage, results: str) -> None:
    page.results = results
    page.save_revision().publish()


def path(guide: Guide, language: str = "ca", tail: str = "") -> str:
    return f"{guide.pages.get(locale__language_code=language).url}volumes/{tail}"


def read(address: str) -> str:
    response = Client().get(address)
    assert response.status_code == 200, address
    return response.content.decode()


def test_the_next_volume_is_opened_once(guide: Guide) -> None:
    first = open_volume(guide)
    assert (first.number, first.state) == (1, EditionState.BEING_PREPARED)
    assert open_volume(guide).pk == first.pk
    Edition.objects.filter(pk=first.pk).update(state=EditionState.SUPERSEDED)
    assert open_volume(guide).number == 2


def test_only_published_practices_are_picked_and_each_once(guide: Guide, practices: Any) -> None:
    edition = open_volume(guide)
    hidden = PracticeFactory().code
    assert pick(edition, [*practices, hidden, "no-hi-es"]) == 2
    assert pick(edition, practices) == 0
    put_back(edition, next(iter(practices)))
    assert edition.entries.count() == 1


def test_nobody_reads_a_volume_that_is_being_prepared(volume: Edition, guide: Guide) -> None:
    assert Client().get(path(guide, tail="1/")).status_code == 404
    assert "volumes/1/" not in read(guide.pages.get(locale__language_code="ca").url)


def test_a_frozen_volume_keeps_its_text_while_the_fiches_go_on(volume: Edition, guide: Guide, practices: Any) -> None:
    freeze(volume)
    code, pages = next(iter(practices.items()))
    address = path(guide, tail=f"1/{code}/")
    before = read(address)
    rewrite(pages["ca"], "<p>Sis.</p>")
    assert "Quatre (ca)." in before
    after = read(address)
    assert "Quatre (ca)." in after
    assert "<p>Sis.</p>" not in after
    assert "Sis." in read(pages["ca"].url)
    pages["ca"].unpublish()
    assert "Quatre (ca)." in read(address)
    Practice.objects.get(code=code)  # the record may even go


def test_it_is_frozen_in_every_language(volume: Edition, guide: Guide, practices: Any) -> None:
    freeze(volume)
    assert FrozenFiche.objects.count() == 6
    code = next(iter(practices))
    for language in ("ca", "es", "en"):
        assert f"Quatre ({language})." in read(path(guide, language, f"1/{code}/"))


def test_a_volume_lists_its_fiches_by_policy_class(volume: Edition, guide: Guide, practices: Any) -> None:
    horts = next(iter(practices))
    place_under(volume, {horts: "use"})
    freeze(volume)
    shown = read(path(guide, tail="1/"))
    assert shown.index("Coneixement") < shown.index("Moneda (ca)") < shown.index("Horts (ca)")
    assert f"volumes/1/{horts}/" in shown
    assert FrozenFiche.objects.filter(code=horts, policy_class="use").count() == 3


def test_a_fiche_of_a_volume_says_how_to_cite_it(volume: Edition, guide: Guide, practices: Any) -> None:
    freeze(volume)
    code = next(iter(practices))
    shown = read(path(guide, tail=f"1/{code}/"))
    assert f"/volumes/1/{code}/" in shown
    assert "Vila Horts. «Horts (ca)»." in shown
    assert FrozenFiche.objects.get(code=code, language="ca").sha256 in shown


def test_a_fiche_tells_the_volumes_that_published_it(volume: Edition, guide: Guide, practices: Any) -> None:
    code, pages = next(iter(practices.items()))
    assert f"volumes/1/{code}/" not in read(pages["ca"].url)
    freeze(volume)
    for language, page in pages.items():
        assert path(guide, language, f"1/{code}/") in read(page.url)


def test_readers_see_what_changed_since_the_volume_before(volume: Edition, guide: Guide, practices: Any) -> None:
    (horts, pages), (moneda, _pages) = practices.items()
    freeze(volume)
    rewrite(pages["ca"], "<p>Sis (ca).</p>")
    second = open_volume(guide)
    pick(second, [horts])
    freeze(second)
    shown = read(path(guide, tail="2/since/1/"))
    assert "<del>Quatre</del>" in shown
    assert "<ins>Sis</ins>" in shown
    assert "Moneda (ca)" in shown
    assert path(guide, tail="2/since/1/") in read(path(guide, tail="2/"))
    assert moneda


@pytest.mark.parametrize("tail", ["1/since/1/", "1/since/2/", "2/since/1/", "9/", "1/no-hi-es/", "0/", "x/", "99999/"])
def test_what_is_not_there_is_not_found(volume: Edition, guide: Guide, tail: str) -> None:
    freeze(volume)
    assert Client().get(path(guide, tail=tail)).status_code == 404


def test_an_older_edition_with_practices_leads_to_the_fiches_of_today(
    volume: Edition, guide: Guide, practices: Any
) -> None:
    Edition.objects.filter(pk=volume.pk).update(state=EditionState.SUPERSEDED)
    guide.save()
    code, pages = next(iter(practices.items()))
    assert pages["ca"].url in read(path(guide, tail="1/"))
    assert path(guide, tail="1/") in read(pages["ca"].url)
    assert Client().get(path(guide, tail=f"1/{code}/")).status_code == 404


# Frozen is for ever


def test_a_frozen_volume_takes_and_loses_nothing(volume: Edition, practices: Any) -> None:
    freeze(volume)
    code = next(iter(practices))
    for attempt in (
        lambda: pick(volume, [code]),
        lambda: put_back(volume, code),
        lambda: place_under(volume, {code: "use"}),
        lambda: freeze(volume),
        lambda: invite(volume, council="V", email="v@exemple.example", language="ca", words="Hola"),
    ):
        with pytest.raises(VolumeClosed):
            attempt()


def test_a_frozen_fiche_is_neither_changed_nor_deleted(volume: Edition) -> None:
    freeze(volume)
    fiche = FrozenFiche.objects.all()[0]
    fiche.title = "Un altre"
    with pytest.raises(TypeError):
        fiche.save()
    with pytest.raises(TypeError):
        fiche.delete()
    with pytest.raises(ProtectedError):
        volume.delete()


@pytest.mark.parametrize("facts", [{"number": 7}, {"state": "current"}, {"published_on": None}])
def test_what_citations_name_of_a_frozen_edition_never_changes(volume: Edition, facts: dict[str, Any]) -> None:
    freeze(volume)
    edition = Edition.objects.get(pk=volume.pk)
    for name, value in facts.items():
        setattr(edition, name, value)
    with pytest.raises(ValidationError):
        edition.clean()


def test_an_empty_volume_is_not_frozen(guide: Guide) -> None:
    with pytest.raises(ValidationError):
        freeze(open_volume(guide))


def test_a_practice_taken_down_meanwhile_is_named(volume: Edition, practices: Any) -> None:
    code, pages = next(iter(practices.items()))
    pages["ca"].unpublish()
    with pytest.raises(ValidationError, match=code):
        freeze(volume)
    assert not FrozenFiche.objects.exists()


def test_reading_a_volume_costs_the_same_for_any_number_of_fiches(
    volume: Edition, guide: Guide, django_assert_max_num_queries: Callable[..., Any]
) -> None:
    freeze(volume)
    read(path(guide, tail="1/"))
    with django_assert_max_num_queries(4):
        read(path(guide, tail="1/"))
