"""Only cut pictures are served from local files: neither originals, nor documents, nor anything beside them."""

from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

pytestmark = pytest.mark.django_db  # what is not there asks for redirects


@pytest.fixture
def media(tmp_path: Path, settings: Settings) -> Path:
    """A media folder with a cut picture, an original, a document and a secret beside it."""
    settings.MEDIA_ROOT = tmp_path / "media"
    files = {"images/a.webp": b"cut", "original_images/a.png": b"original", "documents/acta.pdf": b"minutes"}
    for name, content in files.items():
        path = settings.MEDIA_ROOT / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    (tmp_path / "secret.txt").write_text("secret")
    return settings.MEDIA_ROOT


def test_a_cut_picture_may_be_kept_for_a_year(client: Client, media: Path) -> None:
    response = client.get("/media/images/a.webp")
    assert b"".join(response.streaming_content) == b"cut"
    assert "immutable" in response["Cache-Control"] and "max-age=31536000" in response["Cache-Control"]
    assert not response.cookies


@pytest.mark.parametrize(
    "name",
    [
        "original_images/a.png",
        "documents/acta.pdf",
        "images/../documents/acta.pdf",
        "images/%2e%2e/documents/acta.pdf",
        "images/../../secret.txt",
        "images/",
        "images/absent.webp",
        "images/a%00.webp",
        "images/" + "a" * 5_000,
    ],
)
def test_anything_else_is_not_there(client: Client, media: Path, name: str) -> None:
    assert client.get(f"/media/{name}").status_code == 404


def test_nothing_can_be_sent_to_it(client: Client, media: Path) -> None:
    assert client.post("/media/images/a.webp").status_code == 405
