"""Ways to the public forms, in the active language."""

from django.urls import reverse
from django.utils.translation import gettext

from xmess.design.components import Link
from xmess.forms.registry import public_forms

CONTACT = "contact"


def tell_link() -> Link | None:
    """Where a council tells an experience or completes its page; ``None`` where no slice offers a contact form."""
    if CONTACT not in public_forms():
        return None
    return Link(gettext("Tell your experience"), reverse("public_form", args=[CONTACT]))
