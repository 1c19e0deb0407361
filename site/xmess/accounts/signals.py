"""Roles get their rights after each ``migrate``, and over pages as they appear."""

from typing import Any

from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate, post_save
from wagtail.models import Page

from .roles import ROLES
from .services.grant_roles import HOME_DEPTH, grant_pages, grant_roles

SECTIONS = frozenset(label for role in ROLES for label in role.sections)


def connect() -> None:
    """Connect the receivers; called once, when all apps are loaded."""
    last = [app for app in apps.get_app_configs() if app.models_module is not None][-1]
    # After the last app's, when every permission exists.
    post_migrate.connect(after_migrate, sender=last, dispatch_uid="xmess.accounts.roles")
    post_save.connect(after_page_saved, dispatch_uid="xmess.accounts.roles")


def after_migrate(sender: AppConfig, using: str = "default", **_kwargs: Any) -> None:
    """Give every role what it may do; a database migrated half-way (tests of migrations) has no pages yet."""
    from django.db import connections

    if Page._meta.db_table in connections[using].introspection.table_names():
        grant_roles()


def after_page_saved(sender: type[Any], instance: Any, created: bool = False, raw: bool = False, **_: Any) -> None:
    """Give the roles their rights over a new home page or the first page of a section."""
    if not created or raw or not isinstance(instance, Page):
        return
    if instance.depth == HOME_DEPTH or instance._meta.app_label in SECTIONS:
        grant_pages([instance])
