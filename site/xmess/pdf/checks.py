"""Say when the site is installed, not to its first reader, that PDFs cannot be made here."""

from typing import Any

from django.core.checks import CheckMessage, Warning

from .renderer import is_available


def pango_is_installed(**_kwargs: Any) -> list[CheckMessage]:
    """The site works without Pango, but asks for PDFs are answered with 503."""
    if is_available():
        return []
    return [
        Warning(
            "PDFs cannot be made on this machine: the library Pango is missing.",
            hint="Debian: apt install libpango-1.0-0 libpangoft2-1.0-0",
            id="xmess.pdf.W001",
        )
    ]
