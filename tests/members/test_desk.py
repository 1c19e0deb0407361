"""The editors' desk: a member is one task, errors stand by their field, exports and permissions hold."""

import io
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest
from django.contrib.auth.models import Permission
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from pages.members.models import Delegation, Member, MemberPage, Municipality
from tests.factories.members import (
    AdmittingAssemblyFactory,
    ComarcaFactory,
    DelegationFactory,
    MemberCountFactory,
    MemberFactory,
    MentorLinkFactory,
    MunicipalityFactory,
    TerritoryFactory,
)

pytestmark = pytest.mark.django_db

ALL = [f"members.{action}_member" for action in ("add", "change", "delete", "view")]
DESKS = ("member", "mentor_links", "delegations", "assemblies", "member_counts", "municipalities")
BLANK = {
    "kind": "town_council",
    "municipality": "",
    "comarca": "",
    "name": "",
    "joined_on": "",
    "joined_precision": "day",
    "admitted_by": "",
    "documented_in": "",
    "left_on": "",
    "left_precision": "day",
    "website": "",
}


def messages(answer: Any) -> dict[str, list[str]]:
    form = answer.context["form"]
    return {name: list(errors) for name, errors in form.errors.items()}


def test_a_new_member_comes_with_its_draft_catalan_page(
    editor: Callable[..., Client], directories: dict[str, Any]
) -> None:
    vic = MunicipalityFactory(code="082981")
    answer = editor(*ALL).post(reverse("member:add"), BLANK | {"municipality": vic.pk}, follow=True)
    assert answer.status_code == 200
    member = Member.objects.get()
    page = MemberPage.objects.get()
    assert (member.name, page.title, page.live, page.member) == ("Vic", "Vic", False, member)
    assert page.get_parent().pk == directories["ca"].pk
    assert page.latest_revision is not None


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({}, "municipality"),
        ({"kind": "county_council", "name": "X"}, "comarca"),
        ({"kind": "province"}, "kind"),
        ({"municipality": "082981", "comarca": "14"}, "comarca"),
        ({"municipality": "082981", "joined_on": "2020-01-01", "left_on": "2019-01-01"}, "left_on"),
        ({"municipality": "082981", "joined_on": "yesterday"}, "joined_on"),
        ({"municipality": "082981", "website": "javascript:alert(1)"}, "website"),
        ({"municipality": "082981", "documented_in": "9223372036854775808"}, "documented_in"),
        ({"municipality": "000000"}, "municipality"),
        ({"municipality": "082981", "name": "x" * 121}, "name"),
    ],
)
def test_errors_stand_by_their_field_and_nothing_is_made(
    editor: Callable[..., Client], directories: dict[str, Any], typed: dict[str, str], field: str
) -> None:
    MunicipalityFactory(code="082981")
    ComarcaFactory(code="14")
    answer = editor(*ALL).post(reverse("member:add"), BLANK | typed)
    assert answer.status_code == 200
    assert field in messages(answer)
    assert "__all__" not in messages(answer)
    assert not Member.objects.exists() and not MemberPage.objects.exists()


def test_without_a_directory_the_facts_are_saved_and_the_editor_told(editor: Callable[..., Client], db: None) -> None:
    town = MunicipalityFactory()
    answer = editor(*ALL).post(reverse("member:add"), BLANK | {"municipality": town.pk}, follow=True)
    assert Member.objects.count() == 1
    assert "warning" in {message.level_tag for message in answer.context["messages"]}


def test_the_record_leads_to_its_pages_and_back(
    editor: Callable[..., Client], show: Callable[..., Member], admin_client: Client
) -> None:
    member = show(MemberFactory(), "es")
    page = member.pages.get(locale__language_code="ca")
    form = admin_client.get(reverse("member:edit", args=[member.pk])).content.decode()
    assert form.count('href="/admin/pages/') >= 2
    page_form = admin_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert reverse("member:edit", args=[member.pk]) in page_form


@pytest.mark.parametrize("desk", DESKS)
@pytest.mark.parametrize("view", ["index", "export", "history", "inspect", "edit"])
def test_every_desk_opens(admin_client: Client, desk: str, view: str) -> None:
    delegation = DelegationFactory()
    rows = {
        "member": delegation.member,
        "mentor_links": MentorLinkFactory(),
        "delegations": delegation,
        "assemblies": AdmittingAssemblyFactory(),
        "member_counts": MemberCountFactory(),
        "municipalities": delegation.member.municipality,
    }
    if view in {"index", "export"}:
        answer = admin_client.get(reverse(f"{desk}:index"), {"export": "csv"} if view == "export" else {"q": "a"})
        assert answer.getvalue()
    else:
        answer = admin_client.get(reverse(f"{desk}:{view}", args=[rows[desk].pk]))
    assert answer.status_code == 200


