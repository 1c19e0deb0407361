"""Ways to the public forms of this slice, in the active language; ``None`` while no such form is open."""

from django.urls import reverse
from django.utils.translation import gettext

from xmess.design.components import Link
from xmess.forms.registry import public_forms

HAND_IN = "hand-in-experience"
REPLICATE = "replicate-practice"


def hand_in_link() -> Link | None:
    """To the form with which a council tells an experience."""
    return _link(HAND_IN, gettext("Tell your experience"))


def replicate_link(practice_code: str) -> Link | None:
    """To the form with which a council says that it does the same."""
    return _link(REPLICATE, gettext("We are replicating this"), practice_code)


def _link(code: str, label: str, *about: str) -> Link | None:
    return Link(label, reverse("public_form", args=[code, *about])) if code in public_forms() else None
