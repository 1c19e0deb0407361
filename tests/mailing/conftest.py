"""A template of the tests' own, so that no slice's words are needed."""

from typing import Any

import pytest

TEMPLATES = {
    "note.txt": (
        "{% load i18n %}{% translate 'Yes' %}: {{ name }}\n\n{% translate 'No' %}, {{ name }}.\n"
        "Segona línia.\n\n{{ site_origin }}/ca/?a=1&b=2.\n"
    ),
}


@pytest.fixture(autouse=True)
def note_template(settings: Any) -> None:
    """``note.txt`` can be rendered; everything else comes from where it always does."""
    engine = settings.TEMPLATES[0]
    loaders = [
        ("django.template.loaders.locmem.Loader", TEMPLATES),
        "django.template.loaders.app_directories.Loader",
    ]
    options = engine["OPTIONS"] | {"loaders": loaders}
    settings.TEMPLATES = [{**engine, "APP_DIRS": False, "OPTIONS": options}]


@pytest.fixture
def note() -> dict[str, Any]:
    """Arguments of ``queue_message``."""
    return {
        "key": "note:1",
        "to": "aina@exemple.example",
        "language": "ca",
        "template": "note.txt",
        "context": {"name": "L’<b>Aina</b> & en Pol"},
    }
