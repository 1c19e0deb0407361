"""What visitors sent and nobody has dealt with, on the editors' dashboard."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from .registry import public_forms
from .viewsets import may_handle


@dataclass(frozen=True)
class WaitingCard:
    """A card for ``register_dashboard_card``."""

    context: Mapping[str, Any]
    code: str = "public-forms"
    title: str = ""
    template: str = "public_forms/dashboard/waiting.html"
    order: int = 10


def waiting_card(user: Any) -> WaitingCard | None:
    """How many wait in each form with a desk, for those who may deal with them; ``None`` when none does."""
    desks = [form for form in public_forms().values() if form.desk and may_handle(user, form.model)]
    waiting = [(form.label, reverse(form.desk), form.model.objects.waiting().count()) for form in desks]
    waiting = [entry for entry in waiting if entry[2]]
    return WaitingCard({"waiting": waiting}, title=_("What visitors sent")) if waiting else None
