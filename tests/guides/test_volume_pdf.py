"""A frozen volume on paper: tagged, in the reader's language, the fiches in order."""

import io
from itertools import pairwise
from typing import Any

import pikepdf
import pytest
from django.test import Client

from pages.guides.models import Edition, Guide
from pages.guides.services.volumes import freeze
from tests.pdf.structure import broken_list_items, figures_without_alternative, fonts_without_file, headings


def pdf(guide: Guide, language: str) -> Any:
    page = guide.pages.get(locale__language_code=language)
    response = Client().get(f"{page.url}volumes/1/volume.pdf")
    assert response.status_code == 200
    assert response["Content-Type"] == "application/pdf"
    return pikepdf.open(io.BytesIO(response.content))


@pytest.mark.parametrize("language", ["ca", "es", "en"])
def test_a_volume_is_an_accessible_document(volume: Edition, guide: Guide, language: str) -> None:
    freeze(volume)
    document = pdf(guide, language)
    assert str(document.Root.Lang) == language
    assert bool(document.Root.MarkInfo.Marked)
    assert "pdfuaid" in document.Root.Metadata.read_bytes().decode()
    assert figures_without_alternative(document) == 0
    assert broken_list_items(document) == 0
    assert fonts_without_file(document) == []
    levels = headings(document)
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert levels.count(2) >= 3  # the contents and both fiches


def test_only_what_is_frozen_is_set(volume: Edition, guide: Guide) -> None:
    page = guide.pages.get(locale__language_code="ca")
    assert Client().get(f"{page.url}volumes/1/volume.pdf").status_code == 404
    freeze(volume)
    assert Client().get(f"{page.url}volumes/9/volume.pdf").status_code == 404
