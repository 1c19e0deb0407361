"""The volumes of a guide whose editions gather practices: each volume, each frozen fiche, what changed between two."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext, override
from wagtail.contrib.routable_page.models import path

from pages.guides.citation import cite_fiche
from pages.guides.volume_files import volume_pdf
from pages.guides.volumes import (
    Volume,
    frozen_fiche,
    today_path,
    volume,
    volume_differences,
    volume_name,
    volume_path,
)
from xmess.design.components import Download, Fact
from xmess.discovery.head import absolute
from xmess.errors.answers import answer
from xmess.languages.codes import active_language
from xmess.languages.translations import page_path
from xmess.pdf.renderer import PdfUnavailable

VOLUME, FICHE, SINCE = "guides/volume.html", "guides/frozen_fiche.html", "guides/volume_differences.html"


class VolumeRoutes:
    """For ``GuidePage``: addresses below it that never change, because citations lead to them."""

    guide: Any
    guide_id: int
    title: Any

    @path("volumes/<int:number>/")
    def volume(self, request: HttpRequest, number: int) -> HttpResponse:
        """One volume: its fiches by policy class."""
        shown = self._volume(number)
        downloads = [Download(gettext("This volume on paper"), f"{request.path}volume.pdf", kind="PDF")]
        context = {"volume": shown, "volume_title": volume_name(number), "downloads": downloads}
        return self._show(request, VOLUME, context if shown.is_frozen else context | {"downloads": []})

    @path("volumes/<int:number>/volume.pdf/")
    def volume_pdf(self, request: HttpRequest, number: int) -> HttpResponse:
        """A frozen volume with all its fiches as a tagged PDF, in the reader's language."""
        shown = self._volume(number)
        if not shown.is_frozen:
            raise Http404
        try:
            made = volume_pdf(self, number)
        except PdfUnavailable:
            return answer(request, 503)
        name = f"xmess-{self.guide.code}-{number}-{active_language()}.pdf"
        headers = {"Content-Disposition": f'inline; filename="{name}"', "X-Robots-Tag": "noindex"}
        return HttpResponse(made, content_type="application/pdf", headers=headers)

    @path("volumes/<int:number>/since/<int:earlier>/")
    def volume_since(self, request: HttpRequest, number: int, earlier: int) -> HttpResponse:
        """What a frozen volume changed since an earlier one, word by word."""
        found = volume_differences(self.guide_id, earlier, number, active_language())
        if found is None or earlier > number:
            raise Http404
        context = {"differences": found, "before": earlier, "after": number}
        return self._show(request, SINCE, context | {"volume_url": volume_path(self._path, number)})

    @path("volumes/<int:number>/<slug:code>/")
    def fiche(self, request: HttpRequest, number: int, code: str) -> HttpResponse:
        """A fiche as a frozen volume published it, for ever."""
        fiche = frozen_fiche(self.guide_id, number, code, active_language())
        if fiche is None:
            raise Http404
        language = "" if fiche.text_language == active_language() else fiche.text_language
        context = {
            "fiche": fiche,
            "fiche_language": language,
            "facts": [Fact(label, value, language=language) for label, value in fiche.facts],
            "number": number,
            "volume_title": volume_name(number),
            "volume_url": volume_path(self._path, number),
            "fiche_kickers": [*fiche.councils, f"{self.title}, {volume_name(number).lower()}"],
            "fiche_cite_as": self._cite(fiche, number),
            "today_url": today_path(code, active_language()),
        }
        return self._show(request, FICHE, context)

    def _show(self, request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
        page: Any = self
        return page.render(request, context_overrides={"volume_kickers": [page.title], **context}, template=template)

    def _volume(self, number: int) -> Volume:
        found = volume(self.guide_id, number, active_language(), self._path)
        if found is None:
            raise Http404
        return found

    @property
    def _path(self) -> str:
        return page_path(self)

    def _cite(self, fiche: Any, number: int) -> str:
        with override(fiche.text_language):
            return cite_fiche(
                councils=", ".join(fiche.councils),
                title=fiche.title,
                guide=self.title,
                volume=volume_name(number).lower(),
                year=fiche.edition.published_on.year,
                url=absolute(volume_path(self._path, number, fiche.code)),
                quotes=("“", "”") if fiche.text_language == "en" else ("«", "»"),
            )
