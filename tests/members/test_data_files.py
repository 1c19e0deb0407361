"""The directory as CSV and JSON."""

import csv
import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from pages.base.data_files import cell
from pages.members.data_files import SCHEMA
from pages.members.models import Member
from tests.factories.members import MemberFactory, MunicipalityFactory

FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"]


@pytest.mark.parametrize("text", FORMULAS)
def test_no_text_is_a_live_formula(text: str) -> None:
    assert cell(text) == f"'{text}"


@pytest.mark.parametrize(
    ("value", "shown"),
    [("Vic", "Vic"), (-1.5, -1.5), (None, ""), (True, "true"), (["a", "b"], "a b"), (["=a"], "'=a"), ("", "")],
)
def test_other_values_are_themselves(value: Any, shown: Any) -> None:
    assert cell(value) == shown


@pytest.fixture
def towns(show: Callable[..., Member]) -> list[Member]:
    """Two members, one of which has an odd name."""
    names = {"082981": "Vic", "252173": "=HYPERLINK(1)"}
    return [show(MemberFactory(municipality=MunicipalityFactory(code=code), name=name)) for code, name in names.items()]


@pytest.mark.django_db
def test_the_table_has_the_filtered_rows(client: Client, towns: list[Member]) -> None:
    answer = client.get("/ca/membres/data.csv?territory=catalunya-central")
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert "attachment" in answer["Content-Disposition"]
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert [row["name"] for row in rows] == ["Vic"]
    assert tuple(rows[0]) == tuple(SCHEMA)
    assert (rows[0]["joined"], rows[0]["comarca"], rows[0]["to_be_confirmed"]) == ("2017-05-17", "Osona", "false")
    assert rows[0]["url"] == f"http://testserver/ca/membres/member-{towns[0].pk}/"


@pytest.mark.django_db
def test_spreadsheets_read_its_accents_and_run_nothing(client: Client, towns: list[Member]) -> None:
    content = client.get("/ca/membres/data.csv").content
    assert content.startswith("\ufeff".encode())
    assert b"'=HYPERLINK(1)" in content


@pytest.mark.django_db
def test_programs_learn_what_it_is_and_on_which_terms(client: Client, towns: list[Member]) -> None:
    answer = client.get("/es/miembros/data.json?q=vic&nonsense=1")
    data = json.loads(answer.content)
    assert answer["Content-Type"].startswith("application/json")
    assert data["licence"].startswith("https://creativecommons.org/")
    assert "Institut d'Estadística de Catalunya" in data["attribution"]
    assert data["url"] == "http://testserver/es/miembros/data.json?q=vic"
    assert data["count"] == 1
    assert set(data["members"][0]) == set(data["schema"])
    assert data["members"][0]["latitude"] == pytest.approx(41.93, abs=0.05)


@pytest.mark.django_db
def test_only_what_is_known_of_a_date_is_told(client: Client, show: Callable[..., Member]) -> None:
    show(MemberFactory(joined_on="2018-01-01", joined_precision="year"))
    show(MemberFactory(undated=True))
    rows = json.loads(client.get("/ca/membres/data.json").content)["members"]
    assert {row["joined"] for row in rows} == {"2018", None}
    assert {row["documented_in"] for row in rows} == {2025, None}


@pytest.mark.django_db
def test_nobody_else_is_in_the_data(client: Client, towns: list[Member], directories: Any) -> None:
    MemberFactory(municipality=MunicipalityFactory(code="170792"))
    assert "170792" not in client.get("/ca/membres/data.csv").content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["data.csv/", "data.xlsx", "data", "data.csv.json", "x/data.csv"])
def test_other_names_are_not_found(client: Client, towns: list[Member], path: str) -> None:
    assert client.get(f"/ca/membres/{path}").status_code in {301, 404}


@pytest.mark.django_db
def test_the_directory_leads_to_the_data_of_its_filters(client: Client, towns: list[Member]) -> None:
    html = client.get("/ca/membres/?q=vic").content.decode()
    assert 'href="data.csv?q=vic"' in html
    assert 'href="data.json?q=vic"' in html
