"""Files as people upload them, made here: PDF, DOCX and ODT, sound and hostile."""

import io
import zipfile
import zlib
from collections.abc import Mapping

import pikepdf

CATALAN = (
    "L’ajuntament ha aprovat una ordenança perquè les cooperatives puguin fer servir els locals buits del municipi. "
    "Amb aquesta col·laboració, les entitats que treballen per l’economia social tenen un espai i més ciutadans hi són."
)
SPANISH = (
    "El ayuntamiento ha aprobado una ordenanza para que las cooperativas puedan usar los locales vacíos del municipio. "
    "Con esta colaboración, las entidades que trabajan por la economía social tienen un espacio y más ciudadanos están."
)
ENGLISH = (
    "The council has approved an ordinance so that cooperatives can use the empty premises of the town. With this "
    "agreement, the organisations that work for the social economy have a space and more people are there."
)

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)


def pdf(*pages: str) -> bytes:
    """A PDF with these texts, one a page, in a font of its reader's; the lines of a page are those of its text."""
    return pdf_of([content_stream(page) for page in pages])


def content_stream(text: str) -> bytes:
    """What shows ``text`` on a page."""
    shown = b""
    for line in text.split("\n"):
        escaped = line.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        shown += b"(" + escaped + b") Tj T*\n"
    return b"BT /F 10 Tf 12 TL 30 800 Td\n" + shown + b"ET"


def pdf_of(contents: list[bytes]) -> bytes:
    """A PDF whose pages have these content streams, packed as hard as they can be."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(contents)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, content in enumerate(contents):
        packed = zlib.compress(content, 9)
        page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 842] /Resources << /Font << /F 3 0 R >> >>"
        objects.append(f"{page} /Contents {5 + 2 * number} 0 R >>".encode())
        head = f"<< /Length {len(packed)} /Filter /FlateDecode >>".encode()
        objects.append(head + b"\nstream\n" + packed + b"\nendstream")
    return assembled(objects)


def assembled(objects: list[bytes]) -> bytes:
    """A PDF of these objects; the first is its catalogue."""
    made, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(made))
    return made + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + end


def locked_pdf(text: str, *, to_open: str) -> bytes:
    """A PDF that asks for the password ``to_open``, or with an empty one only for leave to change it."""
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf(text))) as document:
        document.save(file, encryption=pikepdf.Encryption(owner="amo", user=to_open))
    return file.getvalue()


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """An archive with these parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def docx(body: str, main: str = "word/document.xml", **parts: str | bytes) -> bytes:
    """A DOCX with this body (WordprocessingML); ``parts`` are named by file: ``footnotes="<w:footnotes…"``."""
    relationship = f'<Relationship Id="r1" Type="{OFFICE_DOCUMENT}" Target="/{main}"/>'
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": f'<Relationships xmlns="{RELATIONSHIPS}">{relationship}</Relationships>',
            main: f"<w:document {W} {MC}><w:body>{body}</w:body></w:document>",
            **{f"word/{name}.xml": content for name, content in parts.items()},
        }
    )


def word_paragraph(text: str) -> str:
    """A paragraph of WordprocessingML."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def odt(body: str, kind: str = "text", manifest: str = "") -> bytes:
    """An ODT with this body (office:text), or another kind of document with the same."""
    content = f"<office:document-content {ODF}><office:body><office:text>{body}</office:text></office:body>"
    parts = {
        "mimetype": f"application/vnd.oasis.opendocument.{kind}",
        "content.xml": f"{content}</office:document-content>",
    }
    return zipped(parts | ({"META-INF/manifest.xml": manifest} if manifest else {}))


def word_locked_by_password() -> bytes:
    """The beginning of what Word makes of a document with a password."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1_000) + "EncryptedPackage".encode("utf-16-le") + bytes(500)
