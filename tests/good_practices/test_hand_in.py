"""A council hands in an experience; an editor makes a fiche of it, asks for more, or declines."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core import mail
from django.test import Client, TestCase
from django.urls import reverse
from wagtail.models import ModelLogEntry

from pages.good_practices.models import Decision, Experience, Practice, PracticePage
from pages.good_practices.services.accept_experience import accept_experience
from pages.good_practices.services.decide import NotOpen, ask_changes, decline
from tests.drafts.writer import Writer
from tests.factories.good_practices import PracticeCouncilFactory, PracticeFactory
from tests.factories.members import MemberFactory, MunicipalityFactory
from tests.good_practices.told import FORM, MEANS, WHO, tell
from xmess.drafts.models import Attachment
from xmess.forms.services.personal_data import erase_person, export_person
from xmess.media.models import SiteDocument

pytestmark = pytest.mark.usefixtures("quick")


def draft_page() -> Any:
    return PracticePage.objects.get().get_latest_revision_as_object()


def test_an_experience_is_handed_in_with_one_number_and_one_mail_each(directories: Any) -> None:
    with TestCase.captureOnCommitCallbacks(execute=True):
        receipt = tell().send()
    experience = Experience.objects.get()
    assert receipt.url == f"/ca/form/hand-in-experience/received/{experience.reference}/"
    assert (experience.title, experience.council, experience.outcome) == ("El viver", "Vilaexemple", "partly")
    assert experience.reference.startswith("BP-")
    to_sender, to_secretariat = sorted(mail.outbox, key=lambda message: message.to != ["berta@exemple.example"])
    assert experience.reference in to_sender.subject
    assert "viver" not in to_sender.body  # a receipt repeats nothing
    assert reverse("experiences:inspect", args=[experience.pk]) in to_secretariat.body


def test_nothing_of_it_is_public_before_an_editor_publishes_it(experience: Experience, editor: Any) -> None:
    accept_experience(experience, user=editor)
    page = PracticePage.objects.get()
    assert not page.live
    assert not Practice.objects.published().exists()
    assert "El viver" not in Client().get("/ca/bones-practiques/").content.decode()


def test_accepted_everything_is_in_its_place(experience: Experience, editor: Any) -> None:
    practice = accept_experience(experience, user=editor)
    assert (practice.name, practice.outcome, practice.state, practice.started_in) == (
        "El viver",
        "partly",
        "under_way",
        2021,
    )
    assert (practice.cost_band, str(practice.staff)) == ("5001-20000", "0.5")
    assert practice.contact_email == "promocio@exemple.example"
    assert practice.is_confirmed
    assert set(practice.policy_classes.values_list("code", flat=True)) == {"impulse", "use"}
    assert [one.shown_name for one in practice.councils.all()] == ["Vilaexemple"]
    page = draft_page()
    assert page.lead == "Un local per començar."
    assert page.results == "<p>Sis projectes.</p>"
    assert page.contact_role == "Promoció econòmica"
    assert "&lt;b&gt;viver" in str(page.body[0].value)  # nothing that was typed is markup
    assert [(step.value["title"], step.value["meta"]) for step in page.steps] == [
        ("Parlar amb les cooperatives", "dos mesos"),
        ("Obrir el local", ""),
    ]
    assert page.figures[0].value["label"] == "projectes nous"
    assert Experience.objects.get().practice == practice


def test_the_draft_can_be_published_as_it_is(experience: Experience, editor: Any) -> None:
    accept_experience(experience, user=editor)
    page = draft_page()
    page.full_clean()
    page.save_revision().publish()
    shown = Client().get(page.url).content.decode()
    assert "Sis projectes." in shown
    assert "<b>viver" not in shown


def test_its_documents_wait_where_visitors_cannot_open_them(experience: Experience, editor: Any) -> None:
    practice = accept_experience(experience, user=editor)
    document = SiteDocument.objects.get()
    assert practice.documents.get().document == document
    assert Client().get(document.url).status_code in {302, 403}
    page = draft_page()
    page.save_revision().publish()
    assert document.url not in Client().get(page.url).content.decode()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Ajuntament de Vilaplana Exemple", "member"),
        ("vilaplana  exemple", "member"),
        ("Ayuntamiento de Sant Exemple", "municipality"),
        ("Sánt Exemple", "municipality"),
        ("Consorci Exemple", "name"),
    ],
)
def test_the_council_is_recognised_however_it_is_written(directories: Any, typed: str, found: str, editor: Any) -> None:
    MemberFactory(name="Vilaplana Exemple")
    MunicipalityFactory(name="Sant Exemple")
    writer = tell()
    writer.write("who", **WHO | {"council": typed})
    writer.send()
    practice = accept_experience(Experience.objects.get(), user=editor)
    council = practice.councils.get()
    assert {field for field in ("member", "municipality", "name") if getattr(council, field)} == {found}


def test_a_council_completes_its_fiche_without_losing_what_editors_wrote(
    directories: Any,
    publish: Callable[..., dict[str, PracticePage]],
    editor: Any,
) -> None:
    council = PracticeCouncilFactory(practice__name="Horts", practice__outcome="worked", member__name="Vilaplana")
    page = publish(council.practice, results="<p>Ja escrit.</p>")["ca"]
    path = f"{FORM}{council.practice.code}/"
    assert path in Client().get(page.url).content.decode()
    assert "Vilaplana" in Client().get(path).content.decode()
    assert tell(path).send().status_code == 302
    experience = Experience.objects.get()
    assert experience.practice == council.practice
    accept_experience(experience, user=editor)
    council.practice.refresh_from_db()
    revised: Any = PracticePage.objects.get(pk=page.pk).get_latest_revision_as_object()
    assert council.practice.outcome == "worked"
    assert revised.results == "<p>Ja escrit.</p>"
    assert revised.what_failed == "<p>El lloguer.</p>"
    assert PracticePage.objects.get(pk=page.pk).what_failed == ""  # still a draft
    assert Practice.objects.count() == 1


def test_a_fiche_taken_down_meanwhile_loses_no_word_of_who_completes_it(
    directories: Any, publish: Callable[..., dict[str, PracticePage]]
) -> None:
    council = PracticeCouncilFactory(practice__name="Horts", member__name="Vilaplana")
    page = publish(council.practice)["ca"]
    writer = tell(f"{FORM}{council.practice.code}/")
    page.unpublish()
    assert "No hi havia res." in writer.page("done")
    assert writer.send().status_code == 302
    assert Experience.objects.get().practice is None


def test_an_unknown_practice_cannot_be_completed(directories: Any) -> None:
    hidden = PracticeFactory()
    assert Client().get(f"{FORM}{hidden.code}/").status_code == 404
    assert Client().get(f"{FORM}no-hi-es/").status_code == 404


def test_asked_for_changes_the_council_goes_on_where_it_was(experience: Experience, editor: Any) -> None:
    with TestCase.captureOnCommitCallbacks(execute=True):
        ask_changes(experience, answer="Falta el cost.", form_code="hand-in-experience", user=editor)
    message = mail.outbox[-1]
    assert message.to == ["berta@exemple.example"]
    assert "Falta el cost." in message.body
    link = next(line for line in message.body.splitlines() if "/draft/" in line)
    writer = Writer(link.split("localhost:8000")[-1].split("testserver")[-1].strip(), Client())
    assert "No hi havia res." in writer.page("done")
    assert "conveni.pdf" in writer.page("documents")
    writer.write("means", **MEANS | {"cost_band": "none"})
    writer.send()
    first, second = Experience.objects.order_by("pk")
    assert (first.decision, second.decision) == (Decision.CORRECTED, Decision.WAITING)
    assert second.corrects == first
    practice = accept_experience(second, user=editor)
    assert practice.cost_band == "none"
    assert practice.documents.count() == 1
    with pytest.raises(NotOpen):
        accept_experience(first, user=editor)


def test_declined_the_council_reads_why(experience: Experience, editor: Any) -> None:
    with TestCase.captureOnCommitCallbacks(execute=True):
        decline(experience, answer="No és una política pública.", user=editor)
    assert "No és una política pública." in mail.outbox[-1].body
    assert not Practice.objects.exists()


def test_two_editors_decide_once(experience: Experience, editor: Any) -> None:
    accept_experience(experience, user=editor)
    with pytest.raises(NotOpen):
        decline(experience, answer="No", user=editor)
    assert Practice.objects.count() == 1


def test_decisions_are_written_down(experience: Experience, editor: Any) -> None:
    practice = accept_experience(experience, user=editor)
    entry = ModelLogEntry.objects.get(action="good_practices.accept_experience")
    assert (entry.user, entry.object_id) == (editor, str(practice.pk))
    assert experience.reference in str(entry.message)


def test_what_was_sent_is_erased_with_its_documents(experience: Experience) -> None:
    [told] = export_person("berta@exemple.example")["hand-in-experience"]
    assert told["attachments"] == ["conveni.pdf"]
    erase_person("berta@exemple.example")
    assert not Experience.objects.exists()
    assert not Attachment.objects.exists()
