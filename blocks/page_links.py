"""Links to pages of ours inside running text."""

from typing import Any

from django.utils.html import format_html
from wagtail.models import Page
from wagtail.rich_text.pages import PageLinkHandler

from blocks.page_cards import in_language
from xmess.languages.codes import active_language
from xmess.languages.translations import written_in


class LocalizedPageLinkHandler(PageLinkHandler):
    """Leads to the reader's language; all links of a text in two queries (Wagtail's asks for each link)."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, Any]]) -> list[str]:
        """Opening tags; a link to a page that is gone or private keeps its words and leads nowhere."""
        language = active_language()
        keys = {int(attrs["id"]) for attrs in attrs_list if str(attrs.get("id", "")).isdigit()}
        shown = in_language(Page.objects.filter(pk__in=keys).only("translation_key"), language)
        by_key = {str(key): page for key, page in shown.items()}
        return [_opening_tag(by_key.get(str(attrs.get("id", ""))), language) for attrs in attrs_list]


def _opening_tag(page: Page | None, language: str) -> str:
    if page is None:
        return "<a>"
    other = written_in(page, language)
    url = page.get_url() or ""
    return format_html('<a href="{}" hreflang="{}">', url, other) if other else format_html('<a href="{}">', url)
