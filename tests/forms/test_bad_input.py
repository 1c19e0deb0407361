from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

import pytest
from django.test import Client

from tests.forms.conftest import ANSWERS
from tests.forms.letters import Letter


@pytest.mark.parametrize(
    "text",
    ["", "   ", "\u00a0\u2003\u3000", "\u200b\u200d\ufeff\u2060", "\u3164\u2800", "\r\n\r\n", "\u202e\u2066", "\u00ad"],
)
def test_what_shows_nothing_is_no_answer(letters: type[Letter], send: Callable[..., Any], text: str) -> None:
    response = send(text=text)
    assert response.status_code == 422
    assert 'href="#id_text"' in response.content.decode()
    assert not letters.objects.exists()


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("Cafe\u0301", "Café"),
        ("  un\r\ndos\rtres  ", "un\ndos\ntres"),
        ("\u202eigual\u202c \u2067també\u2069", "igual també"),
        ("so\x07ni\x1b[31m", "soni[31m"),
        ("👩‍🌾 i 🏳️‍🌈", "👩‍🌾 i 🏳️‍🌈"),
        ("=HYPERLINK(1)", "=HYPERLINK(1)"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ],
)
def test_what_is_visible_is_stored_as_it_reads(
    letters: type[Letter], send: Callable[..., Any], typed: str, stored: str
) -> None:
    assert send(text=typed).status_code == 302
    assert letters.objects.get().text == stored


def test_a_line_holds_no_line_break(letters: type[Letter], send: Callable[..., Any]) -> None:
    send(name="Aina\r\nBcc: altri@exemple.example")
    assert letters.objects.get().name == "Aina Bcc: altri@exemple.example"


def test_a_line_break_counts_as_one_character(letters: type[Letter], send: Callable[..., Any]) -> None:
    assert send(text="a\r\n" * 99 + "ab").status_code == 302
    assert send(text="a\r\n" * 100 + "a").status_code == 422


@pytest.mark.parametrize("text", ["a\0b", "a" * 1_000_000, "\U0001f49a" * 1_000_000, "tr\ufffdncat"])
def test_what_cannot_be_stored_is_refused_with_the_words_kept(
    letters: type[Letter], token: Callable[..., str], text: str
) -> None:
    body = urlencode(ANSWERS | {"token": token(), "text": text})
    response = Client().generic("POST", "/ca/form/letter/", body, content_type="application/x-www-form-urlencoded")
    assert response.status_code == 422
    assert text.replace("\0", "") in response.content.decode().replace("\0", "")
    assert not letters.objects.exists()


@pytest.mark.parametrize("charset", ["utf-7", "utf-16", "latin-1", "rot13", "base64", "nonsense"])
def test_another_character_set_never_breaks_the_page(
    letters: type[Letter], token: Callable[..., str], charset: str
) -> None:
    parts = (ANSWERS | {"token": token(), "text": "+2AE- \ud801"}).items()
    body = "".join(f'--b\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n' for name, value in parts)
    content = f"{body}--b--\r\n".encode("utf-8", "surrogatepass")
    for kind in (
        f"multipart/form-data; boundary=b; charset={charset}",
        f"application/x-www-form-urlencoded; charset={charset}",
    ):
        assert Client().generic("POST", "/ca/form/letter/", content, content_type=kind).status_code in {
            302,
            400,
            403,
            422,
        }


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", "text/plain"),
        (b"{}", "application/json"),
        (b"%ED%A0%80=%FF&text=%ED%A0%80", "application/x-www-form-urlencoded"),
        (b"--b\r\nbroken", "multipart/form-data; boundary=b"),
        (b"", "multipart/form-data"),
        (b"&".join([b"text=a"] * 5000), "application/x-www-form-urlencoded"),
        (b"&".join([b"x=1"] * 20_000), "application/x-www-form-urlencoded"),
    ],
)
def test_nonsense_bodies_get_the_form_or_a_client_error(letters: type[Letter], content: bytes, kind: str) -> None:
    response = Client().generic("POST", "/ca/form/letter/", content, content_type=kind)
    assert response.status_code in {400, 403, 422}
    assert not letters.objects.exists()


def test_unknown_fields_and_repeated_keys_change_nothing(letters: type[Letter], token: Callable[..., str]) -> None:
    data = ANSWERS | {"token": token(), "reference": "MINE", "id": str(2**63), "name": ["Primer", "Segon"]}
    Client().post("/ca/form/letter/", data)
    letter = letters.objects.get()
    assert letter.name == "Segon"
    assert letter.reference.startswith("LET-")


@pytest.mark.parametrize(
    "email", ["aina", "aina@", "a@b@c", "aina@exemple.example\nBcc: x@y.example", "x" * 300 + "@exemple.example"]
)
def test_an_address_has_to_be_one(letters: type[Letter], send: Callable[..., Any], email: str) -> None:
    assert send(email=email).status_code == 422


def test_nothing_is_stored_without_consent(letters: type[Letter], send: Callable[..., Any]) -> None:
    assert send(consent=None).status_code == 422
    assert not letters.objects.exists()


def test_messages_are_in_the_language_of_the_page(letters: type[Letter], send: Callable[..., Any]) -> None:
    pages = {send(f"/{language}/form/letter/", email="").content.decode() for language in ("ca", "es", "en")}
    assert len(pages) == 3
    assert any("This field is" in page for page in pages)
    assert any("Aquest camp" in page for page in pages)
    assert any("Este campo" in page for page in pages)
