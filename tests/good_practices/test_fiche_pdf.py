"""The fiche on paper: tagged, in the reader's language, of what is published only, and 503 where it cannot be made."""

import io
from collections.abc import Callable
from typing import Any

import pikepdf
import pytest
from django.test import Client

from pages.good_practices.models import PracticeSource
from tests.factories.good_practices import PracticeCouncilFactory, PracticeFactory, ReplicationFactory
from tests.pdf.structure import broken_list_items, figures_without_alternative, fonts_without_file, headings, tags
from xmess.pdf.renderer import PdfUnavailable

# A word under every heading that is rich text.
FULL = {
    "starting_point": "<p>La necessitat.</p>",
    "resources": "<ul><li>Mitja jornada.</li><li>Una nau.</li></ul>",
    "instruments": "<p>Un conveni.</p>",
    "results": "<p>Va anar bé.</p>",
    "what_failed": "<p>El primer plec.</p>",
    "enablers": "<ul><li>La cuinera.</li></ul>",
    "obstacles": "<ul><li>El gener.</li></ul>",
    "conditions": "<p>Dos productors.</p>",
    "steps": [("step", {"title": "Comptar", "meta": "un mes", "text": "<p>Quilos i preus.</p>"})],
    "figures": [("figure", {"value": "180", "label": "menús", "note": "inventat"})],
}

Publish = Callable[..., dict[str, Any]]


def pdf_of(page: Any) -> pikepdf.Pdf:
    response = Client().get(f"{page.url}practice.pdf")
    assert response.status_code == 200 and response["Content-Type"] == "application/pdf"
    return pikepdf.open(io.BytesIO(response.content))


@pytest.mark.parametrize("language", ["ca", "es", "en"])
def test_it_is_tagged_titled_and_says_its_language(publish: Publish, language: str) -> None:
    practice = PracticeFactory(told=True)
    PracticeCouncilFactory(practice=practice, invented=True)
    ReplicationFactory(practice=practice)
    page = publish(practice, **FULL)[language]
    pdf = pdf_of(page)
    assert str(pdf.Root.Lang) == language
    assert bool(pdf.Root.MarkInfo.Marked) and bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    assert str(pdf.docinfo["/Title"]) == page.title
    assert headings(pdf)[0] == 1 and headings(pdf).count(1) == 1
    assert all(after - before <= 1 for before, after in zip(headings(pdf), headings(pdf)[1:], strict=False))
    assert not fonts_without_file(pdf) and not figures_without_alternative(pdf) and not broken_list_items(pdf)
    assert {"/L", "/LI", "/P", "/Figure"} <= set(tags(pdf))


def test_an_empty_fiche_makes_one_too(publish: Publish) -> None:
    practice = PracticeFactory()
    PracticeSource.objects.create(practice=practice, title="Guia", url="https://example.org/")
    assert len(pdf_of(publish(practice, "ca")["ca"]).pages) == 1


def test_pictures_of_other_sites_are_never_asked_for(publish: Publish, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_args: Any, **_kwargs: Any) -> None:
        raise AssertionError("a document asked the network")

    monkeypatch.setattr("socket.socket.connect", refused)
    evil = '<p><img src="https://example.org/x.png"><img src="file:///etc/passwd">Text</p>'
    assert pdf_of(publish(PracticeFactory(), "ca", results=evil)["ca"])


def test_it_changes_with_the_facts_and_is_made_once_until_then(
    publish: Publish, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = []
    monkeypatch.setattr("pages.good_practices.fiche_pdf.render_pdf", lambda html, **_k: made.append(html) or b"%PDF")
    practice = PracticeFactory()
    page = publish(practice, "ca")["ca"]
    for _ in range(2):
        Client().get(f"{page.url}practice.pdf", {"again": len(made)})
    assert len(made) == 1
    practice.started_in = 2001
    practice.save()
    Client().get(f"{page.url}practice.pdf")
    assert len(made) == 2 and "2001" in made[1]


def test_without_the_library_the_answer_is_503_and_the_page_still_serves(
    publish: Publish, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_args: Any, **_kwargs: Any) -> bytes:
        raise PdfUnavailable("libpango")

    monkeypatch.setattr("pages.good_practices.fiche_pdf.render_pdf", missing)
    page = publish(PracticeFactory(), "en", "ca")["en"]
    answer = Client().get(f"{page.url}practice.pdf", headers={"accept": "text/html"})
    assert answer.status_code == 503 and answer["Retry-After"]
    assert Client().get(page.url).status_code == 200
