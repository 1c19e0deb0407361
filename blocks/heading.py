"""A heading in the text; the page's title is the only h1."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import BlockGroup, CharBlock, ChoiceBlock, RegexBlock, StructBlock, StructValue


class HeadingBlock(StructBlock):
    """A second or third level heading with an address of its own."""

    text = CharBlock(label=_("Heading"), default="", max_length=200)
    level = ChoiceBlock(
        search_index=False,  # its label is the editor's word, not the page's
        choices=[("h2", _("Section")), ("h3", _("Part of a section"))],
        default="h2",
        label=_("Level"),
        help_text=_("A part comes after a section, so that the outline has no holes."),
    )
    # Not a CharBlock: translators would get it, and addresses must be the same in every language.
    anchor = RegexBlock(
        regex=r"^[a-z][a-z0-9-]*\Z",
        required=False,
        default="",
        max_length=60,
        label=_("Name in the address"),
        help_text=_(
            "Only if other sites link to this part: small letters, digits and hyphens. Without one the address still "
            "never changes."
        ),
        error_messages={"invalid": _("Start with a small letter; then small letters, digits and hyphens only.")},
    )

    class Meta:
        icon = "title"
        label = _("Heading")
        description = _("Title of a section, or of a part of it. Readers can link to it.")
        template = "blocks/heading.html"
        form_layout = BlockGroup(children=["text", "level"], settings=["anchor"])
        preview_value: ClassVar[dict[str, str]] = {"text": "Com ens organitzem", "level": "h2", "anchor": ""}

    def get_context(self, value: StructValue, parent_context: Any = None) -> dict[str, Any]:
        """The heading with the anchor readers link to."""
        context = super().get_context(value, parent_context=parent_context)
        return context | {"anchor": anchor(value, context.get("id"))}


def anchor(heading: StructValue, block_id: str | None) -> str:
    """The fragment of a heading's address: by its own name, else by the block's id, which translations share.

    The prefix keeps editors' names apart from the ids that templates use.
    """
    name = heading.get("anchor") or (block_id or "")[:8]
    return f"part-{name}" if name else ""
