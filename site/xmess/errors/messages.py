"""What each error says: what happened, and what to do now."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Message:
    """The words of one error page; ``lead`` says what happened, ``advice`` what the reader can do."""

    title: Any
    lead: Any
    advice: Any = ""


BAD_REQUEST = Message(
    _("We could not understand the request"),
    _("What reached us is broken or incomplete."),
    _("Go back, reload the page and try again. If you followed a link, it may have been copied wrong."),
)
FORBIDDEN = Message(
    _("You may not open this page"),
    _("It is only for some of the people who work with the site."),
    _("If you should be one of them, ask the technical secretariat."),
)
STALE_FORM = Message(
    _("The page had been open for too long"),
    _("For your safety we did not do what you asked."),
    _("Go back, reload the page and send it again. Cookies of this site have to be allowed for that."),
)
NOT_FOUND = Message(
    _("This page does not exist"),
    _("The address may have changed, or was copied wrong."),
)
NOT_ALLOWED = Message(
    _("This page does not work that way"),
    _("It can be read, but what was sent to it leads nowhere."),
    _("Open the page again from its link."),
)
TOO_LARGE = Message(
    _("What you sent is too large"),
    _("Nothing of it was stored."),
    _("Go back: your browser usually still has what you wrote. Send smaller files or less text."),
)
TOO_MANY = Message(
    _("Too many requests"),
    _("The site was asked too often from where you are."),
    _("Wait a few minutes and try again."),
)
BROKEN = Message(
    _("Something is broken on our side"),
    _("It is not your fault, and we have been told."),
    _("Try again in a few minutes. If you had sent something and saw no confirmation, send it again."),
)
AWAY = Message(
    _("The site is out of order for a moment"),
    _("It cannot reach its data just now. Nothing is lost."),
    _("Try again in a minute."),
)

BY_STATUS = {
    400: BAD_REQUEST,
    403: FORBIDDEN,
    404: NOT_FOUND,
    405: NOT_ALLOWED,
    413: TOO_LARGE,
    429: TOO_MANY,
    500: BROKEN,
    503: AWAY,
}
