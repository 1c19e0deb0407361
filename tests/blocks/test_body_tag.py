"""A body is rendered once for each content, language and state of the site; and never shown stale."""

from typing import Any

from django.template import Context, Template
from django.utils.translation import override

from blocks.body import BodyBlock
from pages.content.models import StandardPage
from tests.factories.blocks import child

BODY = BodyBlock()
TEMPLATE = Template("{% load body_tags %}{% body value %}")


def shown(value: Any) -> str:
    return TEMPLATE.render(Context({"value": value}))


def link_to(page: StandardPage) -> Any:
    return BODY.to_python([child("link", {"page": page.pk}) | {"id": "same"}])


def test_a_body_already_shown_costs_no_query(target: StandardPage, django_assert_num_queries: Any) -> None:
    shown(link_to(target))
    with django_assert_num_queries(0):
        assert "Destinació" in shown(link_to(target))


def test_a_change_of_a_page_it_leads_to_shows_at_once(target: StandardPage) -> None:
    assert "Destinació" in shown(link_to(target))
    target.title = "Un altre lloc"
    target.save_revision().publish()
    assert "Un altre lloc" in shown(link_to(target))


def test_each_language_has_its_own(target: StandardPage) -> None:
    with override("ca"):
        assert "hreflang" not in shown(link_to(target))
    with override("en"):
        assert 'hreflang="ca"' in shown(link_to(target))


def test_an_empty_body_shows_nothing(db: Any) -> None:
    assert shown(BODY.to_python([])).strip() == ""
