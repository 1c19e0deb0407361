"""Pages an editor chose, as cards."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import BooleanBlock, ListBlock, PageChooserBlock, StructBlock, StructValue

from blocks.page_cards import cards, in_language
from xmess.design.components import Card
from xmess.languages.codes import active_language


class CardsValue(StructValue):
    """The chosen pages in the reader's language."""

    @property
    def cards(self) -> list[Card]:
        """Those visitors may open, in the editor's order; the number of queries does not grow with them."""
        chosen = [page for page in self.get("items", ()) if page]
        if not chosen:
            return []
        language = active_language()
        shown = in_language(chosen, language)
        pages = [shown[page.pk] for page in chosen if page.pk in shown]
        return cards(pages, language, covers=bool(self.get("covers")))


class CardsBlock(StructBlock):
    """Cards of chosen pages; title and lead come from each page."""

    items = ListBlock(PageChooserBlock(label=_("Page")), label=_("Pages"), min_num=1, max_num=12)
    covers = BooleanBlock(label=_("With drawings"), required=False, default=False)

    class Meta:
        icon = "doc-full-inverse"
        label = _("Cards of pages")
        description = _("Chosen pages with their title and lead, always in the reader's language.")
        template = "blocks/cards.html"
        value_class = CardsValue

    def get_preview_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """Invented cards: what is on the site would change the picture every day."""
        context = super().get_preview_context(value, parent_context)
        return context | {"preview_cards": PREVIEW_CARDS}


PREVIEW_CARDS = (
    Card(title="Qui som", url="#", summary="Ajuntaments i consells comarcals que cooperen.", hue="brick"),
    Card(title="Què fem", url="#", summary="Grups de treball, jornades i assessoraments.", hue="brick"),
)
