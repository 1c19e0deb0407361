"""Builders run after those they need, and say so when they cannot."""

from collections.abc import Iterator

import pytest
from wagtail import hooks

from pages.base.demonstration import Demo, DemoBuilder
from pages.home.models import HomePage
from xmess.demo.builders import registered_builders
from xmess.demo.declaration import DeclaredDemo
from xmess.demo.errors import ContentError

HELLO = {"ca": "Hola", "es": "Hola", "en": "Hello"}


def nothing(demo: Demo) -> None:
    """Declare nothing."""


@pytest.fixture
def only(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[DemoBuilder]]:
    """The builders on the hook: those the test puts in the list."""
    builders: list[DemoBuilder] = []
    monkeypatch.setattr(hooks, "get_hooks", lambda name: [lambda one=one: one for one in builders])
    yield builders


def test_each_comes_after_those_it_needs(only: list[DemoBuilder]) -> None:
    only += [DemoBuilder("groups", nothing, ("topics", "home")), DemoBuilder("topics", nothing, ("home",))]
    only += [DemoBuilder("home", nothing)]
    assert [builder.name for builder in registered_builders()] == ["home", "topics", "groups"]


def test_a_slice_that_is_switched_off_is_not_waited_for(only: list[DemoBuilder]) -> None:
    only += [DemoBuilder("home", nothing, ("working_groups",))]
    assert [builder.name for builder in registered_builders()] == ["home"]


def test_builders_that_wait_for_each_other_are_refused(only: list[DemoBuilder]) -> None:
    only += [DemoBuilder("a", nothing, ("b",)), DemoBuilder("b", nothing, ("a",))]
    with pytest.raises(ContentError, match="wait for each other"):
        registered_builders()


def test_two_builders_of_the_same_name_are_refused(only: list[DemoBuilder]) -> None:
    only += [DemoBuilder("a", nothing), DemoBuilder("a", nothing)]
    with pytest.raises(ContentError, match="share a name"):
        registered_builders()


@pytest.mark.parametrize(
    ("key", "parent", "texts", "complaint"),
    [
        ("home", "", {"title": HELLO}, "Two pages"),
        ("page", "nowhere", {"title": HELLO}, "not declared"),
        ("page", "home", {"lead": HELLO}, "no title"),
    ],
)
def test_a_page_that_cannot_be_written_is_refused(
    key: str, parent: str, texts: dict[str, dict[str, str]], complaint: str
) -> None:
    demo = DeclaredDemo(print)
    demo.page("home", HomePage, parent="", texts={"title": HELLO})
    with pytest.raises(ContentError, match=complaint):
        demo.page(key, HomePage, parent=parent, texts=texts)
