import io
import zipfile
from collections.abc import Callable
from typing import Any
from unittest.mock import patch

import pikepdf
import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, TestCase
from PIL import Image

from tests.drafts.stories import Story
from tests.drafts.writer import Writer
from tests.factories.people import administrator, colleague
from xmess.drafts.file_checks import clean_name
from xmess.drafts.models import Attachment, FormDraft
from xmess.drafts.services.attachments import copy_to_draft


def pdf(**options: Any) -> bytes:
    document = pikepdf.new()
    document.add_blank_page()
    script = options.pop("script", "")
    if script:
        document.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=script)
    file = io.BytesIO()
    document.save(file, **options)
    return file.getvalue()


def archive(**entries: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in entries.items():
            made.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return file.getvalue()


def docx(**more: bytes) -> bytes:
    return archive(**{"[Content_Types]_dot_xml": b"<Types/>", "word__document_dot_xml": b"<document/>"}, **more)


def odt(**more: bytes) -> bytes:
    kind = {"mimetype": b"application/vnd.oasis.opendocument.text", "META-INF__manifest_dot_xml": b"<manifest/>"}
    return archive(**kind | more)


def picture(kind: str = "PNG") -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (8, 8)).save(file, kind)
    return file.getvalue()


def upload(somebody: Writer, *files: tuple[str, bytes], **words: Any) -> Any:
    sent = [SimpleUploadedFile(name, content) for name, content in files]
    return somebody.write("papers", documents=sent, **words)


GOOD = {
    "a PDF": ("ordenança.pdf", pdf()),
    "a text document": ("Conveni 2025.docx", docx()),
    "an open document": ("conveni.odt", odt()),
    "a picture": ("cartell.PNG", picture()),
    "a photograph": ("foto.jpeg", picture("JPEG")),
}
BOMB = archive(**{"[Content_Types]_dot_xml": b"", "word__x": b"\0" * 1000})
REFUSED = {
    "empty": ("buit.pdf", b""),
    "a program with another name": ("factura.pdf", b"MZ\x90\0" + b"\0" * 500),
    "a picture with another name": ("ordenança.pdf", picture()),
    "a PDF with another name": ("cartell.png", pdf()),
    "truncated": ("mig.pdf", pdf()[:120]),
    "locked": ("secret.pdf", pdf(encryption=pikepdf.Encryption(owner="x", user="y"))),
    "with a program": ("viu.pdf", pdf(script="app.alert(1)")),
    "with macros": ("macro.docx", docx(word__vbaProject_dot_bin=b"x")),
    "an archive with another name": ("coses.docx", archive(a=b"b")),
    "a locked open document": ("clau.odt", odt(**{"META-INF__manifest_dot_xml": b"<encryption-data/>"})),
    "a drawing that runs": ("dibuix.svg", b"<svg onload='alert(1)'/>"),
    "without an ending": ("README", b"hola"),
    "of a kind nobody asked for": ("coses.zip", archive(a=b"b")),
}


@pytest.mark.parametrize(("name", "content"), GOOD.values(), ids=GOOD)
def test_documents_and_pictures_are_kept(writer: Callable[..., Writer], name: str, content: bytes) -> None:
    somebody = writer()
    assert upload(somebody, (name, content)).status_code == 302
    attachment = Attachment.objects.get()
    assert attachment.name == name
    assert attachment.size == len(content)
    assert name in somebody.page("papers")
    assert name.split(".")[0] not in attachment.file.name  # the disk tells nothing


@pytest.mark.parametrize(("name", "content"), REFUSED.values(), ids=REFUSED)
def test_anything_else_is_refused_by_name_and_the_rest_is_kept(
    writer: Callable[..., Writer], name: str, content: bytes
) -> None:
    somebody = writer()
    response = upload(somebody, (name, content), ("bo.pdf", pdf()), note="Un paper")
    page = response.content.decode()
    assert response.status_code == 422
    assert f"{name}:" in page
    assert [one.name for one in Attachment.objects.all()] == ["bo.pdf"]
    assert FormDraft.objects.get().answers["papers"]["note"] == ["Un paper"]


def test_a_file_too_large_is_refused_unread(writer: Callable[..., Writer]) -> None:
    with patch("xmess.drafts.file_checks.LARGEST", 1000):
        assert upload(writer(), ("gran.pdf", pdf() + b"\0" * 2000)).status_code == 422
    assert not Attachment.objects.exists()


def test_a_bomb_is_measured_and_not_unpacked(writer: Callable[..., Writer]) -> None:
    with patch("xmess.drafts.file_checks.LARGEST_UNPACKED", 500):
        assert upload(writer(), ("bomba.docx", BOMB)).status_code == 422


