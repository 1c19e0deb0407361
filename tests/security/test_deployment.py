"""The settings a server runs with, in a process of their own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SERVER = {
    "SECRET_KEY": "x7Rk2mQ9vTz4LpW8sYc1NfB6hJd3GuEa5KoXiVtMnSrCqPyD0w",
    "SITE_ORIGIN": "https://xmess.example",
    "DJANGO_SETTINGS_MODULE": "xmess.settings.production",
}


def run(tmp_path: Path, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name in {"PATH", "HOME", "LANG"}}
    environment = kept | SERVER | {"DATA_DIR": str(tmp_path)} | variables
    return subprocess.run(
        [sys.executable, str(ROOT / "manage.py"), *words], env=environment, capture_output=True, text=True
    )


def test_django_finds_nothing_to_warn_of(tmp_path: Path) -> None:
    result = run(tmp_path, "check", "--deploy", "--fail-level", "WARNING")
    assert result.returncode == 0, result.stderr


@pytest.fixture(scope="module")
def settings_of_a_server(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    names = [
        *("DEBUG", "SECURE_HSTS_SECONDS", "SECURE_HSTS_INCLUDE_SUBDOMAINS", "SECURE_HSTS_PRELOAD"),
        *("SECURE_SSL_REDIRECT", "SESSION_COOKIE_SECURE", "SESSION_COOKIE_HTTPONLY", "SESSION_COOKIE_SAMESITE"),
        *("CSRF_COOKIE_SECURE", "CSRF_COOKIE_HTTPONLY", "CSRF_COOKIE_SAMESITE", "REQUIRE_SECOND_FACTOR"),
        *("ALLOWED_HOSTS", "PASSWORD_HASHERS", "STYLEGUIDE"),
    ]
    values = f"{{name: getattr(settings, name) for name in {names}}}"
    code = f"import json; from django.conf import settings; print(json.dumps({values}))"
    result = run(tmp_path_factory.mktemp("data"), "shell", "--no-imports", "-c", code)
    assert result.returncode == 0, result.stderr
    return dict(json.loads(result.stdout.splitlines()[-1]))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DEBUG", False),
        ("STYLEGUIDE", False),
        ("SECURE_HSTS_SECONDS", 2 * 365 * 24 * 3600),
        ("SECURE_HSTS_INCLUDE_SUBDOMAINS", True),
        ("SECURE_HSTS_PRELOAD", True),
        ("SECURE_SSL_REDIRECT", True),
        ("SESSION_COOKIE_SECURE", True),
        ("SESSION_COOKIE_HTTPONLY", True),
        ("SESSION_COOKIE_SAMESITE", "Lax"),
        ("CSRF_COOKIE_SECURE", True),
        ("CSRF_COOKIE_HTTPONLY", True),
        ("CSRF_COOKIE_SAMESITE", "Lax"),
        ("REQUIRE_SECOND_FACTOR", True),
        ("ALLOWED_HOSTS", ["xmess.example"]),
    ],
)
def test_a_server_is_strict_without_being_told(
    settings_of_a_server: dict[str, object], name: str, value: object
) -> None:
    assert settings_of_a_server[name] == value


def test_passwords_are_hashed_with_argon2(settings_of_a_server: dict[str, object]) -> None:
    hashers = settings_of_a_server["PASSWORD_HASHERS"]
    assert isinstance(hashers, list)
    assert hashers[0].endswith("Argon2PasswordHasher")


@pytest.mark.parametrize("name", ["SECRET_KEY", "SITE_ORIGIN"])
def test_a_server_without_its_variables_does_not_start(tmp_path: Path, name: str) -> None:
    result = run(tmp_path, "check", **{name: ""})
    assert result.returncode != 0
    assert name in result.stderr
