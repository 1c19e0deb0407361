"""Files with a text, as people upload them: PDF, DOCX and ODT, made here so that nobody else's are bundled."""

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from html import escape
from typing import Any, Final

from django.core.files.base import ContentFile

from xmess.media.models import SiteDocument
from xmess.pdf.renderer import render_pdf

_WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE: Final = "urn:oasis:names:tc:opendocument:xmlns"
_RELATIONS: Final = "http://schemas.openxmlformats.org"
_DOCX_TYPES: Final = f"""\
<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="{_RELATIONS}/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""
_DOCX_RELATIONS: Final = f"""\
<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="{_RELATIONS}/package/2006/relationships"><Relationship Id="rId1" Target="word/document.xml"
 Type="{_RELATIONS}/officeDocument/2006/relationships/officeDocument"/></Relationships>"""
_ODT_TYPE: Final = "application/vnd.oasis.opendocument.text"
_ODT_MANIFEST: Final = f"""\
<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="{_OFFICE}:manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:media-type="{_ODT_TYPE}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>"""


def make_document(name: str, content: Mapping[str, Any], language: str) -> SiteDocument:
    """A stored document.

    Args:
        name: of the file, without extension.
        content: ``format`` (pdf, docx, odt), ``title`` and ``text``, a list of paragraphs, by language.
        language: the code of the one to take.
    """
    title, paragraphs = content["title"][language], [words[language] for words in content["text"]]
    kind: str = content["format"]
    document = SiteDocument(title=title, language=language)
    document.file.save(f"{name}.{kind}", ContentFile(WRITERS[kind](title, paragraphs, language)), save=False)
    document.file_size = document.file.size
    document.save()
    return document


def pdf(title: str, paragraphs: Sequence[str], language: str) -> bytes:
    """A tagged PDF.

    Raises:
        PdfUnavailable: Pango is missing.
    """
    body = "".join(f"<p>{escape(words)}</p>" for words in paragraphs)
    return render_pdf(f"<h1>{escape(title)}</h1>{body}", language=language, title=title)


def docx(title: str, paragraphs: Sequence[str], language: str) -> bytes:
    """The least that word processors open: one part with paragraphs."""
    texts = "".join(f"<w:p><w:r><w:t>{escape(words)}</w:t></w:r></w:p>" for words in (title, *paragraphs))
    document = (
        f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{_WORD}"><w:body>{texts}</w:body></w:document>'
    )
    return _zipped({"[Content_Types].xml": _DOCX_TYPES, "_rels/.rels": _DOCX_RELATIONS, "word/document.xml": document})


def odt(title: str, paragraphs: Sequence[str], language: str) -> bytes:
    """The least that OpenDocument asks for; its type comes first, not compressed."""
    texts = "".join(f"<text:p>{escape(words)}</text:p>" for words in (title, *paragraphs))
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="{_OFFICE}:office:1.0"'
        f' xmlns:text="{_OFFICE}:text:1.0" office:version="1.3"><office:body><office:text>{texts}</office:text>'
        "</office:body></office:document-content>"
    )
    return _zipped({"mimetype": _ODT_TYPE, "META-INF/manifest.xml": _ODT_MANIFEST, "content.xml": content})


WRITERS: Final[Mapping[str, Callable[[str, Sequence[str], str], bytes]]] = {"pdf": pdf, "docx": docx, "odt": odt}


def _zipped(parts: Mapping[str, str]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text, zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED)
    return target.getvalue()
