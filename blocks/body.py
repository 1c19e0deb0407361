"""What an editor can put in a page, grouped as the picker shows it."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StreamBlock, StreamBlockValidationError, StreamValue
from wagtail.blocks.struct_block import StructBlockValidationError

from blocks.accordion import AccordionBlock
from blocks.buttons import ButtonsBlock
from blocks.call_to_action import CallToActionBlock
from blocks.cards import CardsBlock
from blocks.documents import DocumentsBlock
from blocks.embed import EmbedBlock
from blocks.figures import FiguresBlock
from blocks.gallery import GalleryBlock
from blocks.heading import HeadingBlock, anchor
from blocks.image import ImageBlock
from blocks.link import LinkBlock
from blocks.notice import NoticeBlock
from blocks.paragraph import ParagraphBlock
from blocks.quote import QuoteBlock
from blocks.steps import StepsBlock
from blocks.table import TableBlock
from blocks.timeline import TimelineBlock
from blocks.video import VideoBlock
from xmess.design.components import Link

TEXT = _("Text")
PICTURES = _("Pictures and recordings")
FACTS = _("Facts and figures")
LINKS = _("Links and documents")


class BodyBlock(StreamBlock):
    """The inventory: one line per kind of block."""

    heading = HeadingBlock(group=TEXT)
    paragraph = ParagraphBlock(group=TEXT)
    quote = QuoteBlock(group=TEXT)
    notice = NoticeBlock(group=TEXT)
    steps = StepsBlock(group=TEXT)
    accordion = AccordionBlock(group=TEXT)
    image = ImageBlock(group=PICTURES)
    gallery = GalleryBlock(group=PICTURES)
    video = VideoBlock(group=PICTURES)
    embed = EmbedBlock(group=PICTURES)
    table = TableBlock(group=FACTS)
    figures = FiguresBlock(group=FACTS)
    timeline = TimelineBlock(group=FACTS)
    documents = DocumentsBlock(group=LINKS)
    cards = CardsBlock(group=LINKS)
    link = LinkBlock(group=LINKS)
    buttons = ButtonsBlock(group=LINKS)
    call_to_action = CallToActionBlock(group=LINKS)

    class Meta:
        template = "blocks/body.html"

    def clean(self, value: StreamValue) -> StreamValue:
        """Every block is right, and the headings make an outline."""
        cleaned = super().clean(value)
        problems = {} if self.is_deferred_validation else outline_problems(cleaned)
        if problems:
            raise StreamBlockValidationError(block_errors=problems)
        return cleaned

    def get_context(self, value: StreamValue, parent_context: Any = None) -> dict[str, Any]:
        """Each block with the heading level that fits where it stands."""
        context = super().get_context(value, parent_context=parent_context)
        return context | {"parts": list(zip(value, heading_levels(value), strict=True))}


def outline_problems(body: StreamValue) -> dict[int, ValidationError]:
    """Errors by position: a part (h3) before any section (h2), and two headings with the same anchor."""
    problems: dict[int, ValidationError] = {}
    section_seen = False
    anchors: set[str] = set()
    for position, child in enumerate(body):
        if child.block_type != "heading":
            continue
        section_seen = section_seen or child.value["level"] == "h2"
        name = child.value["anchor"]
        if not section_seen:
            problems[position] = StructBlockValidationError(
                {"level": ValidationError(_("A part of a section needs a section heading before it."))}
            )
        elif name and name in anchors:
            problems[position] = StructBlockValidationError(
                {"anchor": ValidationError(_("Another heading of this page has this name."))}
            )
        anchors.add(name)
    return problems


def heading_levels(body: StreamValue) -> list[int]:
    """For each block the level (2 to 4) of a heading inside it: one below the heading it stands under."""
    levels = []
    under = 1
    for child in body:
        if child.block_type == "heading":
            under = 3 if child.value["level"] == "h3" else 2
        levels.append(under + 1)
    return levels


def contents(body: StreamValue) -> list[Link]:
    """Links to the sections of a text, for "on this page"; without those that have no address yet."""
    headings = (child for child in body if child.block_type == "heading" and child.value["level"] == "h2")
    found = ((child.value["text"], anchor(child.value, child.id)) for child in headings)
    return [Link(text, f"#{fragment}") for text, fragment in found if text and fragment]
