"""The Nu HTML checker, the referee of the standard, finds nothing to say about any type of page."""

import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import urlencode

import pytest

from tests.demo_site import DemoSite, one_page_of_each_type
from tests.nu_checker import complaints, nu_checker

__all__ = ["nu_checker"]  # a fixture

pytestmark = pytest.mark.browser  # needs the demo site, not Chromium itself

# Of the demo's living ABC: a volume, a frozen fiche, what changed since another one.
VOLUMES = ("2/", "2/exemple-fons/", "2/since/1/")
COMPARED = "compare=exemple-plaques&compare=exemple-moneda"
# Not pages of the tree: forms, what is found and what is not, practices set aside and compared, nothing at all.
OTHER_PATHS = {
    "ca": [
        *("cerca/?q=energia", "cerca/?q=zzzz", "membres/?q=zzzz", f"bones-practiques/compare/?{COMPARED}"),
        *(f"que-fem/recursos/abc-viu/volumes/{tail}" for tail in VOLUMES),
    ],
    "es": [
        *("buscar/?q=energ%C3%ADa", "buscar/?q=zzzz", "miembros/?q=zzzz", f"buenas-practicas/?{COMPARED}"),
        *(f"que-hacemos/recursos/abc-vivo/volumes/{tail}" for tail in VOLUMES),
    ],
    "en": [
        *("search/?q=energy", "search/?q=zzzz", "members/?q=zzzz", "good-practices/compare/"),
        *(f"what-we-do/resources/living-abc/volumes/{tail}" for tail in VOLUMES),
    ],
}
FORMS = [
    *("form/contact/", "form/propose-group/", "form/join-group/agroecologia/", "form/hand-in-experience/"),
    "form/replicate-practice/coboi/",
]
ELSEWHERE = ["no-hi-es/", "accounts/login/"]


def body(url: str, answers: dict[str, str] | None = None) -> bytes:
    """What is served, an error page too."""
    try:
        data = urlencode(answers).encode() if answers is not None else None
        with urllib.request.urlopen(url, data, timeout=30) as response:  # noqa: S310 - our own server
            return bytes(response.read())
    except urllib.error.HTTPError as error:
        return error.read()


def test_the_nu_checker_finds_nothing(demo_site: DemoSite, nu_checker: list[str], tmp_path: Path) -> None:
    pages: dict[str, bytes] = {}
    for language, others in OTHER_PATHS.items():
        home = f"{demo_site.origin}/{language}/"
        for path in one_page_of_each_type(demo_site, language).values():
            pages[path] = body(demo_site.origin + path)
        for path in [*others, *FORMS, *ELSEWHERE]:
            pages[home + path] = body(home + path)
        with_errors = body(home + FORMS[0], {"message": "Hola"})
        assert b'aria-invalid="true"' in with_errors
        pages[f"{home}{FORMS[0]} with errors"] = with_errors
    assert complaints(nu_checker, pages, tmp_path) == []


def test_the_nu_checker_is_awake(nu_checker: list[str], tmp_path: Path) -> None:
    wrong = b'<!DOCTYPE html><html lang="ca"><title>x</title><h1>x</h1><ul role="list"><li>x</li></ul><p><b>x</p>'
    found = complaints(nu_checker, {"/wrong/": wrong}, tmp_path)
    assert any("Unclosed element" in line for line in found)
    assert all(line.startswith("/wrong/ line 1: ") for line in found)
