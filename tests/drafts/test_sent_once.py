from datetime import timedelta
from typing import Any

import time_machine
from django.utils import timezone

from tests.drafts.stories import Story, announced
from tests.drafts.writer import Writer
from xmess.drafts.models import FormDraft
from xmess.drafts.services.save_step import open_correction


def test_the_check_shows_every_answer_as_a_person_reads_it(complete: Writer) -> None:
    page = complete.client.get(f"{complete.link}check/").content.decode()
    for words in ("Aina Exemple", "aina@exemple.example", "L’hort comú", "Glad as can be"):
        assert words in page
    assert ">glad<" not in page


def test_what_is_sent_becomes_one_record_and_leaves_the_draft_empty(complete: Writer) -> None:
    response = complete.send()
    story = Story.objects.get()
    assert response.url == f"/ca/form/story/received/{story.reference}/"
    assert (story.title, story.answers["tale"]["text"]) == ("L’hort comú", ["Vam obrir un hort."])
    draft = FormDraft.objects.get()
    assert (draft.sent_as, draft.answers) == (story.reference, {})


def test_sent_again_it_is_the_same_even_on_another_day(complete: Writer) -> None:
    page = complete.client.get(f"{complete.link}check/")
    first = complete.send().url
    assert page.status_code == 200
    with time_machine.travel(timezone.now() + timedelta(days=3), tick=False):
        assert complete.client.post(f"{complete.link}check/", {"consent": "on"}).url == first
    assert Story.objects.count() == 1
    assert len(announced) == 1


def test_after_sending_every_page_of_the_draft_leads_to_the_receipt(complete: Writer) -> None:
    receipt = complete.send().url
    for tail in ("", "step/tale/", "check/"):
        assert complete.client.get(complete.link + tail).url == receipt
    assert complete.client.post(complete.step("tale"), {"title": "Massa tard", "seen": "1"}).url == receipt
    assert not FormDraft.objects.get().answers


def test_what_is_not_complete_is_named_with_its_step_and_not_sent(writer: Any) -> None:
    somebody = writer()
    page = somebody.client.get(f"{somebody.link}check/").content.decode()
    assert f'href="{somebody.step("tale")}"' in page
    response = somebody.send()
    assert response.status_code == 422
    assert not Story.objects.exists()


def test_without_consent_nothing_is_sent(complete: Writer) -> None:
    assert complete.send(consent="").status_code == 422
    assert not Story.objects.exists()


def test_a_stale_check_is_shown_again(complete: Writer) -> None:
    assert complete.send(token="old").status_code == 403
    assert not Story.objects.exists()


def test_a_correction_is_a_record_of_its_own_that_says_what_it_corrects(complete: Writer) -> None:
    complete.send()
    first = Story.objects.get()
    key = "k" * 43
    open_correction(
        "story",
        key,
        corrects=first.reference,
        about="",
        language="ca",
        answers=first.answers,
        email=first.email,
    )
    again = Writer(f"/ca/form/story/draft/{key}/", complete.client)
    assert "Vam obrir un hort." in again.page("tale")
    again.write("tale", title="L’hort comú", text="I encara hi és.", mood="glad")
    again.send()
    second = Story.objects.exclude(pk=first.pk).get()
    assert second.corrected == first.reference
    assert len(announced) == 2
