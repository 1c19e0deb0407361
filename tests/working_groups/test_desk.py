"""The editors' desk: create a group, record its decisions, keep its history true, answer requests."""

import datetime
import io
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse
from django.utils import translation
from openpyxl import load_workbook
from wagtail.models import ModelLogEntry
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from pages.working_groups.models import StatusChange, WorkingGroup
from pages.working_groups.services.change_status import LOG_ACTION
from tests.factories.members import MemberFactory
from tests.factories.topics import TopicFactory
from tests.factories.working_groups import (
    JoinRequestFactory,
    ParticipationFactory,
    ProductFactory,
    StatusChangeFactory,
    WorkingGroupFactory,
)

DECISION = {
    "target": "standby",
    "successor": "",
    "decided_on": "2024-05-06",
    "decided_by": "members",
    "reason_ca": "No hi ha prou temps.",
    "reason_es": "",
    "reason_en": "",
}


@pytest.fixture
def editor(admin_client: Client) -> Client:
    """Somebody who may do everything."""
    return admin_client


@pytest.fixture
def client_with(django_user_model: Any) -> Callable[..., Client]:
    """A signed-in client with these permissions of the slice, and the administration's."""

    def signed_in(*codes: str) -> Client:
        user = django_user_model.objects.create_user(email="editora@xmess.example", password="x" * 20)
        wanted = Permission.objects.filter(content_type__app_label="working_groups", codename__in=codes)
        user.user_permissions.set([*wanted, Permission.objects.get(codename="access_admin")])
        client = Client()
        client.force_login(user)
        return client

    return signed_in


def edit_data(group: WorkingGroup, participations: list[dict[str, Any]]) -> dict[str, Any]:
    return nested_form_data(
        {
            "name": group.name,
            "topic": group.topic_id,
            "started_on": "",
            "coordination_email": "",
            "participations": inline_formset(participations),
            "partners": inline_formset([]),
        }
    )


def test_creating_a_group_also_makes_its_draft_page(editor: Client, directories: dict[str, Any]) -> None:
    answers = {"name": "Cures", "topic": TopicFactory().pk, "status": "proposed"}
    response = editor.post(reverse("workinggroup:add"), answers)
    assert response.status_code == 302
    group = WorkingGroup.objects.get()
    page = group.pages.get()
    assert (group.code, group.status) == ("cures", "proposed")
    assert (page.title, page.live, page.locale.language_code) == ("Cures", False, "ca")


@pytest.mark.parametrize("status", ["closed", "converted", "lost", ""])
def test_a_new_group_cannot_start_by_ending(editor: Client, directories: Any, status: str) -> None:
    editor.post(reverse("workinggroup:add"), {"name": "Cures", "topic": TopicFactory().pk, "status": status})
    assert not WorkingGroup.objects.exists()


def test_the_form_of_a_group_changes_its_facts_but_not_its_state(editor: Client) -> None:
    group, member = WorkingGroupFactory(), MemberFactory()
    row = {"member": member.pk, "role": "coordinating", "since": "2024-01-01", "until": ""}
    response = editor.post(
        reverse("workinggroup:edit", args=[group.pk]), edit_data(group, [row]) | {"status": "closed", "name": "Nou"}
    )
    assert response.status_code == 302
    stored = WorkingGroup.objects.get()
    assert (stored.name, stored.status) == ("Nou", "active")
    assert [one.member for one in stored.participations.current().coordinating()] == [member]


def test_a_member_twice_at_a_time_is_refused_and_twice_in_a_row_is_not(editor: Client) -> None:
    group, member = WorkingGroupFactory(), MemberFactory()
    row = {"member": member.pk, "role": "participating", "since": "", "until": ""}
    url = reverse("workinggroup:edit", args=[group.pk])
    assert editor.post(url, edit_data(group, [row, row])).status_code == 200
    assert not group.participations.exists()
    assert editor.post(url, edit_data(group, [row | {"until": "2024-01-01"}, row])).status_code == 302
    assert group.participations.count() == 2


def test_a_partner_twice_with_one_role_is_refused(editor: Client) -> None:
    group = WorkingGroupFactory()
    row = {"name": "XES", "kind": "network", "role": "expert", "url": "", "ORDER": "1"}
    data = edit_data(group, []) | nested_form_data({"partners": inline_formset([row, row])})
    assert editor.post(reverse("workinggroup:edit", args=[group.pk]), data).status_code == 200
    assert not group.partners.exists()


@pytest.mark.parametrize("view", ["index", "add"])
@pytest.mark.parametrize(
    "desk", ["workinggroup", "group_products", "status_changes", "join_requests", "group_proposals"]
)
def test_every_desk_opens(editor: Client, desk: str, view: str) -> None:
    JoinRequestFactory()
    ProductFactory(groups=[StatusChangeFactory().group])
    closed_to_adding = view == "add" and desk not in {"workinggroup", "group_products"}
    assert editor.get(reverse(f"{desk}:{view}")).status_code == (302 if closed_to_adding else 200)


def test_the_form_of_a_group_shows_its_state_history_and_products(editor: Client) -> None:
    group = WorkingGroupFactory(closed=True, coordinated=True)
    ProductFactory(groups=[group], title_ca="Guia inventada")
    text = editor.get(reverse("workinggroup:edit", args=[group.pk])).content.decode()
    assert "Guia inventada" in text and reverse("status_changes:edit", args=[group.status_changes.get().pk]) in text
    assert reverse("workinggroup:change_status", args=[group.pk]) not in text


