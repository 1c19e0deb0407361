"""The contact form, at an address of its own that nobody keeps."""

from collections.abc import Sequence
from typing import Any

from django.utils.functional import cached_property, lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from pages.content.emails import announce_message
from pages.content.forms import ContactForm
from pages.content.models import ContactPage
from xmess.forms.views import SubmissionView
from xmess.languages.codes import active_language
from xmess.navigation.breadcrumb import page_breadcrumb


class ContactView(SubmissionView):
    """Stores the message and tells the secretariat and the writer; words of the receipt are the contact page's."""

    code = "contact"
    form_class = ContactForm
    title = _("Write to us")
    purpose = _("To read what you write and to answer you.")
    # Evaluated when shown, in the reader's language.
    receipt_title = lazy(lambda: receipt_words("thanks_title") or gettext("We have received your message"), str)()
    receipt_text = lazy(lambda: receipt_words("thanks_text") or gettext("We will answer you by e-mail."), str)()

    @cached_property
    def page(self) -> ContactPage | None:
        """The contact page in the reader's language, if there is one."""
        return contact_page(active_language())

    def get_breadcrumb(self) -> Sequence[Any]:
        """From the home page to the contact page."""
        return page_breadcrumb(self.page, self.request) if self.page else ()

    def announce(self, record: Any) -> None:
        """To the secretariat, and a receipt to whoever wrote."""
        announce_message(record)


def contact_page(language: str) -> ContactPage | None:
    """The live contact page in ``language`` (a code)."""
    return ContactPage.live_in(language)


def receipt_words(field: str) -> str:
    """What the contact page in the reader's language says in one of its two receipt fields; else empty."""
    page = contact_page(active_language())
    return getattr(page, field) if page else ""
