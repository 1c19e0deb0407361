"""What another site shows: a link that says so, never a frame (site/docs/decisions/0009-no-foreign-frames.md)."""

from typing import Any, ClassVar
from urllib.parse import urlsplit

from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StructBlock, StructValue, TextBlock, URLBlock
from wagtail.images.blocks import ImageChooserBlock
from wagtail.images.shortcuts import get_rendition_or_not_found

PROVIDERS = {
    "youtube.com": "YouTube",
    "youtu.be": "YouTube",
    "vimeo.com": "Vimeo",
    "peertube.social": "PeerTube",
    "ivoox.com": "iVoox",
    "spotify.com": "Spotify",
    "openstreetmap.org": "OpenStreetMap",
    "google.com": "Google",
    "3cat.cat": "3Cat",
}


class EmbedValue(StructValue):
    """Where the content lives."""

    @property
    def provider(self) -> str:
        """Name of the other site, as people know it; else its host."""
        return provider_name(self.get("url") or "")

    @property
    def cover_markup(self) -> str:
        """The picture over the link, without alternative text: the title beside it says what opens."""
        if not self.get("cover"):
            return ""
        return get_rendition_or_not_found(self["cover"], "fill-960x540|format-jpeg").img_tag(
            {"alt": "", "loading": "lazy"}
        )


class EmbedBlock(StructBlock):
    """Title and description are ours, so nothing is asked of the other site before the reader chooses to open it."""

    url = URLBlock(
        label=_("Address"),
        default="",
        validators=[URLValidator(schemes=["https"], message=_("Give an address that starts with https://."))],
    )
    title = CharBlock(label=_("Title"), default="", max_length=200, help_text=_("What opens, for instance: Map of…"))
    description = TextBlock(label=_("Description"), required=False, default="", max_length=600)
    cover = ImageChooserBlock(label=_("Picture"), required=False, help_text=_("Decorative: the title says what opens."))

    class Meta:
        icon = "code"
        label = _("Content of another site")
        description = _("A map, a recording or a form of another site: opens there, after a click.")
        template = "blocks/embed.html"
        value_class = EmbedValue
        preview_value: ClassVar[dict[str, Any]] = {
            "url": "https://www.openstreetmap.org/",
            "title": "Mapa dels obradors compartits",
            "description": "Els punts que gestionen els ajuntaments.",
        }


def provider_name(url: str) -> str:
    """Who serves ``url``: "YouTube", else the host without www."""
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    known = (name for domain, name in PROVIDERS.items() if host == domain or host.endswith(f".{domain}"))
    return next(known, host)
