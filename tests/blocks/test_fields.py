"""Blocks stay out of migrations."""

from django.db.migrations.state import ModelState
from wagtail.fields import StreamField

from blocks.body import BodyBlock
from blocks.fields import BlockField
from pages.content.models import StandardPage


def test_a_migration_sees_a_stream_without_blocks() -> None:
    _name, path, args, options = BlockField(BodyBlock(), blank=True).deconstruct()
    assert (path, args, options["block_lookup"]) == ("wagtail.fields.StreamField", [[]], {})


def test_it_equals_what_the_migration_makes_of_it() -> None:
    """Or every check would ask for one more migration."""
    field = BlockField(BodyBlock(), blank=True)
    written = StreamField([], blank=True)
    assert field.deconstruct()[1:] == written.deconstruct()[1:]


def test_the_state_of_a_model_can_be_copied() -> None:
    assert "body" in ModelState.from_model(StandardPage).fields
