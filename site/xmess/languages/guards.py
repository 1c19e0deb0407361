"""wagtail-localize crashes on stream values that older content lacks: guard it (site stack notes, its issue #875)."""

from typing import Any

from wagtail_localize.segments.extract import StreamFieldSegmentExtractor


def guard_segment_extraction() -> None:
    """Make a missing block value mean "nothing to translate", so that adding a field to a block breaks no page."""
    if getattr(StreamFieldSegmentExtractor, "guarded_by_xmess", False):
        return
    handle_block = StreamFieldSegmentExtractor.handle_block
    handle_image_block = StreamFieldSegmentExtractor.handle_image_block

    def guarded_block(self: Any, block_type: Any, block_value: Any, raw_value: Any = None) -> list[Any]:
        return [] if block_value is None else handle_block(self, block_type, block_value, raw_value=raw_value)

    def guarded_image(self: Any, block: Any, image_block_value: Any, raw_value: Any = None) -> list[Any]:
        return handle_image_block(self, block, image_block_value, raw_value=raw_value or {})

    StreamFieldSegmentExtractor.handle_block = guarded_block
    StreamFieldSegmentExtractor.handle_image_block = guarded_image
    StreamFieldSegmentExtractor.guarded_by_xmess = True
