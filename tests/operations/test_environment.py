"""A missing or malformed variable stops the start with a sentence that names it."""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from xmess.settings.environment import Environment


@pytest.mark.parametrize("variables", [{}, {"SECRET_KEY": "   "}])
def test_a_missing_variable_is_named(variables: dict[str, str]) -> None:
    with pytest.raises(ImproperlyConfigured, match="SECRET_KEY is missing"):
        Environment(variables).text("SECRET_KEY")


@pytest.mark.parametrize(
    ("read", "raw"),
    [
        ("flag", "perhaps"),
        ("number", "ten"),
        ("number", "-1"),
        ("path", "var/data"),
        ("origin", "xmess.cat"),
        ("origin", "https://xmess.cat/ca/"),
    ],
)
def test_a_malformed_variable_is_named(read: str, raw: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="NAME is malformed"):
        getattr(Environment({"NAME": raw}), read)("NAME")


@pytest.mark.parametrize(
    ("read", "raw"), [("database", "oracle-of-delphi://x"), ("cache", "nocache://x"), ("mail", "pigeon://x")]
)
def test_a_url_of_an_unknown_kind_is_named(read: str, raw: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="NAME is malformed"):
        getattr(Environment({"NAME": raw}), read)("NAME", default="unused://")


def test_values_come_typed() -> None:
    env = Environment(
        {"F": "Yes", "N": " 3 ", "L": "a, b,,c", "P": "/srv/x", "O": "https://xmess.cat/", "D": "postgres://u:p@h/n"}
    )
    assert env.flag("F") is True
    assert env.number("N") == 3
    assert env.items("L") == ["a", "b", "c"]
    assert env.path("P") == Path("/srv/x")
    assert env.origin("O") == "https://xmess.cat"
    assert env.database("D", default="unused://")["ENGINE"] == "django.db.backends.postgresql"
    assert env.text("ABSENT", default="x") == "x"
