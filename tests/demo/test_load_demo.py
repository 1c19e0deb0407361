"""Loading: through wagtail-localize, only what is missing or changed, and never over somebody's work."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Locale, Page, ReferenceIndex, Revision, Site
from wagtail_localize.models import StringTranslation, Translation

from pages.base.demonstration import Demo, DemoBuilder
from pages.content.models import SectionPage
from pages.home.models import HomePage
from xmess.demo.declaration import DeclaredDemo
from xmess.demo.errors import ContentError
from xmess.demo.services import load_demo as service
from xmess.demo.services.load_demo import Report, load_demo
from xmess.navigation.models import Menu, Place

pytestmark = pytest.mark.django_db

HOME = {"title": {"ca": "Inici", "es": "Portada", "en": "Front page"}, "slug": {"ca": "i", "es": "p", "en": "home"}}
SECTION = {
    "title": {"ca": "Qui som", "es": "Quiénes somos", "en": "Who we are"},
    "lead": {"ca": "Una xarxa.", "es": "Una red.", "en": "A network."},
}
ONLY_CATALAN = {"title": {"ca": "Premsa"}}
Load = Callable[..., Report]


@pytest.fixture
def load(monkeypatch: pytest.MonkeyPatch) -> Load:
    """Load a home page, a section with these texts and a page in Catalan only."""

    def loading(section: dict[str, Any] = SECTION, said: list[str] | None = None) -> Report:
        def build(demo: Demo) -> None:
            demo.page("home", HomePage, parent="", texts=HOME)
            demo.page("section", SectionPage, parent="home", texts=section)
            demo.page("press", SectionPage, parent="home", texts=ONLY_CATALAN, languages=["ca"])

        monkeypatch.setattr(service, "registered_builders", lambda: [DemoBuilder("test", build)])
        return load_demo((said if said is not None else []).append, lambda *progress: None)

    return loading


def section_in(language: str) -> Page:
    return SectionPage.objects.get(
        translation_key=SectionPage.objects.get(title="Qui som").translation_key, locale__language_code=language
    )


def test_pages_are_live_in_every_language_they_should_have(load: Load) -> None:
    report = load()
    assert (report.written, report.translated) == (3, 4)
    for language, path, lead in (("ca", "/i/qui-som/", "xarxa"), ("es", "/p/", "red"), ("en", "/home/", "network")):
        page = section_in(language)
        assert page.live and not page.has_unpublished_changes and page.alias_of_id is None
        assert page.url_path.startswith(path)
        assert lead in page.lead


def test_a_page_in_catalan_only_is_offered_as_it_is_in_the_other_languages(load: Load) -> None:
    load()
    original = SectionPage.objects.get(title="Premsa", locale__language_code="ca")
    fallbacks = Page.objects.filter(title="Premsa").exclude(pk=original.pk)
    assert {(page.locale.language_code, page.alias_of_id) for page in fallbacks} == {
        ("es", original.pk),
        ("en", original.pk),
    }


def test_translators_see_every_string_translated(load: Load) -> None:
    load()
    for translation in Translation.objects.all():
        wanted, done = translation.get_progress()
        assert wanted == done > 0
    assert not StringTranslation.objects.exclude(tool_name="demo").exists()
    assert not StringTranslation.objects.filter(has_error=True).exists()


def test_the_site_points_to_the_catalan_home_and_the_welcome_page_is_gone(load: Load) -> None:
    load()
    assert Site.objects.get().root_page.specific == HomePage.objects.get(locale__language_code="ca")
    assert set(Page.objects.filter(depth=2).values_list("slug", flat=True)) == {"i", "p", "home"}


def test_each_page_is_written_once(load: Load) -> None:
    load()
    # The draft made by the outline has none; a translation has the copy, the words, and no more.
    assert section_in("ca").revisions.count() == 1
    assert section_in("es").revisions.count() == 2


def test_nothing_is_left_behind_by_the_saves_in_between(load: Load) -> None:
    load()
    assert not Redirect.objects.exists()


def test_search_and_references_know_the_new_pages(load: Load) -> None:
    load()
    found = SectionPage.objects.filter(locale=Locale.objects.get(language_code="en")).search("network")
    assert [page.title for page in found] == ["Who we are"]
    assert ReferenceIndex.objects.filter(object_id=str(section_in("ca").pk)).exists() is False


def test_a_second_load_changes_nothing(load: Load) -> None:
    load()
    before = list(Revision.objects.values_list("pk", "created_at"))
    report = load()
    assert (report.written, report.translated, report.unchanged) == (0, 0, 3)
    assert list(Revision.objects.values_list("pk", "created_at")) == before


def test_a_changed_text_reaches_its_page_and_no_other(load: Load) -> None:
    load()
    lead = {"ca": "Una xarxa nova.", "es": "Una red nueva.", "en": "A new network."}
    report = load(SECTION | {"lead": lead})
    assert (report.written, report.translated, report.unchanged) == (1, 2, 2)
    assert section_in("es").lead == "Una red nueva."


def test_a_changed_translation_leaves_the_catalan_page_alone(load: Load) -> None:
    load()
    report = load(SECTION | {"lead": SECTION["lead"] | {"en": "Our network."}})
    assert (report.written, report.translated) == (0, 1)
    assert section_in("en").lead == "Our network."


def test_a_page_that_somebody_edited_is_kept(load: Load) -> None:
    load()
    page = section_in("ca")
    page.lead = "Escrit a mà."
    page.save_revision(user=get_user_model().objects.create_user("ed@example.org")).publish()
    report = load()
    assert report.kept == ["Qui som"]
    assert section_in("ca").lead == "Escrit a mà."


def test_a_string_that_somebody_translated_is_kept(load: Load) -> None:
    load()
    StringTranslation.objects.filter(data="A network.").update(data="My network.", tool_name="")
    report = load()
    assert report.translated == 0
    assert StringTranslation.objects.filter(data="My network.").exists()


def test_an_unpublished_translation_comes_back(load: Load) -> None:
    load()
    section_in("es").unpublish()
    assert load().translated == 1
    assert section_in("es").live


def test_an_interrupted_load_goes_on_where_it_stopped(load: Load, monkeypatch: pytest.MonkeyPatch) -> None:
    fill = service.fill

    def stop_at_the_section(page: Page, *rest: Any) -> bool:
        if page.title == "Qui som":
            raise KeyboardInterrupt
        return fill(page, *rest)

    monkeypatch.setattr(service, "fill", stop_at_the_section)
    with pytest.raises(KeyboardInterrupt):
        load()
    monkeypatch.setattr(service, "fill", fill)
    report = load()
    assert (report.written, report.translated, report.unchanged) == (2, 2, 1)
    assert section_in("en").live


def test_a_string_without_translation_stops_the_load(load: Load) -> None:
    with pytest.raises(KeyError, match="Una xarxa"):
        load(SECTION | {"lead": {"ca": "Una xarxa."}})


def test_a_translation_with_forbidden_markup_stops_the_load(load: Load) -> None:
    with pytest.raises((ContentError, ValueError)):
        load(SECTION | {"lead": SECTION["lead"] | {"en": "A <script>network</script>."}})


def test_menus_are_made_once_and_then_the_editors(load: Load) -> None:
    load()
    Menu.objects.filter(place=Place.FOOTER).delete()
    load()
    assert set(Menu.objects.values_list("place", flat=True)) == {Place.MAIN, Place.LEGAL}


def test_a_record_is_written_only_when_it_differs() -> None:
    demo = DeclaredDemo(print)
    site = demo.record(Site, {"hostname": "a.example"}, {"site_name": "A"}, first={"root_page_id": 1})
    site.root_page_id = Page.objects.get(depth=2).pk
    site.save()
    again = demo.record(Site, {"hostname": "a.example"}, {"site_name": "B"}, first={"root_page_id": 1})
    assert (again.pk, again.site_name, again.root_page_id) == (site.pk, "B", site.root_page_id)
