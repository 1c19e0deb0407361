"""A library to choose from and a page to write on."""

from typing import Any

import pytest

from pages.content.models import StandardPage
from tests.factories.blocks import Library
from tests.factories.content import document, picture, standard_page


@pytest.fixture
def target(homes: Any) -> StandardPage:
    """The page that links and cards lead to."""
    return standard_page(homes["ca"], title="Destinació", slug="destinacio", lead="On porten els enllaços.")


@pytest.fixture
def library(target: StandardPage) -> Library:
    """One page, one document, one picture."""
    return Library(page=target.pk, document=document().pk, image=picture().pk)
