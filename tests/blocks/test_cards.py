"""Cards of chosen pages: in the reader's language, in the editor's order, in a constant number of queries."""

from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override
from wagtail.models import PageViewRestriction

from blocks.body import BodyBlock
from tests.factories.blocks import child, item
from tests.factories.content import section_page, standard_page

BODY = BodyBlock()


def cards(*pages: Any, covers: bool = False) -> Any:
    raw = {"items": [item(page.pk) for page in pages], "covers": covers}
    return BODY.to_python([child("cards", raw)])[0].value.cards


def test_they_keep_the_order_of_the_editor_across_types(homes: Any) -> None:
    section = section_page(homes["ca"], title="Secció")
    page = standard_page(homes["ca"], title="Pàgina")
    assert [card.title for card in cards(page, section)] == ["Pàgina", "Secció"]
    assert [card.title for card in cards(section, page)] == ["Secció", "Pàgina"]


def test_they_show_the_translation_and_say_when_there_is_none(homes: Any) -> None:
    both = standard_page(homes["ca"], title="Amb")
    standard_page(homes["es"], title="Con", slug="con", translation_key=both.translation_key)
    only = standard_page(homes["ca"], title="Sense", slug="sense")
    with override("es"):
        found = cards(both, only)
    assert [(card.title, card.language) for card in found] == [("Con", ""), ("Sense", "ca")]


def test_they_leave_out_what_nobody_may_open(homes: Any) -> None:
    draft = standard_page(homes["ca"], title="Esborrany", live=False)
    private = standard_page(homes["ca"], title="Privada", slug="privada")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    gone = standard_page(homes["ca"], title="Esborrada", slug="esborrada")
    gone_key = type("Gone", (), {"pk": gone.pk})
    gone.delete()
    assert cards(draft, private, gone_key) == []


def test_a_drawing_is_only_made_when_it_is_wanted(homes: Any) -> None:
    page = standard_page(homes["ca"])
    assert cards(page)[0].cover == ""
    assert cards(page, covers=True)[0].cover.startswith("<svg")


def test_they_cost_the_same_whatever_their_number(homes: Any) -> None:
    pages = [standard_page(homes["ca"], title=f"P{n}", slug=f"p{n}") for n in range(20)]

    def queries(number: int) -> int:
        cards(*pages[:number])
        with CaptureQueriesContext(connection) as asked:
            cards(*pages[:number])
        return len(asked)

    assert queries(20) == queries(2)
