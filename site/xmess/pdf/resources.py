"""The only files a PDF may be made of: our typefaces, static files and pictures. Nothing is fetched from the network.

A document names them as the site does (``/static/…``, ``/media/…``), and typefaces as ``typeface:<name>``. Every other
address (another site, ``file:``, ``data:``) is refused: the document is made without that picture.
"""

import mimetypes
from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.exceptions import SuspiciousFileOperation
from django.utils._os import safe_join

from xmess.design.stylesheet import BUILD_FOLDER

TYPEFACE = "typeface"
FONTS = frozenset({"text-400", "text-400-italic", "text-700", "display-700"})


class Refused(ValueError):
    """The address names nothing that a document of ours may hold."""


def base_url() -> str:
    """What stands before the paths in a document: links lead to the site, files are read from the disk."""
    return f"{settings.SITE_ORIGIN}/"


def file_of(url: str) -> Path:
    """The file behind an address in a document.

    Raises:
        Refused: it is another site's, or there is no such file of ours.
    """
    parts = urlsplit(url)
    if parts.scheme == TYPEFACE and parts.path in FONTS:
        return BUILD_FOLDER / f"{parts.path}.woff2"
    own = urlsplit(base_url())
    if (parts.scheme, parts.netloc) != (own.scheme, own.netloc):
        raise Refused(url)
    path = unquote(parts.path)
    try:
        found = _static(path) or _media(path)
    except (SuspiciousFileOperation, ValueError) as error:
        raise Refused(url) from error
    if found is None or not found.is_file():
        raise Refused(url)
    return found


def media_type(path: Path) -> str:
    """What kind of file it is, by its name."""
    return mimetypes.guess_type(path.name)[0] or "application/octet-stream"


def _static(path: str) -> Path | None:
    if not path.startswith(settings.STATIC_URL):
        return None
    name = path.removeprefix(settings.STATIC_URL)
    if settings.STATIC_ROOT:
        collected = Path(safe_join(settings.STATIC_ROOT, name))
        if collected.is_file():
            return collected
    found = finders.find(name)
    return Path(found) if isinstance(found, str) else None


def _media(path: str) -> Path | None:
    if not path.startswith(settings.MEDIA_URL):
        return None
    name = path.removeprefix(settings.MEDIA_URL)
    # Documents have a view of their own that asks for permission; pictures are public.
    if not name.startswith(("images/", "original_images/")):
        return None
    return Path(safe_join(settings.MEDIA_ROOT, name))
