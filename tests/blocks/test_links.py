"""Links lead to the reader's language, or nowhere when nobody may follow them."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override
from wagtail.blocks import StreamBlockValidationError
from wagtail.models import PageViewRestriction

from blocks.body import BodyBlock
from pages.content.models import StandardPage
from tests.factories.blocks import child
from tests.factories.content import document, standard_page

BODY = BodyBlock()


def shown(kind: str, value: Any) -> str:
    return BODY.to_python([child(kind, value)]).render_as_block()


@pytest.fixture
def spanish(target: StandardPage, homes: Any) -> StandardPage:
    return standard_page(
        homes["es"], title="Destino", slug="destino", translation_key=target.translation_key, lead="Adónde llevan."
    )


def test_a_link_leads_to_the_readers_language(target: StandardPage, spanish: StandardPage) -> None:
    with override("es"):
        assert 'href="/es/destino/"' in shown("link", {"page": target.pk, "label": "Más"})
    with override("ca"):
        assert 'href="/ca/destinacio/"' in shown("link", {"page": target.pk, "label": "Més"})


def test_a_page_without_translation_leads_to_the_original_and_says_its_language(target: StandardPage) -> None:
    with override("en"):
        assert 'href="/ca/destinacio/" hreflang="ca"' in shown("link", {"page": target.pk, "label": "More"})


def test_a_link_without_words_says_the_title(target: StandardPage) -> None:
    assert ">Destinació</a>" in shown("link", {"page": target.pk})


def test_a_link_to_an_unpublished_page_is_left_out(target: StandardPage) -> None:
    target.unpublish()
    assert "<a" not in shown("link", {"page": target.pk, "label": "Més"})
    assert "button" not in shown("call_to_action", {"title": "Va", "page": target.pk, "label": "Més"})


def test_a_link_to_a_private_page_is_left_out(target: StandardPage) -> None:
    PageViewRestriction.objects.create(page=target, restriction_type="login")
    assert "<a" not in shown("link", {"page": target.pk, "label": "Més"})


def test_a_link_to_a_document_opens_it(db: Any) -> None:
    stored = document("Estatuts")
    assert f'href="{stored.url}"' in shown("link", {"document": stored.pk})


@pytest.mark.parametrize(
    ("value", "field"),
    [
        ({"label": "Més"}, "page"),
        ({"url": "https://example.org/"}, "label"),
        ({"label": "Dos", "url": "https://example.org/", "document": 1}, "url"),
    ],
)
def test_a_link_has_words_and_one_target(value: dict[str, Any], field: str, db: Any) -> None:
    if "document" in value:
        value = value | {"document": document().pk}
    with pytest.raises(StreamBlockValidationError) as refused:
        BODY.clean(BODY.to_python([child("link", value)]))
    assert field in refused.value.block_errors[0].block_errors


def test_links_in_running_text_follow_the_language_and_forget_what_is_gone(
    target: StandardPage, spanish: StandardPage
) -> None:
    text = f'<p><a linktype="page" id="{target.pk}">allà</a> <a linktype="page" id="999999">enlloc</a></p>'
    with override("es"):
        markup = shown("paragraph", text)
    assert '<a href="/es/destino/">allà</a>' in markup
    assert "<a>enlloc</a>" in markup


def test_running_text_costs_the_same_whatever_its_links(homes: Any) -> None:
    pages = [standard_page(homes["ca"], title=f"P{n}", slug=f"p{n}") for n in range(12)]

    def queries(number: int) -> int:
        links = "".join(f'<a linktype="page" id="{page.pk}">x</a> ' for page in pages[:number])
        shown("paragraph", f"<p>{links}</p>")
        with CaptureQueriesContext(connection) as asked:
            shown("paragraph", f"<p>{links}</p>")
        return len(asked)

    assert queries(12) == queries(2) <= 2
