"""Two people with the same link: nobody's words are lost unseen."""

from collections.abc import Callable

from tests.drafts.writer import TALE, Writer
from xmess.drafts.models import FormDraft


def test_a_step_saved_meanwhile_is_not_overwritten_unseen(writer: Callable[..., Writer]) -> None:
    somebody = writer()
    somebody.write("tale", seen="0", **TALE)
    response = somebody.write("tale", seen="0", **TALE | {"text": "La meva versió"})
    page = response.content.decode()
    assert response.status_code == 409
    assert "La meva versió" in page  # theirs to go on with
    assert "Vam obrir un hort." in page  # and what would have been lost
    assert FormDraft.objects.get().answers["tale"]["text"] == ["Vam obrir un hort."]


def test_having_seen_the_other_words_they_may_save_theirs(writer: Callable[..., Writer]) -> None:
    somebody = writer()
    somebody.write("tale", seen="0", **TALE)
    conflict = somebody.write("tale", seen="0", **TALE | {"text": "La meva versió"})
    assert 'name="seen" value="1"' in conflict.content.decode()
    assert somebody.write("tale", seen="1", **TALE | {"text": "Totes dues"}).status_code == 302
    assert FormDraft.objects.get().answers["tale"]["text"] == ["Totes dues"]


def test_different_steps_never_meet(writer: Callable[..., Writer]) -> None:
    somebody = writer()
    somebody.write("tale", seen="0", **TALE)
    assert somebody.write("papers", seen="0", note="Un paper").status_code == 302
    assert set(FormDraft.objects.get().answers) == {"who", "tale", "papers"}


def test_the_same_words_twice_are_no_conflict(writer: Callable[..., Writer]) -> None:
    somebody = writer()
    somebody.write("tale", seen="0", **TALE)
    assert somebody.write("tale", seen="0", **TALE).status_code == 302


def test_a_version_nobody_gave_out_counts_as_none(writer: Callable[..., Writer]) -> None:
    somebody = writer()
    somebody.write("tale", seen="0", **TALE)
    for seen in ("", "x", "9" * 40, "-1"):
        assert somebody.write("tale", seen=seen, **TALE | {"text": "Altra"}).status_code == 409
