"""What is ours about signing in: nobody signs up, mail goes by the queue, secrets are stored encrypted."""

import time
from base64 import urlsafe_b64encode
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.http import HttpRequest
from django.utils.crypto import get_random_string, salted_hmac
from django.utils.translation import get_language, override

from xmess.forms.client_address import client_address
from xmess.languages.codes import active_language
from xmess.mailing.services.queue_message import queue_written


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are made by administrators."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never."""
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        """The visitor's address behind our proxies; those without one share a counter."""
        return client_address(request) or "0.0.0.0"  # noqa: S104 - not a place to listen at

    def reauthenticate(self, user: Any, password: str) -> bool:
        """Whether ``password`` is the user's; asked by our model's address, not by allauth's table of addresses."""
        return self.authenticate(context.request, email=user.email, password=password) == user

    def is_reauthentication_required(self, *, app: str, **_kwargs: Any) -> bool:
        """Not for those who gave their password a moment ago: setting the second step up follows on the log-in."""
        records = get_authentication_records(context.request, context.request.user)
        return not records or time.time() - records[-1]["at"] > settings.ACCOUNT_REAUTHENTICATION_TIMEOUT

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Queue the message in the language its reader chose, so that answers take the same time for every address.

        It may carry a link that opens the account: its words are forgotten once it is sent and shown to nobody.
        """
        user = context.get("user")
        profile = getattr(user, "wagtail_userprofile", None)
        language = getattr(profile, "preferred_language", "") or active_language()
        with override(language if language in dict(settings.LANGUAGES) else get_language()):
            mail = self.render_mail(template_prefix, email, self._facts(email, context))
        queue_written(
            key=f"{template_prefix}:{get_random_string(32)}",
            to=email,
            language=language,
            subject=str(mail.subject),
            text=str(mail.body),
            confidential=True,
        )

    def _facts(self, email: str, given: dict[str, Any]) -> dict[str, Any]:
        site = {"name": settings.WAGTAIL_SITE_NAME, "domain": settings.SITE_ORIGIN.partition("://")[2]}
        return {"request": context.request, "email": email, "current_site": site, **given}


class SecondFactorAdapter(DefaultMFAAdapter):
    """Secrets of authenticator apps are useless to whoever only has the database."""

    def encrypt(self, text: str) -> str:
        """``text`` for the database."""
        return _cipher().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """What ``encrypt`` was given, also under an earlier key (``SECRET_KEY_FALLBACKS``)."""
        return _cipher().decrypt(encrypted_text.encode()).decode()


def _cipher() -> MultiFernet:
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(urlsafe_b64encode(_digest(key))) for key in keys])


def _digest(key: str | bytes) -> bytes:
    return salted_hmac("xmess.accounts.second_factor", "", secret=key, algorithm="sha256").digest()
