"""The "Accounts" app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    name = "xmess.accounts"
    label = "accounts"
    verbose_name = _("Accounts")

    def ready(self) -> None:
        """Connects what follows from setting up a second factor, and the roles to what they may do."""
        from allauth.mfa.signals import authenticator_added, authenticator_removed

        from . import signals
        from .second_factor import forget_set_up, remember_set_up

        authenticator_added.connect(remember_set_up)
        authenticator_removed.connect(forget_set_up)
        signals.connect()
