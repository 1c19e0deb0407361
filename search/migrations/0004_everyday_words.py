"""What neighbours and councillors say for what the site calls by its technical name; editors go on from here.

Written theme by theme from the work plan, the policy classes and the glossary by somebody who had seen none of the judged
queries (tests/relevance). Concepts that editors have changed or added stay as they are, but for the words they gain.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.db import migrations

WORDS = Path(__file__).with_suffix(".txt")
FIELDS = ("terms_ca", "terms_es", "terms_en")


def add(apps: Any, schema_editor: Any) -> None:
    """New concepts, and more words for those of 0002 that are still there."""
    concept = apps.get_model("search", "Concept")
    new = []
    for known, terms in _lines():
        if known:
            for found in concept.objects.filter(terms_ca__contains=known):
                if known in found.terms_ca.splitlines():
                    _extend(found, terms)
        else:
            new.append(concept(**{field: "\n".join(words) for field, words in terms.items()}))
    concept.objects.bulk_create(new)


def _lines() -> Iterator[tuple[str, dict[str, list[str]]]]:
    """Each concept: the expression of one that is there already or nothing, and the expressions by field."""
    for line in WORDS.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            known, _, words = line.removeprefix("+").rpartition(":")
            lists = [[word.strip() for word in part.split("|") if word.strip()] for part in words.split(";")]
            yield known.strip(), dict(zip(FIELDS, lists, strict=True))


def _extend(concept: Any, terms: dict[str, list[str]]) -> None:
    for field, words in terms.items():
        there = getattr(concept, field).splitlines()
        setattr(concept, field, "\n".join([*there, *(word for word in words if word not in there)]))
    concept.save(update_fields=FIELDS)


class Migration(migrations.Migration):
    dependencies = [("search", "0003_note_on_concepts")]
    operations = [migrations.RunPython(add, migrations.RunPython.noop, elidable=False)]
