"""The only reader of ``os.environ``: typed values, or a sentence that names the variable at fault.

Every variable the site understands is read through ``env``; ``site/docs/operations.md`` lists them.
"""

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final, TypeVar
from urllib.parse import urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured

T = TypeVar("T")

REQUIRED: Final[Any] = object()
TRUE_WORDS = frozenset({"1", "true", "yes", "on"})
FALSE_WORDS = frozenset({"0", "false", "no", "off"})


class Environment:
    """Typed access to a mapping of variables (the process environment, or a dictionary in tests)."""

    def __init__(self, variables: Mapping[str, str]) -> None:
        self._variables = variables

    def text(self, name: str, default: str = REQUIRED) -> str:
        """The variable as it stands, without surrounding white space; an empty one counts as missing."""
        return self._read(name, default, str)

    def flag(self, name: str, default: bool = REQUIRED) -> bool:
        """``yes``/``no`` and the usual synonyms."""

        def parse(raw: str) -> bool:
            word = raw.lower()
            if word not in TRUE_WORDS | FALSE_WORDS:
                raise ValueError("write yes or no")
            return word in TRUE_WORDS

        return self._read(name, default, parse)

    def number(self, name: str, default: int = REQUIRED, *, minimum: int = 0) -> int:
        """A whole number, not below ``minimum``."""

        def parse(raw: str) -> int:
            value = int(raw)
            if value < minimum:
                raise ValueError(f"it must be {minimum} or more")
            return value

        return self._read(name, default, parse)

    def items(self, name: str, default: list[str] = REQUIRED) -> list[str]:
        """Comma-separated words, white space ignored."""
        return self._read(name, default, lambda raw: [word.strip() for word in raw.split(",") if word.strip()])

    def path(self, name: str, default: Path = REQUIRED) -> Path:
        """An absolute folder or file name."""

        def parse(raw: str) -> Path:
            if not Path(raw).is_absolute():
                raise ValueError("write an absolute path")
            return Path(raw)

        return self._read(name, default, parse)

    def origin(self, name: str, default: str = REQUIRED) -> str:
        """A web origin such as ``https://xmess.cat``, without a trailing slash."""

        def parse(raw: str) -> str:
            parts = urlsplit(raw)
            if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path.strip("/") or parts.query:
                raise ValueError("write an origin such as https://example.org")
            return f"{parts.scheme}://{parts.netloc}"

        return self._read(name, default, parse)

    def database(self, name: str, default: str) -> dict[str, Any]:
        """Django's database dictionary from a URL such as ``postgres://user:word@host/name``."""
        return self._url(name, default, environ.Env.db_url_config, "ENGINE")

    def cache(self, name: str, default: str) -> dict[str, Any]:
        """Django's cache dictionary from a URL such as ``rediscache://host:6379/1``."""
        return self._url(name, default, environ.Env.cache_url_config, "BACKEND")

    def mail(self, name: str, default: str) -> dict[str, Any]:
        """Django's ``EMAIL_*`` settings from a URL such as ``smtp+tls://user:word@host:587``."""
        return self._url(name, default, environ.Env.email_url_config, "EMAIL_BACKEND")

    def _url(self, name: str, default: str, parse: Callable[[str], dict[str, Any]], key: str) -> dict[str, Any]:
        def parse_known(raw: str) -> dict[str, Any]:
            configuration = parse(raw)
            # django-environ passes a scheme it does not know on as if it were the dotted path of a back end.
            if "." not in configuration.get(key, ""):
                raise ValueError("its scheme is unknown")
            return configuration

        return self._read(name, None, parse_known) or parse_known(default)

    def _read(self, name: str, default: T, parse: Callable[[str], T]) -> T:
        raw = self._variables.get(name, "").strip()
        if not raw:
            if default is REQUIRED:
                raise ImproperlyConfigured(f"The environment variable {name} is missing; see site/docs/operations.md.")
            return default
        try:
            return parse(raw)
        except (ValueError, KeyError, ImproperlyConfigured) as error:
            raise ImproperlyConfigured(f"The environment variable {name} is malformed: {error}.") from error


def _variables() -> Mapping[str, str]:
    """The process environment over the lines of the file that ENV_FILE names, when it names one.

    Raises:
        ImproperlyConfigured: the file cannot be read.
    """
    name = os.environ.get("ENV_FILE", "").strip()
    if not name:
        return os.environ
    try:
        lines = Path(name).read_text(encoding="utf-8").splitlines()
    except OSError as error:
        message = f"The environment variable ENV_FILE names a file that cannot be read: {name}."
        raise ImproperlyConfigured(message) from error
    pairs = (line.split("=", 1) for line in lines if "=" in line and not line.lstrip().startswith("#"))
    return {key.strip(): value.strip() for key, value in pairs} | os.environ


env = Environment(_variables())
