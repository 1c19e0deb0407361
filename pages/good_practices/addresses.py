"""Ways to the public forms, in the active language."""

from django.urls import reverse
from django.utils.translation import gettext

from xmess.design.components import Link

HAND_IN, REPLICATE = "hand-in-experience", "replicate-practice"


def tell_link() -> Link:
    """Where a council tells an experience."""
    return Link(gettext("Tell your experience"), reverse("public_form", args=[HAND_IN]))


def complete_link(code: str) -> Link:
    """Where a council completes the fiche of the practice with this code."""
    return Link(gettext("Complete this page"), reverse("public_form", args=[HAND_IN, code]))


def replicate_link(code: str) -> Link:
    """Where a council tells that it does the same as the practice with this code."""
    return Link(gettext("We are replicating this"), reverse("public_form", args=[REPLICATE, code]))
