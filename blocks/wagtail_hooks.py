"""What the blocks change in Wagtail."""

from typing import Any

from wagtail import hooks

from blocks.page_links import LocalizedPageLinkHandler


# After Wagtail's own registration of the same identifier (order 0).
@hooks.register("register_rich_text_features", order=10)
def lead_to_the_readers_language(features: Any) -> None:
    """Links to pages in rich text cost a constant number of queries."""
    features.register_link_type(LocalizedPageLinkHandler)
