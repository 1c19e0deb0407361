"""Gives each role what ``roles.py`` says, as often as it is called: after ``migrate``, and as pages appear."""

from collections.abc import Iterable

from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Q
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.models import Collection, GroupApprovalTask, GroupCollectionPermission, GroupPagePermission, Page

from xmess.accounts.roles import ROLES, Role
from xmess.forms.models import Submission

SLICES = "pages."
# Facts outside the slices that editors keep too.
SHARED_RECORDS = frozenset({"navigation", "search", "search_desk"})
HOME_DEPTH = 2
APPROVING_ROLE = "publisher"


def grant_roles() -> None:
    """Every role's group with its permissions, files and pages. Adds only, so that nothing else is touched."""
    for role in ROLES:
        group, _new = Group.objects.get_or_create(name=role.code)
        group.permissions.add(*_permissions(role))
        for collection in Collection.objects.filter(depth=1):
            for permission in _file_permissions(role):
                GroupCollectionPermission.objects.get_or_create(
                    group=group, collection=collection, permission=permission
                )
    for task in GroupApprovalTask.objects.filter(groups=None):  # Wagtail's own workflow asked a group we removed
        task.groups.add(Group.objects.get(name=APPROVING_ROLE))
    grant_pages(Page.objects.filter(depth=HOME_DEPTH))
    labels = {label for role in ROLES for label in role.sections}
    grant_pages(Page.objects.filter(content_type__app_label__in=labels))


def grant_pages(pages: Iterable[Page]) -> None:
    """The rights of every role over those of ``pages`` that are homes, or the first of their slice in the tree."""
    for page in pages:
        for role in ROLES:
            if role.pages and _begins(page, role):
                group, _new = Group.objects.get_or_create(name=role.code)
                for permission in _page_permissions(role):
                    GroupPagePermission.objects.get_or_create(group=group, page=page, permission=permission)


def _begins(page: Page, role: Role) -> bool:
    """Whether the role's rights begin at ``page``."""
    if role.sections:
        parent = page.get_parent()
        above = parent.content_type.app_label if parent else ""
        return page.content_type.app_label in role.sections and above not in role.sections
    return page.depth == HOME_DEPTH and (not role.languages or page.locale.language_code in role.languages)


def _permissions(role: Role) -> Iterable[Permission]:
    wanted = Q(content_type__app_label="wagtailadmin", codename="access_admin")
    for name in role.others:
        app_label, codename = name.split(".")
        wanted |= Q(content_type__app_label=app_label, codename=codename)
    for model in apps.get_models():
        actions = _actions(role, model)
        if actions:
            codenames = [f"{action}_{model._meta.model_name}" for action in actions]
            wanted |= Q(content_type=_type_of(model), codename__in=codenames)
            if role.decides and not issubclass(model, Submission):
                wanted |= Q(content_type=_type_of(model), codename__in=[code for code, _ in model._meta.permissions])
    return Permission.objects.filter(wanted)


def _actions(role: Role, model: type[Model]) -> tuple[str, ...]:
    app = apps.get_app_config(model._meta.app_label)
    is_ours = app.name.startswith(SLICES) or app.label in SHARED_RECORDS
    if not is_ours or issubclass(model, Page) or (role.sections and app.label not in role.sections):
        return ()
    return role.submissions if issubclass(model, Submission) else role.records


def _type_of(model: type[Model]) -> ContentType:
    return ContentType.objects.get_for_model(model, for_concrete_model=False)


def _page_permissions(role: Role) -> Iterable[Permission]:
    codenames = [f"{action}_page" for action in role.pages]
    return Permission.objects.filter(content_type=_type_of(Page), codename__in=codenames)


def _file_permissions(role: Role) -> Iterable[Permission]:
    wanted = Q(pk=None)
    for model in (Image, Document):  # Wagtail asks for these whatever models a site uses
        codenames = [f"{action}_{model._meta.model_name}" for action in role.files]
        wanted |= Q(content_type=_type_of(model), codename__in=codenames)
    return Permission.objects.filter(wanted)
