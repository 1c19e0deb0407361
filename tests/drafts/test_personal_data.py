from collections.abc import Callable
from datetime import timedelta

import time_machine
from django.utils import timezone

from tests.drafts.writer import TALE, Writer
from xmess.drafts.models import FormDraft
from xmess.forms.services.personal_data import erase_person, export_person, purge_submissions


def test_a_person_learns_of_their_drafts(writer: Callable[..., Writer]) -> None:
    writer().write("tale", **TALE)
    [draft] = export_person("AINA@exemple.example")["drafts"]
    assert draft["answers"]["tale"]["text"] == ["Vam obrir un hort."]


def test_and_can_have_them_erased(writer: Callable[..., Writer]) -> None:
    writer()
    writer(email="berta@exemple.example")
    assert erase_person("aina@exemple.example") == {"drafts": 1}
    assert FormDraft.objects.get().email == "berta@exemple.example"


def test_what_nobody_came_back_to_is_erased_at_night(writer: Callable[..., Writer]) -> None:
    writer()
    purge_submissions()
    assert FormDraft.objects.exists()
    with time_machine.travel(timezone.now() + timedelta(days=61), tick=False):
        assert purge_submissions()["drafts"] == 1
    assert not FormDraft.objects.exists()
