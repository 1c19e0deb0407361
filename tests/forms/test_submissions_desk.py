"""The desk any slice gets, tried on the proposals of working groups."""

from io import BytesIO
from typing import Any

import pytest
from django.apps import apps
from django.test import Client
from django.utils import timezone
from openpyxl import load_workbook

from tests.factories.people import colleague

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not apps.is_installed("pages.working_groups"), reason="The working groups are switched off"),
]
LIST = "/admin/group_proposals/"


@pytest.fixture
def proposal() -> Any:
    return apps.get_model("working_groups.GroupProposal").objects.create(
        reference="NGT-26-AAAAAA",
        idempotency_key="a",
        language="ca",
        consent_version="1",
        retain_until=timezone.now(),
        council="Ajuntament de Vilaplana d’Exemple",
        name="=HYPERLINK(1)",
        email="aina@exemple.example",
        title="Un grup",
        goals="Provar",
    )


def desk_of(role: str) -> Client:
    client = Client()
    client.force_login(colleague(role))
    return client


def test_who_deals_with_requests_reads_them_and_notes_them_as_dealt_with(proposal: Any) -> None:
    desk = desk_of("group_editor")
    assert proposal.reference in desk.get(LIST).content.decode()
    handled = f"{LIST}handled/{proposal.pk}/"
    assert f'action="{handled}"' in desk.get(f"{LIST}inspect/{proposal.pk}/").content.decode()
    assert desk.get(handled).status_code == 405
    desk.post(handled)
    proposal.refresh_from_db()
    assert proposal.handled_by.email == "group_editor@exemple.example"
    assert f'action="{handled}"' not in desk.get(f"{LIST}inspect/{proposal.pk}/").content.decode()


@pytest.mark.parametrize("role", ["editor", "translator", "awards_manager", "juror", "reader"])
def test_nobody_else_sees_what_people_sent(proposal: Any, role: str) -> None:
    desk = desk_of(role)
    assert proposal.reference not in desk.get(LIST, follow=True).content.decode()
    assert proposal.reference not in desk.get(f"{LIST}inspect/{proposal.pk}/", follow=True).content.decode()
    desk.post(f"{LIST}handled/{proposal.pk}/")
    proposal.refresh_from_db()
    assert proposal.handled_at is None


@pytest.mark.parametrize("action", ["new/", "edit/{pk}/", "delete/{pk}/"])
def test_what_people_sent_is_not_edited(proposal: Any, action: str) -> None:
    desk = desk_of("publisher")
    path = LIST + action.format(pk=proposal.pk)
    assert desk.get(path).status_code == 302
    desk.post(path, {"name": "Una altra"})
    assert list(type(proposal).objects.values_list("name", flat=True)) == ["=HYPERLINK(1)"]


def test_an_export_holds_every_answer_and_no_live_formula(proposal: Any) -> None:
    desk = desk_of("publisher")
    response = desk.get(f"{LIST}?export=xlsx")
    sheet = load_workbook(BytesIO(b"".join(response.streaming_content))).active
    cells = [cell for row in sheet.iter_rows(min_row=2) for cell in row]
    assert {cell.data_type for cell in cells if cell.value == "=HYPERLINK(1)"} == {"s"}
    assert "aina@exemple.example" in [cell.value for cell in cells]
    assert not desk.get(f"{LIST}?export=csv").get("Content-Type", "").startswith("text/csv")
