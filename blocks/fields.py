"""The model field of everything editors compose of blocks."""

from typing import Any

from wagtail.fields import StreamField


class BlockField(StreamField):
    """A ``StreamField`` whose blocks are not written into migrations.

    Adding a block, or a word of its help, would otherwise ask for a migration in every slice that has a body.

        body = BlockField(BodyBlock(), blank=True, verbose_name=_("content"))
    """

    def deconstruct(self) -> Any:
        """As a plain ``StreamField`` without blocks: the column is JSON whatever they are."""
        name, _path, _args, kwargs = super().deconstruct()
        kwargs["block_lookup"] = {}  # what a plain field without blocks says, or each check would find a change
        return name, "wagtail.fields.StreamField", [[]], kwargs
