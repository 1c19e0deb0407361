"""Links below a listing are real addresses that keep its filters."""

from django.core.paginator import Paginator
from django.http import QueryDict

from xmess.design.pagination import page_links


def test_other_parameters_are_kept_and_the_first_page_has_none_of_its_own() -> None:
    links = page_links(Paginator(range(30), 10).page(2), QueryDict("tema=1&tema=2&page=2"))
    assert [link.url for link in links["links"]] == ["?tema=1&tema=2", "?tema=1&tema=2&page=2", "?tema=1&tema=2&page=3"]
    assert links["previous"] and links["previous"].url == "?tema=1&tema=2"
    assert links["next"] and links["next"].number == 3
    assert [link.current for link in links["links"]] == [False, True, False]


def test_many_pages_leave_gaps() -> None:
    links = page_links(Paginator(range(1000), 10).page(50), QueryDict())
    assert [link.number for link in links["links"]] == [1, None, 49, 50, 51, None, 100]


def test_a_single_page_has_neither_end() -> None:
    links = page_links(Paginator([], 10).page(1), QueryDict())
    assert (links["previous"], links["next"], links["total"]) == (None, None, 1)
