"""The site's languages exist from the first migration on, and every other one follows Catalan."""

from typing import Any

from django.conf import settings
from django.db import migrations


def create_languages(apps: Any, schema_editor: Any) -> None:
    """A locale per language; new Catalan pages get a fallback in each of the others (wagtail-localize)."""
    Locale = apps.get_model("wagtailcore", "Locale")
    LocaleSynchronization = apps.get_model("wagtail_localize", "LocaleSynchronization")
    source, _created = Locale.objects.get_or_create(language_code=settings.SOURCE_LANGUAGE)
    for code, _name in settings.LANGUAGES:
        locale, _created = Locale.objects.get_or_create(language_code=code)
        if locale != source:
            LocaleSynchronization.objects.get_or_create(locale=locale, defaults={"sync_from": source})


class Migration(migrations.Migration):
    dependencies = [
        ("wagtailcore", "0054_initial_locale"),
        ("wagtail_localize", "0016_rename_page_revision_translationlog_revision"),
    ]
    operations = [migrations.RunPython(create_languages, migrations.RunPython.noop)]
