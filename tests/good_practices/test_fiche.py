"""The fiche tells what the council told, says what it did not, and treats failures like anything else."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from pages.good_practices.headings import told, untold
from pages.good_practices.models import ModelDocument, PracticeSource
from tests.factories.good_practices import PracticeCouncilFactory, PracticeFactory, ReplicationFactory
from tests.factories.members import MemberFactory, member_page, members_index
from tests.factories.topics import TopicFactory

Publish = Callable[..., dict[str, Any]]
Read = Callable[[str], str]


def test_facts_are_the_same_in_every_language_and_said_in_each(publish: Publish, read: Read) -> None:
    practice = PracticeFactory(told=True, classes=["use"])
    PracticeCouncilFactory(practice=practice, member__name="Vilaplana")
    pages = publish(practice)
    expected = {
        "ca": ("Vilaplana", "des del 2019", "De 5.001 a 20.000 €", "0,5 jornades completes", "Ús"),
        "es": ("Vilaplana", "desde 2019", "De 5.001 a 20.000 €", "0,5 jornadas completas", "Uso"),
        "en": ("Vilaplana", "since 2019", "€5,001 to €20,000", "0.5 full-time equivalents", "Use"),
    }
    for language, words in expected.items():
        page = read(pages[language].url)
        assert [word for word in words if word not in page] == []


def test_a_member_is_linked_when_it_has_a_page(publish: Publish, read: Read, homes: dict[str, Any]) -> None:
    practice, member = PracticeFactory(), MemberFactory(name="Vilaplana")
    PracticeCouncilFactory(practice=practice, member=member)
    page = publish(practice, "ca")["ca"]
    assert ">Vilaplana</a>" not in read(page.url)
    its_page = member_page(member, members_index(homes["ca"]))
    assert f'href="{its_page.url}">Vilaplana</a>' in read(page.url)


def test_headings_are_shown_only_when_told_and_in_their_order(publish: Publish, read: Read) -> None:
    page = publish(PracticeFactory(), "ca", what_failed="<p>El termini.</p>", starting_point="<p>La necessitat.</p>")[
        "ca"
    ]
    text = read(page.url)
    headings = re.findall(r'<h2 id="(\w+)"', text)
    assert headings[:2] == ["starting_point", "what_failed"]
    assert "conditions" not in headings


def test_what_nobody_told_is_listed_once(publish: Publish, read: Read) -> None:
    page = publish(PracticeFactory(), "ca", results="<p>Bé.</p>")["ca"]
    missing = [heading.field for heading in untold(page)]
    assert "results" not in missing and "what_failed" in missing
    text = read(page.url)
    assert "Encara per explicar" in text
    assert "<li>Què no va funcionar</li>" in text


@pytest.mark.parametrize("empty", ["", "<p></p>", "<p> </p>", "<ul><li></li></ul>"])
def test_an_answer_without_words_is_none(publish: Publish, empty: str) -> None:
    assert told(publish(PracticeFactory(), "ca", results=empty)["ca"]) == frozenset()


def test_a_failure_says_so_in_words(publish: Publish, read: Read) -> None:
    pages = publish(PracticeFactory(failed=True))
    assert "No va funcionar: què se’n va aprendre" in read(pages["ca"].url)
    assert "No funcionó: qué se aprendió" in read(pages["es"].url)
    assert "It did not work: what was learnt" in read(pages["en"].url)


def test_an_example_says_that_it_is_invented_and_names_no_real_place(publish: Publish, read: Read) -> None:
    practice = PracticeFactory(example=True)
    PracticeCouncilFactory(practice=practice, invented=True)
    text = read(publish(practice, "ca")["ca"].url)
    assert "Aquesta pràctica, el poble i les xifres són inventats" in text
    assert "Encara per explicar" not in text
    assert "contentLocation" not in text


def test_sources_are_linked_and_it_is_said_that_the_council_did_not_confirm(publish: Publish, read: Read) -> None:
    practice = PracticeFactory()
    PracticeSource.objects.create(
        practice=practice, title="Un diari <b>", url="https://example.org/a?b=1&c", language="ca"
    )
    pages = publish(practice)
    assert 'href="https://example.org/a?b=1&amp;c">Un diari &lt;b&gt;</a>' in read(pages["ca"].url)
    assert "l’ajuntament encara no ho ha confirmat" in read(pages["ca"].url)
    assert '<li lang="ca"><a href="https://example.org' in read(pages["en"].url)
    practice.is_confirmed = True
    practice.save()
    assert "l’ajuntament encara no ho ha confirmat" not in read(pages["ca"].url)


def test_documents_to_copy_say_their_kind_and_language(publish: Publish, read: Read) -> None:
    practice = PracticeFactory()
    ModelDocument.objects.create(
        practice=practice, kind="clauses", title_ca="Clàusules", url="https://example.org/c.pdf"
    )
    pages = publish(practice)
    assert 'href="https://example.org/c.pdf"' in read(pages["ca"].url)
    assert "Contract clauses" in read(pages["en"].url)


def test_who_copied_it_is_drawn_and_told(publish: Publish, read: Read) -> None:
    practice = PracticeFactory()
    PracticeCouncilFactory(practice=practice, invented=True)
    ReplicationFactory(practice=practice, member__name="Vila <Nova>")
    pages = publish(practice)
    text = read(pages["es"].url)
    assert 'class="replications"' in text and "Vila &lt;Nova&gt;" in text and "Vila <Nova>" not in text
    assert "Lo hace con una cooperativa de segundo grado." in text


def test_related_practices_come_with_the_reason(publish: Publish, read: Read) -> None:
    topic = TopicFactory(name_ca="Energia")
    here, other, stranger = PracticeFactory(topic=topic), PracticeFactory(topic=topic), PracticeFactory(classes=["use"])
    for practice in (here, other, stranger):
        publish(practice, "ca")
    text = read(here.pages.get().url)
    assert "Mateix tema: Energia" in text
    assert stranger.name not in text
    assert "Mateixa classe: Impuls" in text


def test_it_can_be_cited(publish: Publish, read: Read) -> None:
    practice = PracticeFactory(name="Horts")
    PracticeCouncilFactory(practice=practice, invented=True)
    pages = publish(practice)
    assert "Vilaexemple. «Horts (ca)». Bones pràctiques de la XMESS, " in read(pages["ca"].url)
    assert "Vilaexemple. “Horts (en)”. Good practices of XMESS, " in read(pages["en"].url)


def test_machines_read_what_people_read(publish: Publish, read: Read) -> None:
    practice = PracticeFactory(told=True)
    PracticeCouncilFactory(practice=practice, member__name="Vilaplana")
    text = read(publish(practice, "ca")["ca"].url)
    graphs = [
        json.loads(found) for found in re.findall(r'<script type="application/ld\+json">(.+?)</script>', text, re.S)
    ]
    nodes = [node for graph in graphs for node in graph.get("@graph", [graph])]
    article = next(node for node in nodes if node["@type"] == "Article")
    assert article["contentLocation"] == [{"@type": "AdministrativeArea", "name": "Vilaplana"}]
    assert article["inLanguage"] == "ca"


def test_a_fallback_speaks_catalan_and_says_it(publish: Publish, read: Read, directories: Any) -> None:
    page = publish(PracticeFactory(), "ca", results="<p>Va anar bé.</p>")["ca"]
    page.copy_for_translation(directories["es"].locale, alias=True)
    alias = page.get_translations().get()
    text = read(alias.get_url())
    assert '<div class="detail-body" lang="ca">' in text
    assert "Va anar bé." in text and "Aún por contar" in text


def test_facts_lead_to_the_directory_of_the_page_whichever_language_was_read_first(
    publish: Publish, read: Read, directories: Any
) -> None:
    page = publish(PracticeFactory(), "ca")["ca"]
    page.copy_for_translation(directories["es"].locale, alias=True)
    read(page.get_translations().get().get_url())
    assert f'href="{directories["ca"].url}?policy=impulse"' in read(page.url)


def test_a_draft_is_not_there(publish: Publish) -> None:
    page = publish(PracticeFactory(), "ca", live=False)["ca"]
    assert Client().get(page.get_url()).status_code == 404


def test_what_editors_type_is_only_text(publish: Publish, read: Read) -> None:
    practice = PracticeFactory(name="<script>alert(1)</script>")
    PracticeCouncilFactory(practice=practice, member=None, name='"><img src=x onerror=alert(1)>')
    text = read(publish(practice, "ca", slug="pagina", lead="<b>res</b>")["ca"].url)
    assert "<script>alert(1)" not in text and "<img src=x" not in text and "<b>res</b>" not in text
