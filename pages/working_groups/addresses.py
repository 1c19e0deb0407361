"""Ways to the public forms of this slice, in the active language."""

from django.urls import reverse
from django.utils.translation import gettext

from xmess.design.components import Link

JOIN = "join-group"
PROPOSE = "propose-group"


def join_link(group_code: str) -> Link:
    """To the form with which a council asks to take part in a group."""
    return Link(gettext("Ask to take part"), reverse("public_form", args=[JOIN, group_code]))


def propose_link() -> Link:
    """To the form with which a council proposes a new group."""
    return Link(gettext("Propose a group"), reverse("public_form", args=[PROPOSE]))
