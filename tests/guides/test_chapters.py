"""A chapter: where it stands in the guide, its sections, its notes, and the way on."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import translation

from tests.factories.guides import GuideFactory, chapter_page, note, paragraph

Publish = Callable[..., dict[str, Any]]
Read = Callable[[str], str]


@pytest.fixture
def guide(publish: Publish) -> Any:
    """The Catalan page of a complete guide."""
    return publish(GuideFactory(complete=True), "ca")["ca"]


def test_chapters_are_numbered_by_their_place_and_lead_to_each_other(guide: Any, read: Read) -> None:
    foreword = chapter_page(guide, "Presentació", is_numbered=False)
    first, second = chapter_page(guide, "Conèixer"), chapter_page(guide, "Planificar")
    text = read(first.url)
    assert "Capítol 1 de 2" in text
    assert f'href="{foreword.url}" rel="prev"' in text
    assert re.search(rf'href="{second.url}" rel="next".*?2\. Planificar', text, re.S)
    assert "Capítol" not in read(foreword.url).partition("<h1>")[0].partition('class="kicker"')[2]
    assert 'rel="next"' not in read(second.url)


def test_a_draft_chapter_is_in_no_list_and_takes_no_number(guide: Any, read: Read) -> None:
    chapter_page(guide, "Esborrany", live=False)
    first = chapter_page(guide, "Conèixer")
    assert "Esborrany" not in read(guide.url) and "1. Conèixer" in read(guide.url)
    assert Client().get(f"{guide.url}esborrany/").status_code == 404
    assert "Capítol 1 de 1" in read(first.url)


def test_the_contents_lead_to_the_sections_without_a_script(guide: Any, read: Read) -> None:
    text = read(chapter_page(guide).url)
    nav = text.partition("data-follow>")[2].partition("</nav>")[0]
    assert '<a href="#part-primera">La primera part</a>' in nav
    assert 'id="part-primera"' in text


def test_a_note_and_its_place_lead_to_each_other(guide: Any, read: Read) -> None:
    chapter = chapter_page(
        guide, body=[paragraph("La llei[^llei] i el reglament[^reglament], i la llei[^llei].")],
        notes=[note("reglament", "El reglament."), note("llei", "La llei.")],
    )  # fmt: skip
    text = read(chapter.url)
    assert "[^" not in text
    assert re.search(r'id="ref-llei" href="#note-llei" role="doc-noteref" aria-label="Nota 1">1</a>', text)
    assert re.search(r'id="ref-reglament" href="#note-reglament"[^>]*>2</a>', text)
    # Numbered as the text leads to them, not as they were written.
    assert re.findall(r'<li id="note-(\w+)"', text) == ["llei", "reglament"]
    assert 'href="#ref-llei"' in text and 'href="#ref-llei-2"' in text
    assert '<a href="#notes">Notes</a>' in text


def test_notes_are_told_in_the_language_of_the_text(publish: Publish, read: Read) -> None:
    pages = publish(GuideFactory(complete=True))
    expected = {"ca": "Nota 1", "es": "Nota 1", "en": "Note 1"}
    for language, label in expected.items():
        chapter = chapter_page(pages[language], f"A {language}", body=[paragraph("x[^n]")], notes=[note("n", "N")])
        assert f'aria-label="{label}"' in read(chapter.url)


def test_a_chapter_that_is_not_translated_says_so_and_keeps_its_language(publish: Publish, read: Read) -> None:
    pages = publish(GuideFactory(complete=True))
    source = chapter_page(pages["ca"], body=[paragraph("Text[^n].")], notes=[note("n", "Nota.")])
    alias = source.copy_for_translation(pages["es"].locale, alias=True)
    text = read(alias.url)
    assert "aún no se ha traducido" in text
    assert re.search(r'<div class="prose" lang="ca">', text) and "Nota 1" in text


@pytest.mark.parametrize(
    ("markers", "names", "problem"),
    [
        ("x[^a]", [], "no hi és: a"),
        ("x", ["a"], "No hi ha res al text que porti a aquesta nota: a"),
        ("x[^a]", ["a", "a"], "Dues notes tenen el mateix nom: a"),
    ],
)
def test_what_does_not_fit_keeps_the_chapter_back(guide: Any, markers: str, names: list[str], problem: str) -> None:
    chapter = chapter_page(guide, body=[paragraph(markers)], notes=[note(name, "N") for name in names])
    with translation.override("ca"):
        assert any(problem in said for said in chapter.publication_problems())


def test_a_chapter_whose_notes_fit_has_no_problems(guide: Any) -> None:
    chapter = chapter_page(guide, body=[paragraph("x[^a]")], notes=[note("a", "N")])
    assert chapter.publication_problems() == []


def test_publishing_is_refused_with_the_reason_and_the_draft_is_kept(guide: Any, admin_client: Client, rf: Any) -> None:
    from pages.guides.wagtail_hooks import check_notes_before_publishing

    chapter = chapter_page(guide, body=[paragraph("x[^a]")])
    request = admin_client.get(reverse("wagtailadmin_home")).wsgi_request
    answer = check_notes_before_publishing(request, chapter)
    assert answer is not None and answer.url == reverse("wagtailadmin_pages:edit", args=[chapter.pk])
    assert check_notes_before_publishing(request, guide) is None


def test_the_address_of_the_whole_guide_is_not_a_chapters(guide: Any) -> None:
    with pytest.raises(ValidationError) as problem:
        chapter_page(guide, "Whole", slug="whole")
    assert "slug" in problem.value.message_dict


def test_the_reading_time_counts_the_words_when_the_chapter_is_saved(guide: Any, read: Read) -> None:
    chapter = chapter_page(guide, body=[paragraph("paraula " * 401)])
    assert chapter.words == 401
    assert "3 minuts de lectura" in read(chapter.url)


@pytest.mark.parametrize("hostile", ["[^", "[^A]", "[^a b]", "[^<b>x</b>]", "[^-]", "]]>[^\u202e]"])
def test_what_only_looks_like_a_marker_stays_text(guide: Any, read: Read, hostile: str) -> None:
    chapter = chapter_page(guide, body=[paragraph(f"abans {hostile} després")])
    assert "després" in read(chapter.url)


def test_the_page_says_to_machines_which_part_of_the_guide_it_is(guide: Any, read: Read) -> None:
    text = read(chapter_page(guide).url)
    assert '"@type": "Chapter"' in text and '"position": 1' in text
    assert f'"isPartOf": {{"@id": "http://testserver{guide.url}#guide"}}' in text


def test_a_chapter_outlives_its_guides_page_without_a_broken_link(guide: Any, read: Read) -> None:
    chapter = chapter_page(guide)
    guide.unpublish()
    text = read(chapter.url)
    assert guide.title in text and f'href="{guide.url}"' not in text.partition("<main")[2]


def test_drafts_can_be_previewed(guide: Any) -> None:
    draft = chapter_page(guide, "Esborrany", live=False, body=[paragraph("x[^a]")], notes=[note("a", "N")])
    for page in (draft, guide):
        response = page.make_preview_request()
        assert response.status_code == 200 and page.title in response.rendered_content