def test_members_are_exported_to_a_spreadsheet(admin_client: Client) -> None:
    MemberFactory(municipality=MunicipalityFactory(code="082981"), admitted=True)
    MemberFactory(county_council=True, comarca=ComarcaFactory(code="14"), name="Consell Comarcal del Berguedà")
    answer = admin_client.get(reverse("member:index"), {"export": "xlsx"})
    rows = list(openpyxl.load_workbook(io.BytesIO(answer.getvalue())).active.values)
    assert {row[0] for row in rows[1:]} == {"082981", "14"}
    assert {row[1] for row in rows[1:]} == {"Vic", "Consell Comarcal del Berguedà"}


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("q=tarrega", {"Tàrrega"}),
        ("territory=girona", {"Girona"}),
        ("kind=town_council&q=gir", {"Girona"}),
        ("has_left=true", {"Tàrrega"}),
        ("territory=atlantis", {"Tàrrega", "Girona"}),
    ],
)
def test_editors_find_members(admin_client: Client, query: str, names: set[str]) -> None:
    MemberFactory(municipality=MunicipalityFactory(code="252173"), left=True)
    MemberFactory(municipality=MunicipalityFactory(code="170792"))
    answer = admin_client.get(f"{reverse('member:index')}?{query}")
    assert {member.name for member in answer.context["object_list"]} == names


def test_the_list_of_members_costs_the_same_with_more_of_them(
    admin_client: Client, django_assert_max_num_queries: Any
) -> None:
    MemberFactory(admitted=True)
    admin_client.get(reverse("member:index"))
    with django_assert_max_num_queries(30) as few:
        admin_client.get(reverse("member:index"))
    for _number in range(12):
        MemberFactory(admitted=True)
    with django_assert_max_num_queries(len(few.captured_queries)):
        admin_client.get(reverse("member:index"))


@pytest.mark.parametrize("desk", DESKS)
def test_who_has_no_permission_sees_no_desk(editor: Callable[..., Client], desk: str) -> None:
    answer = editor().get(reverse(f"{desk}:index"))
    assert answer.status_code == 302
    assert answer["Location"] == reverse("wagtailadmin_home")


def test_who_may_only_look_changes_nothing(editor: Callable[..., Client]) -> None:
    member = MemberFactory()
    client = editor("members.view_member")
    assert client.get(reverse("member:inspect", args=[member.pk])).status_code == 200
    for view, arguments in (("add", []), ("edit", [member.pk]), ("delete", [member.pk])):
        client.post(reverse(f"member:{view}", args=arguments), BLANK | {"name": "Changed"})
    member.refresh_from_db()
    assert member.name != "Changed"
    assert Member.objects.count() == 1


def test_municipalities_are_completed_but_never_made_or_deleted(admin_client: Client) -> None:
    town = MunicipalityFactory(code="082981")
    edit = reverse("municipalities:edit", args=[town.pk])
    admin_client.post(edit, {"population_band": "20001-50000", "name": "Changed", "code": "999999"})
    town.refresh_from_db()
    assert (town.population_band, town.name) == ("20001-50000", "Vic")
    admin_client.post(reverse("municipalities:add"), {"population_band": ""})
    admin_client.post(reverse("municipalities:delete", args=[town.pk]))
    assert list(Municipality.objects.values_list("pk", flat=True)).count("082981") == 1
    assert Municipality.objects.count() == 1


def test_a_municipality_is_chosen_by_name_without_accents(admin_client: Client) -> None:
    MunicipalityFactory(code="252173")
    MunicipalityFactory(code="082981")
    window = admin_client.get(reverse("municipality_chooser:choose_results"), {"q": "tarrega"}).content.decode()
    assert "Tàrrega" in window
    assert "Vic<" not in window


def test_a_second_delegate_is_refused_in_words(admin_client: Client) -> None:
    present = DelegationFactory(member=MemberFactory(municipality=MunicipalityFactory(code="171557")))
    other = MemberFactory(municipality=MunicipalityFactory(code="170792"))
    typed = {"territory": "girona", "member": other.pk, "since": "2025-01-01", "until": ""}
    answer = admin_client.post(reverse("delegations:add"), typed)
    assert list(answer.context["form"].errors) == ["__all__"]
    assert Delegation.objects.get() == present


def test_the_permissions_can_be_given_to_groups(admin_client: Client) -> None:
    html = admin_client.get(reverse("wagtailusers_groups:add")).content.decode()
    for codename in ("change_member", "change_delegation", "change_mentorlink", "change_membercount"):
        assert f'value="{Permission.objects.get(codename=codename).pk}"' in html


def test_two_pages_about_one_member_in_a_language_are_refused(show: Callable[..., Member], directories: Any) -> None:
    member = show(MemberFactory())
    twin = MemberPage(title="X", slug="x", member=member, locale=directories["ca"].locale)
    with pytest.raises(ValidationError):
        twin.clean()


def test_a_delegate_needs_a_territory_of_its_own(admin_client: Client) -> None:
    member = MemberFactory(municipality=MunicipalityFactory(code="170792"))
    TerritoryFactory(code="lleida")
    typed = {"territory": "lleida", "member": member.pk, "since": "2025-01-01", "until": ""}
    answer = admin_client.post(reverse("delegations:add"), typed)
    assert list(answer.context["form"].errors) == ["member"]
