"""What reading a document may cost; the defaults are in ``xmess.media.extraction.limits``, with their units."""

from typing import Any

DOCUMENT_TEXT_LIMITS: dict[str, Any] = {}
WAGTAILDOCS_DOCUMENT_FORM_BASE = "xmess.media.forms.DocumentForm"
