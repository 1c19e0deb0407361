"""The living ABC: a volume gathers practices, is frozen, and stays while the fiches go on."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError
from django.test import Client, TestCase
from django.urls import reverse
from wagtail.models import ModelLogEntry

from pages.good_practices.models import Practice, PracticePage
from pages.guides.kinds import EditionState
from pages.guides.models import Edition, FrozenFiche, Guide
from pages.guides.services.volumes import VolumeClosed, freeze, invite, open_volume, pick, place_under, put_back
from tests.factories.good_practices import PracticeCouncilFactory, PracticeFactory, practice_page, practices_index
from tests.factories.guides import GuideFactory, guide_page, guides_index
from tests.factories.people import administrator, colleague


@pytest.fixture
def practices(homes: dict[str, Any]) -> dict[str, dict[str, PracticePage]]:
    """Two published practices in three languages, by code."""
    indexes = {}
    for code, home in homes.items():
        key = {"translation_key": indexes["ca"].translation_key} if indexes else {}
        indexes[code] = practices_index(home, slug=f"practiques-{code}", **key)
    found: dict[str, dict[str, PracticePage]] = {}
    for name, classes in (("Horts", ["impulse", "use"]), ("Moneda", ["knowledge"])):
        practice = PracticeFactory(name=name, classes=classes)
        PracticeCouncilFactory(practice=practice, member__name=f"Vila {name}")
        pages: dict[str, PracticePage] = {}
        for code, index in indexes.items():
            key = {"translation_key": pages["ca"].translation_key} if pages else {}
            pages[code] = practice_page(practice, index, results=f"<p>Quatre ({code}).</p>", **key)
        found[practice.code] = pages
    return found


@pytest.fixture
def guide(homes: dict[str, Any], practices: Any) -> Guide:
    """A guide with a public page in three languages."""
    made = GuideFactory(name="L’ABC", complete=False)
    keys: dict[str, Any] = {}
    for home in homes.values():
        index = guides_index(home, slug=f"recursos-{home.locale.language_code}", **keys.get("index", {}))
        page = guide_page(made, index, **keys.get("page", {}))
        keys = {
            "index": {"translation_key": index.translation_key},
            "page": {"translation_key": page.translation_key},
        }
    return made


@pytest.fixture
def volume(guide: Guide, practices: Any) -> Edition:
    """An open volume with both practices."""
    edition = open_volume(guide)
    pick(edition, practices)
    return edition


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


# The desk


@pytest.fixture
def desk(volume: Edition) -> Client:
    client = Client()
    client.force_login(colleague("publisher"))
    return client


def address(volume: Edition) -> str:
    return reverse("guide_volume", args=[volume.pk])


def test_the_desk_shows_what_is_picked_and_what_is_missing(desk: Client, volume: Edition) -> None:
    page = desk.get(address(volume)).content.decode()
    assert "Vila Horts" in page
    lacking = page.partition("Què hi falta")[2].partition("Tria")[0]
    assert "Fertilització" in lacking
    assert "Coneixement" not in lacking


def test_a_gap_leads_to_the_practices_that_fill_it(desk: Client, volume: Edition, homes: Any) -> None:
    index = practices_index(homes["ca"], slug="mes")
    more = PracticeFactory(name="Cures", classes=["fertilisation"])
    PracticeCouncilFactory(practice=more)
    practice_page(more, index)
    page = desk.get(f"{address(volume)}?policy=fertilisation").content.decode()
    assert f'value="{more.code}"' in page
    desk.post(address(volume), {"pick": "1", "code": [more.code]})
    assert volume.entries.filter(practice_code=more.code).exists()


def test_freezing_asks_whether_one_is_sure(desk: Client, volume: Edition) -> None:
    desk.post(address(volume), {"freeze": "1"})
    assert not FrozenFiche.objects.exists()
    desk.post(address(volume), {"freeze": "1", "sure": "on"})
    volume.refresh_from_db()
    assert volume.state == EditionState.FROZEN
    assert ModelLogEntry.objects.filter(action="guides.freeze_volume").exists()
    page = desk.get(address(volume)).content.decode()
    assert 'name="freeze"' not in page


def test_a_council_is_invited_by_mail_to_complete_its_fiche(desk: Client, volume: Edition, practices: Any) -> None:
    code = next(iter(practices))
    form = {"invite": "1", "council": "Vila Horts", "email": "promocio@exemple.example", "language": "es", "code": code}
    with TestCase.captureOnCommitCallbacks(execute=True):
        desk.post(address(volume), form | {"words": "¿Nos contáis cómo sigue?"})
    [message] = mail.outbox
    assert message.to == ["promocio@exemple.example"]
    assert f"/es/form/hand-in-experience/{code}/" in message.body
    assert "¿Nos contáis cómo sigue?" in message.body
    invitation = volume.invitations.get()
    assert (invitation.council, invitation.practice_code) == ("Vila Horts", code)
    assert "Vila Horts" in desk.get(address(volume)).content.decode()


@pytest.mark.parametrize("wrong", [{"email": "ningú"}, {"code": "no-hi-es"}, {"words": ""}, {"language": "fr"}])
def test_a_wrong_invitation_keeps_its_words(desk: Client, volume: Edition, wrong: dict[str, str]) -> None:
    form = {
        "invite": "1",
        "council": "Vila Horts",
        "email": "v@exemple.example",
        "language": "ca",
        "words": "Hola a tothom",
    }
    page = desk.post(address(volume), form | wrong).content.decode()
    assert "Vila Horts" in page
    assert "error-message" in page
    assert not mail.outbox
    assert not volume.invitations.exists()


@pytest.mark.parametrize(
    "post",
    [{}, {"pick": "1", "code": ["x" * 300, "\0"]}, {"put_back": "no"}, {"place": "1", "class-x": "y"}, {"freeze": ""}],
)
def test_whatever_is_posted_to_the_desk_gets_an_answer(desk: Client, volume: Edition, post: dict[str, Any]) -> None:
    assert desk.post(address(volume), post).status_code == 302
    assert volume.entries.count() == 2


@pytest.mark.parametrize("query", ["?policy=magia", "?q=%00", f"?q={'x' * 500}", "?territory=terra&topic=%22"])
def test_whatever_is_searched_gets_a_page(desk: Client, volume: Edition, query: str) -> None:
    assert desk.get(f"{address(volume)}{query}").status_code == 200


def test_the_guide_leads_to_its_volumes_and_opens_the_next(guide: Guide) -> None:
    client = Client()
    client.force_login(administrator())
    volumes = reverse("guide_volumes", args=[guide.pk])
    assert volumes in client.get(reverse("guide:edit", args=[guide.pk])).content.decode()
    assert client.post(volumes).status_code == 302
    assert address(guide.editions.get()) in client.get(volumes).content.decode()


@pytest.mark.parametrize("role", ["translator", "reader", "group_editor"])
def test_nobody_else_puts_volumes_together(volume: Edition, guide: Guide, role: str) -> None:
    client = Client()
    client.force_login(colleague(role))
    for place in (address(volume), reverse("guide_volumes", args=[guide.pk])):
        assert client.get(place).status_code in {302, 403}
        assert client.post(place, {"freeze": "1", "sure": "on"}).status_code in {302, 403}
    assert not FrozenFiche.objects.exists()


def test_a_guide_with_frozen_volumes_is_not_deleted(volume: Edition, guide: Guide) -> None:
    freeze(volume)
    client = Client()
    client.force_login(administrator())
    response = client.post(reverse("guide:delete", args=[guide.pk]))
    assert response.status_code < 500
    assert Guide.objects.filter(pk=guide.pk).exists()


def test_reading_a_volume_costs_the_same_for_any_number_of_fiches(
    volume: Edition, guide: Guide, django_assert_max_num_queries: Callable[..., Any]
) -> None:
    freeze(volume)
    read(path(guide, tail="1/"))
    with django_assert_max_num_queries(4):
        read(path(guide, tail="1/"))
