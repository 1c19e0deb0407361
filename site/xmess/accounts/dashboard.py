"""The first thing a colleague sees: what is waiting for them."""

from collections.abc import Mapping
from typing import Any, Protocol

from django.http import HttpRequest
from wagtail import hooks
from wagtail.admin.ui.components import Component


class Card(Protocol):
    """What ``register_dashboard_card`` gives: ``pages.base.gathering.Section``, or anything like it."""

    code: str
    title: str
    template: str
    context: Mapping[str, Any]
    order: int


class WaitingPanel(Component):
    """Every slice's card for this user, in order."""

    name = "waiting"
    template_name = "accounts/waiting_panel.html"
    order = 50

    def __init__(self, request: HttpRequest) -> None:
        found = (register(request) for register in hooks.get_hooks("register_dashboard_card"))
        self.cards: list[Card] = sorted(
            (card for card in found if card is not None), key=lambda card: (card.order, card.code)
        )

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        """The cards."""
        return {"cards": self.cards}
