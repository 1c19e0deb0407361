"""The "Public forms" app."""

from django.apps import AppConfig, apps
from django.core import checks
from django.utils.translation import gettext_lazy as _


class FormsConfig(AppConfig):
    name = "xmess.forms"
    label = "public_forms"
    verbose_name = _("Public forms")

    def ready(self) -> None:
        """Registers the project's rules about forms, and who may do what with what visitors wrote."""
        from wagtail.permissions import register_permission_policy

        from xmess.security.permission_policies import ReadOnlyPolicy

        from .checks import check_public_forms
        from .models import Submission

        checks.register(check_public_forms)
        for model in apps.get_models():
            if issubclass(model, Submission):
                register_permission_policy(model, ReadOnlyPolicy(model))