def test_recording_a_decision_moves_the_group(editor: Client) -> None:
    group = WorkingGroupFactory()
    url = reverse("workinggroup:change_status", args=[group.pk])
    assert url in editor.get(reverse("workinggroup:edit", args=[group.pk])).content.decode()
    assert editor.get(url).status_code == 200
    response = editor.post(url, DECISION)
    assert response.url == reverse("workinggroup:edit", args=[group.pk])
    change = StatusChange.objects.get()
    assert (change.to_status, change.decided_on) == ("standby", datetime.date(2024, 5, 6))
    (entry,) = ModelLogEntry.objects.filter(action=LOG_ACTION)
    with translation.override("en"):
        assert entry.message == "State changed from “Active” to “On standby”"
    assert editor.get(reverse("workinggroup:history", args=[group.pk])).status_code == 200


@pytest.mark.parametrize(
    "wrong",
    [
        {"reason_ca": "  "},
        {"decided_on": "2999-01-01"},
        {"decided_on": "yesterday"},
        {"target": "converted"},
        {"target": "proposed"},
        {"target": "closed", "successor": "9999"},
        {"reason_ca": "a" * 1_000_000},
        {"reason_ca": "a\0b"},
        {"decided_by": "nobody"},
    ],
)
def test_a_decision_that_cannot_be_is_refused_and_its_words_are_kept(editor: Client, wrong: dict[str, str]) -> None:
    group = WorkingGroupFactory()
    answers = DECISION | {"reason_es": "No hay tiempo."} | wrong
    response = editor.post(reverse("workinggroup:change_status", args=[group.pk]), answers)
    assert response.status_code == 200
    assert "No hay tiempo." in response.content.decode()
    assert WorkingGroup.objects.get().status == "active" and not StatusChange.objects.exists()


def test_a_group_that_ended_has_no_form_for_decisions(editor: Client) -> None:
    group = WorkingGroupFactory(closed=True)
    assert editor.get(reverse("workinggroup:change_status", args=[group.pk])).status_code == 302


def test_deciding_needs_its_own_permission(client_with: Callable[..., Client]) -> None:
    group = WorkingGroupFactory()
    client = client_with("change_workinggroup", "view_workinggroup")
    assert client.get(reverse("workinggroup:edit", args=[group.pk])).status_code == 200
    assert client.post(reverse("workinggroup:change_status", args=[group.pk]), DECISION).status_code == 302
    assert WorkingGroup.objects.get().status == "active"


def test_the_words_of_the_history_may_be_translated_but_not_its_facts(editor: Client) -> None:
    change = StatusChangeFactory(untranslated=True)
    url = reverse("status_changes:edit", args=[change.pk])
    answers = {"reason_ca": change.reason_ca, "reason_es": "Hecho.", "reason_en": "", "decided_on": "1999-01-01"}
    assert editor.post(url, answers).status_code == 302
    change.refresh_from_db()
    assert (change.reason_es, change.decided_on) == ("Hecho.", datetime.date(2024, 3, 1))


def test_the_reason_cannot_be_emptied_afterwards(editor: Client) -> None:
    change = StatusChangeFactory()
    answers = {"reason_ca": "", "reason_es": "", "reason_en": ""}
    assert editor.post(reverse("status_changes:edit", args=[change.pk]), answers).status_code == 200
    change.refresh_from_db()
    assert change.reason_ca


def test_history_is_neither_added_nor_deleted_by_hand(editor: Client) -> None:
    change = StatusChangeFactory()
    editor.post(reverse("status_changes:delete", args=[change.pk]))
    assert StatusChange.objects.filter(pk=change.pk).exists()


def test_requests_are_read_marked_and_never_edited(editor: Client) -> None:
    request = JoinRequestFactory()
    inspect = editor.get(reverse("join_requests:inspect", args=[request.pk]))
    assert request.email in inspect.content.decode()
    assert editor.get(reverse("join_requests:edit", args=[request.pk])).status_code == 302
    editor.post(reverse("join_requests:handled", args=[request.pk]))
    request.refresh_from_db()
    assert request.handled_at


def test_the_spreadsheet_of_requests_holds_no_formula(editor: Client) -> None:
    JoinRequestFactory(council="=HYPERLINK(1)", name="@SUM(1)")
    response = editor.get(reverse("join_requests:index") + "?export=xlsx")
    content = b"".join(response.streaming_content) if response.streaming else response.content
    cells = [cell for row in load_workbook(io.BytesIO(content)).active for cell in row]
    assert "=HYPERLINK(1)" in [cell.value for cell in cells]
    assert all(cell.data_type != "f" for cell in cells)


@pytest.mark.parametrize("desk", ["join_requests", "group_proposals", "workinggroup", "status_changes"])
def test_nobody_else_sees_the_desk(client_with: Callable[..., Client], desk: str) -> None:
    assert client_with().get(reverse(f"{desk}:index")).status_code == 302


def test_a_group_with_a_page_is_not_deleted(editor: Client, publish: Callable[..., Any]) -> None:
    group = ParticipationFactory().group
    publish(group, "ca")
    editor.post(reverse("workinggroup:delete", args=[group.pk]))
    assert WorkingGroup.objects.filter(pk=group.pk).exists()


def test_the_editor_of_groups_does_all_of_it_and_nothing_beside_it(django_user_model: Any) -> None:
    user = django_user_model.objects.create_user(email="grups@xmess.example", password="x" * 20)
    user.groups.add(Group.objects.get(name="group_editor"))
    client = Client()
    client.force_login(user)
    group = WorkingGroupFactory()
    assert client.get(reverse("workinggroup:add")).status_code == 200
    assert client.post(reverse("workinggroup:change_status", args=[group.pk]), DECISION).status_code == 302
    assert WorkingGroup.objects.get().status == "standby"
    assert client.get(reverse("join_requests:index")).status_code == 200
    assert client.get(reverse("wagtailusers_users:index")).status_code == 302
