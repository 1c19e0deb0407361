"""Editors learn which documents nobody can search in, why, and what helps."""

import io
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook
from wagtail.models import Collection, GroupCollectionPermission

from tests.factories.people import administrator, colleague
from tests.media.conftest import Stored
from tests.media.files import CATALAN, locked_pdf, pdf
from xmess.media.models import DocumentText, SiteDocument
from xmess.media.text_states import TextState

REPORT = "documents_without_text"


@pytest.fixture
def unread(stored: Stored) -> dict[str, SiteDocument]:
    """A document in each state, by state, titled like it."""
    made = {}
    for state in TextState.values:
        made[state] = stored(read=False, title=f"Title of {state}")
        if state != TextState.PENDING:
            DocumentText.objects.create(document=made[state], state=state, pages=12)
    return made


@pytest.fixture
def desk(homes: dict[str, Any], client: Client) -> Client:
    """The administration, for an administrator who reads English."""
    client.force_login(administrator())
    client.cookies["django_language"] = "en"
    return client


def page(client: Client, name: str, *args: Any, **query: str) -> str:
    answer = client.get(reverse(name, args=args), query)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_report_says_what_is_wrong_and_what_helps(desk: Client, unread: dict[str, SiteDocument]) -> None:
    shown = page(desk, REPORT)
    reported = {state for state in unread if f"Title of {state}" in shown}
    assert reported == {"no_text", "locked", "damaged", "too_big", "missing"}
    for state in reported:
        assert str(TextState(state).label) in shown
        assert str(unread[state].text_advice or SiteDocument.objects.get(pk=unread[state].pk).text_advice) in shown
    assert reverse("wagtaildocs:edit", args=[unread["locked"].pk]) in shown


def test_the_report_filters_by_what_is_wrong(desk: Client, unread: dict[str, SiteDocument]) -> None:
    shown = page(desk, REPORT, state="locked")
    assert "Title of locked" in shown and "Title of damaged" not in shown
    assert "Title of locked" in page(desk, f"{REPORT}_results", state="locked")


def test_the_report_costs_the_same_for_many_documents(
    desk: Client, stored: Stored, django_assert_max_num_queries: Any
) -> None:
    for _ in range(9):
        DocumentText.objects.create(document=stored(read=False), state=TextState.NO_TEXT, text="x" * 1000)
    page(desk, REPORT)
    with django_assert_max_num_queries(16) as queries:
        page(desk, REPORT)
    assert not any('"media_documenttext"."text"' in query["sql"] for query in queries)


def test_the_report_is_exported_without_formulas(desk: Client, stored: Stored) -> None:
    DocumentText.objects.create(document=stored(read=False, title="=HYPERLINK(1)"), state=TextState.LOCKED)
    answer = desk.get(reverse(REPORT), {"export": "xlsx"})
    rows = list(load_workbook(io.BytesIO(b"".join(answer.streaming_content))).active.iter_rows(min_row=2))
    assert next(cell.value for cell in rows[0]) == "=HYPERLINK(1)"
    assert {cell.data_type for cell in rows[0]} == {"s"}


def test_only_those_who_may_change_documents_see_theirs(
    homes: dict[str, Any], stored: Stored, collection: Collection, client: Client
) -> None:
    ours = stored(read=False, title="In the collection", collection=collection)
    others = stored(read=False, title="In another one")
    for document in (ours, others):
        DocumentText.objects.create(document=document, state=TextState.LOCKED)
    group = Group.objects.create(name="Actes")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    GroupCollectionPermission.objects.create(
        group=group, collection=collection, permission=Permission.objects.get(codename="change_document")
    )
    person = colleague()
    person.groups.add(group)
    client.force_login(person)
    shown = page(client, REPORT)
    assert "In the collection" in shown and "In another one" not in shown


@pytest.mark.parametrize(
    ("role", "allowed"), [("publisher", True), ("editor", True), ("translator", False), ("reader", False)]
)
def test_the_report_is_in_the_menu_of_those_who_may_open_it(
    homes: dict[str, Any], client: Client, role: str, allowed: bool
) -> None:
    client.force_login(colleague(role))
    assert (client.get(reverse(REPORT)).status_code == 200) == allowed
    assert (reverse(REPORT) in client.get(reverse("wagtailadmin_home")).content.decode()) == allowed


def test_visitors_do_not_see_the_report(client: Client, db: None) -> None:
    assert client.get(reverse(REPORT)).status_code == 302


def test_the_form_of_a_document_says_what_became_of_its_text(desk: Client, unread: dict[str, SiteDocument]) -> None:
    for state, document in unread.items():
        shown = page(desk, "wagtaildocs:edit", document.pk)
        assert str(TextState(state).label) in shown
        assert ("help-warning" in shown) == (state in {"no_text", "locked", "damaged", "too_big", "missing"})
        assert ("12 pàgines" in shown) == (state != TextState.PENDING)


def test_the_language_is_chosen_from_the_sites_or_left_to_be_found(desk: Client, stored: Stored) -> None:
    document = stored(pdf(CATALAN))
    shown = page(desk, "wagtaildocs:edit", document.pk)
    assert "El que s’ha trobat al text: Català" in shown
    assert '<option value="es">Español</option>' in shown
    french = stored(read=False, language="fr")
    assert '<option value="fr" selected>' in page(desk, "wagtaildocs:edit", french.pk)


def test_a_document_is_uploaded_replaced_and_read_through_the_administration(
    desk: Client, django_capture_on_commit_callbacks: Any
) -> None:
    root = Collection.get_first_root_node().pk
    facts = {"title": "Acta", "collection": str(root), "tags": "", "language": ""}

    def send(name: str, *args: Any, content: bytes) -> SiteDocument:
        file = io.BytesIO(content)
        file.name = "acta.pdf"
        with django_capture_on_commit_callbacks(execute=True):
            answer = desk.post(reverse(name, args=args), facts | {"file": file})
        assert answer.status_code == 302
        return SiteDocument.objects.get()

    document = send("wagtaildocs:add", content=locked_pdf(CATALAN, to_open="x"))
    assert document.text_state == TextState.LOCKED
    document = send("wagtaildocs:edit", document.pk, content=pdf(CATALAN))
    assert (document.text_state, document.text, document.text_language) == (TextState.DONE, CATALAN, "ca")
    assert list(SiteDocument.objects.search("cooperatives")) == [document]