def test_a_picture_of_too_many_pixels_is_refused(writer: Callable[..., Writer]) -> None:
    with patch("xmess.drafts.file_checks.MOST_PIXELS", 10):
        assert upload(writer(), ("gran.png", picture())).status_code == 422


@pytest.mark.parametrize(
    ("name", "cleaned"),
    [
        ("../../etc/passwd.pdf", "passwd.pdf"),
        ("C:\\Temp\\acta.pdf", "acta.pdf"),
        ("\u202efdp.exe\n.pdf", "fdp.exe .pdf"),
        ("x" * 300 + ".pdf", "x" * 116 + ".pdf"),
        (".pdf", "pdf"),
        ("a\0b.pdf", "ab.pdf"),
    ],
)
def test_names_are_one_short_line(name: str, cleaned: str) -> None:
    assert clean_name(name) == cleaned


def test_the_same_file_twice_is_one_and_there_is_room_for_six(writer: Callable[..., Writer]) -> None:
    somebody = writer()
    upload(somebody, ("a.pdf", pdf()), ("b.pdf", pdf()))
    assert Attachment.objects.count() == 1
    pictures = [(f"{number}.docx", docx(extra=bytes([number]))) for number in range(7)]
    assert upload(somebody, *pictures).status_code == 422
    assert Attachment.objects.count() == Attachment.MOST


def test_a_document_can_be_taken_away_and_only_ones_own(writer: Callable[..., Writer]) -> None:
    other, somebody = writer(), writer()
    upload(other, ("altre.pdf", pdf()))
    upload(somebody, ("meu.png", picture()))
    keys = [str(one.pk) for one in Attachment.objects.all()]
    with TestCase.captureOnCommitCallbacks(execute=True):
        somebody.write("papers", remove=[*keys, "x", "9" * 40])
    assert [one.name for one in Attachment.objects.all()] == ["altre.pdf"]


def test_a_file_is_kept_though_somebody_else_has_changed_the_words(writer: Callable[..., Writer]) -> None:
    somebody = writer()
    somebody.write("papers", note="La seva nota")
    response = upload(somebody, ("meu.pdf", pdf()), seen="0", note="La meva nota")
    assert response.status_code == 409
    assert [one.name for one in Attachment.objects.all()] == ["meu.pdf"]
    assert "meu.pdf" in response.content.decode()


def test_a_full_disk_loses_no_word(writer: Callable[..., Writer]) -> None:
    somebody = writer()
    with patch("django.core.files.storage.memory.InMemoryStorage._save", side_effect=OSError(28, "no space")):
        response = upload(somebody, ("a.pdf", pdf()), note="Un paper")
    assert response.status_code == 503
    assert "Un paper" in response.content.decode()
    assert not Attachment.objects.exists()


@pytest.fixture
def sent(complete: Writer) -> Attachment:
    upload(complete, ("acta.pdf", pdf()))
    complete.send()
    return Attachment.objects.get()


def test_what_is_sent_takes_its_documents_along(sent: Attachment) -> None:
    assert (sent.draft, sent.reference) == (None, Story.objects.get().reference)


def test_documents_go_with_what_they_came_with(sent: Attachment) -> None:
    storage, name = sent.file.storage, sent.file.name
    with TestCase.captureOnCommitCallbacks(execute=True):
        Story.objects.get().delete()
    assert not Attachment.objects.exists()
    assert not storage.exists(name)


def test_a_correction_gets_copies(sent: Attachment, writer: Callable[..., Writer]) -> None:
    writer()
    draft = FormDraft.objects.filter(sent_as="").get()
    copy_to_draft(sent.reference, draft)
    copy = draft.attachments.get()
    assert copy.file.name != sent.file.name
    assert copy.file.read() == sent.file.read()


def test_only_who_may_read_what_was_sent_opens_its_documents(sent: Attachment) -> None:
    address = f"/admin/attachments/{sent.pk}/"
    assert Client().get(address).status_code == 302  # to the log-in
    reader, stranger = Client(), Client()
    stranger.force_login(colleague("translator"))
    assert stranger.get(address).status_code == 404
    reader.force_login(administrator())
    response = reader.get(address)
    assert response["Content-Disposition"] == 'attachment; filename="acta.pdf"'
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in response["Content-Security-Policy"]
    assert b"".join(response.streaming_content).startswith(b"%PDF")
    assert Permission.objects.exists()


def test_documents_of_a_draft_are_nobodys_but_its_writers(writer: Callable[..., Writer]) -> None:
    upload(writer(), ("meu.pdf", pdf()))
    reader = Client()
    reader.force_login(administrator())
    assert reader.get(f"/admin/attachments/{Attachment.objects.get().pk}/").status_code == 404
