"""The editors' desk: one menu, a record with its draft page, and nobody who may not."""

import io
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from django.utils import translation
from openpyxl import load_workbook
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from pages.good_practices.models import PolicyClass, Practice, PracticePage
from tests.factories.good_practices import PracticeCouncilFactory, PracticeFactory, ReplicationFactory
from tests.factories.members import MemberFactory
from tests.factories.topics import TopicFactory
from tests.factories.working_groups import WorkingGroupFactory, group_page, groups_index

DESKS = ("practice", "replications", "policy_classes", "administration_roles")


def answers(**facts: Any) -> dict[str, Any]:
    """What the form of a practice posts; ``councils`` are rows of the inline form."""
    councils = facts.pop("councils", [])
    empty: dict[str, Any] = {name: inline_formset([]) for name in ("documents", "sources")}
    bare = {"name": "Horts", "topic": TopicFactory().pk}
    rows = [
        {"member": "", "municipality": "", "name": "", "comarca": "", "population_band": ""} | row for row in councils
    ]
    data = nested_form_data({**bare, **facts, **empty, "councils": inline_formset(rows)})
    return data | {"policy_classes": [PolicyClass.objects.get(code="use").pk]}


def test_a_new_practice_comes_with_a_draft_catalan_page(admin_client: Client, directories: Any) -> None:
    member = MemberFactory()
    response = admin_client.post(reverse("practice:add"), answers(councils=[{"member": member.pk}]))
    assert response.status_code == 302
    page = PracticePage.objects.get()
    assert (page.title, page.live, page.locale.language_code) == ("Horts", False, "ca")
    assert [one.member for one in page.practice.councils.all()] == [member]


def test_who_is_said_twice_is_refused_beside_the_row(admin_client: Client, directories: Any) -> None:
    rows = [{"member": MemberFactory().pk, "name": "Un altre"}]
    response = admin_client.post(reverse("practice:add"), answers(councils=rows))
    assert response.status_code == 200
    assert "Digues qui és d’una sola manera" in response.content.decode()
    assert not Practice.objects.exists()


def test_the_working_group_is_one_of_those_there_are(admin_client: Client, homes: Any, directories: Any) -> None:
    group = WorkingGroupFactory()
    group_page(group, groups_index(homes["ca"]))
    assert admin_client.post(reverse("practice:add"), answers(group_code="inventat")).status_code == 200
    assert admin_client.post(reverse("practice:add"), answers(group_code=group.code)).status_code == 302
    assert Practice.objects.get().group_code == group.code


def test_a_group_that_is_no_longer_public_is_not_lost(admin_client: Client, directories: Any) -> None:
    practice = PracticeFactory(group_code="un-grup-antic")
    edit = reverse("practice:edit", args=[practice.pk])
    assert 'value="un-grup-antic" selected' in admin_client.get(edit).content.decode()
    assert admin_client.post(edit, answers(group_code="un-grup-antic")).status_code == 302
    practice.refresh_from_db()
    assert practice.group_code == "un-grup-antic"


@pytest.mark.parametrize("desk", DESKS)
def test_every_list_opens_in_catalan_with_constant_queries(
    admin_client: Client, desk: str, django_assert_max_num_queries: Any
) -> None:
    for _ in range(3):
        ReplicationFactory(practice=PracticeCouncilFactory().practice)
    with translation.override("ca"):
        admin_client.get(reverse(f"{desk}:index"))
        with django_assert_max_num_queries(30):
            assert admin_client.get(reverse(f"{desk}:index")).status_code == 200


@pytest.mark.parametrize(
    ("role", "opens", "adds"),
    [
        ("editor", True, True),
        ("publisher", True, True),
        ("translator", True, False),
        ("reader", True, False),
        ("group_editor", False, False),
        ("juror", False, False),
    ],
)
def test_roles_do_what_their_table_says(
    django_user_model: Any, role: str, opens: bool, adds: bool, directories: Any
) -> None:
    user = django_user_model.objects.create_user(email=f"{role}@xmess.example", password="x" * 20)
    user.groups.add(Group.objects.get(name=role))
    client = Client()
    client.force_login(user)
    assert (client.get(reverse("practice:index")).status_code == 200) is opens
    assert (client.get(reverse("practice:add")).status_code == 200) is adds


@pytest.fixture
def exported(admin_client: Client) -> Callable[[], list[list[Any]]]:
    """The rows of the exported spreadsheet."""

    def rows() -> list[list[Any]]:
        response = admin_client.get(reverse("practice:index"), {"export": "xlsx"})
        content = b"".join(response.streaming_content) if response.streaming else response.content
        return [list(row) for row in load_workbook(io.BytesIO(content)).active.iter_rows(values_only=True)]

    return rows


def test_the_list_is_exported_as_a_typed_spreadsheet(exported: Callable[[], list[list[Any]]]) -> None:
    PracticeFactory(name="=HYPERLINK(1)", told=True)
    heading, row = exported()
    assert "=HYPERLINK(1)" in row
    assert len(heading) == len(row)
