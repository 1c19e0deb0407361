from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from tests.factories.people import administrator, colleague
from xmess.accounts.roles import BY_CODE, ROLES, label
from xmess.accounts.services.grant_roles import grant_roles

CODES = [role.code for role in ROLES]
EVERYBODY = {*CODES, "administrator"}
# What each role may open or send: everybody who is not named is refused.
TABLE = {
    ("get", "wagtailadmin_home", ()): EVERYBODY,
    ("get", "wagtailadmin_account", ()): EVERYBODY,
    ("get", "wagtailusers_users:index", ()): {"administrator"},
    ("post", "wagtailusers_users:add", ()): {"administrator"},
    ("get", "wagtailusers_groups:index", ()): {"administrator"},
    ("get", "wagtailsites:index", ()): {"administrator"},
    ("get", "wagtailadmin_workflows:index", ()): {"administrator"},
    ("get", "wagtailredirects:index", ()): {"publisher", "administrator"},
    ("post", "wagtailredirects:add", ()): {"publisher", "administrator"},
    ("get", "messages:index", ()): {"publisher", "administrator"},
    ("get", "wagtailimages:add", ()): {"editor", "publisher", "group_editor", "awards_manager", "administrator"},
    ("get", "wagtaildocs:add", ()): {"editor", "publisher", "group_editor", "awards_manager", "administrator"},
    ("get", "wagtailadmin_pages:edit", ("ca",)): {"editor", "publisher", "administrator"},
    ("post", "wagtailadmin_pages:edit", ("ca-page",)): {"editor", "publisher", "administrator"},
    ("get", "wagtailadmin_pages:edit", ("es",)): {"editor", "publisher", "translator", "administrator"},
    ("get", "wagtailadmin_pages:unpublish", ("ca-page",)): {"publisher", "administrator"},
    ("get", "wagtailadmin_pages:delete", ("ca-page",)): {"publisher", "administrator"},
    ("post", "wagtail_localize:submit_page_translation", ("ca-page",)): {"publisher", "translator", "administrator"},
}


@pytest.fixture
def people(db: None) -> dict[str, Any]:
    return {code: colleague(code) for code in CODES} | {"administrator": administrator(), "nobody": colleague()}


@pytest.fixture
def targets(homes: dict[str, Any]) -> dict[str, int]:
    page = homes["ca"].add_child(instance=Page(title="Una pàgina", slug="una-pagina", locale=homes["ca"].locale))
    return {"ca": homes["ca"].pk, "es": homes["es"].pk, "ca-page": page.pk}


def is_refused(response: Any) -> bool:
    if response.status_code == 302:
        return response.url == reverse("wagtailadmin_home") or "/accounts/login/" in response.url
    return response.status_code in {403, 404}


@pytest.mark.parametrize(("method", "name", "args"), TABLE)
def test_a_role_opens_what_is_its_business_and_nothing_else(
    targets: dict[str, int], people: dict[str, Any], method: str, name: str, args: tuple[str, ...]
) -> None:
    url = reverse(name, args=[targets[arg] for arg in args])
    for person, user in people.items():
        client = Client()
        client.force_login(user)
        refused = is_refused(getattr(client, method)(url))
        assert refused is (person not in TABLE[method, name, args]), person


def test_nobody_enters_without_a_role(people: dict[str, Any]) -> None:
    client = Client()
    client.force_login(people["nobody"])
    assert is_refused(client.get("/admin/pages/"))


def test_an_editor_writes_but_does_not_publish(targets: dict[str, int], people: dict[str, Any]) -> None:
    page = Page.objects.get(pk=targets["ca-page"])
    allowed = page.permissions_for_user(people["editor"])
    assert allowed.can_edit()
    assert not allowed.can_publish()
    assert not allowed.can_unpublish()


@pytest.mark.skipif(not apps.is_installed("pages.working_groups"), reason="The working groups are switched off")
def test_a_groups_editor_keeps_to_the_groups(homes: dict[str, Any], people: dict[str, Any]) -> None:
    index_type = apps.get_model("working_groups.WorkingGroupsIndexPage")
    index = index_type(title="Grups", slug="grups", locale=homes["ca"].locale)
    homes["ca"].add_child(instance=index)
    user = people["group_editor"]
    assert index.permissions_for_user(user).can_publish()
    assert not homes["ca"].permissions_for_user(user).can_edit()
    assert user.has_perm("working_groups.change_workinggroup")
    assert not user.has_perm("members.change_member")


def test_granting_again_changes_nothing(homes: dict[str, Any]) -> None:
    def rights() -> set[Any]:
        rows = Group.objects.values_list("name", "permissions", "page_permissions", "collection_permissions")
        return set(rows)

    grant_roles()
    before = rights()
    grant_roles()
    assert rights() == before


def test_wagtails_own_groups_are_gone_and_its_workflow_asks_the_publishers(db: None) -> None:
    from wagtail.models import GroupApprovalTask, Workflow

    grant_roles()
    assert [workflow.name for workflow in Workflow.objects.all()] == ["Revisió"]
    assert not Group.objects.filter(name__in=["Moderators", "Editors"]).exists()
    assert {group.name for task in GroupApprovalTask.objects.all() for group in task.groups.all()} == {"publisher"}


def test_roles_are_codes_with_labels_and_other_groups_keep_their_name() -> None:
    assert label("publisher") == str(BY_CODE["publisher"].label)
    assert label("Becaris") == "Becaris"
