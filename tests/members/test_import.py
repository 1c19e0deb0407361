"""Facts from sheets: added once, never overwriting an editor unasked, errors by line."""

from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from pages.members.models import AdmittingAssembly, Member, MemberCount, MemberPage, MentorLink
from tests.factories.members import members_index

pytestmark = pytest.mark.django_db

HEAD = "place,name,kind,joined,admitted_by,inferred,documented_in\n"


def run(*arguments: Any) -> str:
    out = StringIO()
    call_command("import_members", *arguments, stdout=out, stderr=out)
    return out.getvalue()


@pytest.fixture
def sheet(tmp_path: Path) -> Any:
    """Write a members' sheet with these rows; gives its path."""

    def write(*rows: str, encoding: str = "utf-8", head: str = HEAD) -> Path:
        path = tmp_path / "list.csv"
        path.write_text(head + "\n".join(rows) + "\n", encoding=encoding)
        return path

    return write


def test_the_public_facts_are_loaded() -> None:
    run()
    assert (Member.objects.count(), AdmittingAssembly.objects.count()) == (50, 6)
    assert (MemberCount.objects.count(), MentorLink.objects.count()) == (8, 1)
    vic = Member.objects.get(municipality="082981")
    assert (str(vic.joined_on), vic.joined_precision, vic.admitted_by.code) == ("2020-11-01", "month", "autumn-2020")
    assert vic.mentored_by.get().mentor.name == "Manlleu"
    assert Member.objects.filter(kind="county_council").count() == 2
    assert Member.objects.filter(joined_is_inferred=True).count() == 3
    assert Member.objects.get(municipality="251207").documented_in == 2025


def test_loading_again_changes_nothing() -> None:
    run()
    before = list(Member.objects.values())
    assert "0 added, 0 updated, 65 the same." in run()
    assert list(Member.objects.values()) == before


def test_what_an_editor_changed_is_kept_and_told() -> None:
    run()
    Member.objects.filter(municipality="082981").update(name="Ciutat de Vic", website="https://example.org/")
    assert "kept: Ciutat de Vic" in run()
    assert Member.objects.get(municipality="082981").name == "Ciutat de Vic"


def test_the_file_wins_when_asked_but_never_empties_a_field() -> None:
    run()
    Member.objects.filter(municipality="082981").update(name="Ciutat de Vic", website="https://example.org/")
    assert "1 updated" in run("--update")
    vic = Member.objects.get(municipality="082981")
    assert (vic.name, vic.website) == ("Vic", "https://example.org/")


def test_rows_with_errors_are_told_by_line_and_the_others_loaded(sheet: Any) -> None:
    path = sheet(
        "081120,Manlleu,town_council,2017-05-17,,,",
        "999999,Nowhere,town_council,2017,,,",
        "082981,Vic,town_council,soon,,,",
        "250501,Bellpuig,town_council,,lost-assembly,,",
        "251207,Lleida,county_council,,,,",
        "252038,la Seu d'Urgell,town_council,,,,many",
        "170237,Blanes,town_council,,,,999",
        "171557,Salt",
        "",
    )
    out = StringIO()
    with pytest.raises(CommandError, match="7 errors"):
        call_command("import_members", "--members", path, stdout=out, stderr=out)
    told = [line for line in out.getvalue().splitlines() if line.startswith("list.csv:")]
    assert [line.split(":")[1] for line in told] == ["3", "4", "5", "6", "7", "8", "9"]
    assert [member.name for member in Member.objects.all()] == ["Manlleu"]


def test_a_dry_run_changes_nothing(sheet: Any) -> None:
    assert "1 would be added" in run("--members", sheet("081120,Manlleu,town_council,,,,"), "--dry-run")
    assert not Member.objects.exists()


def test_a_sheet_saved_by_a_spreadsheet_is_read(sheet: Any) -> None:
    run("--members", sheet("252173,Tàrrega,town_council,2020-11,,,", encoding="utf-8-sig"))
    assert Member.objects.get().name == "Tàrrega"


@pytest.mark.parametrize(
    ("options", "message"),
    [({"encoding": "utf-16"}, "UTF-8"), ({"head": "place,name\n"}, "kind, joined")],
)
def test_a_file_that_is_no_such_sheet_is_refused(sheet: Any, options: dict[str, str], message: str) -> None:
    out = StringIO()
    with pytest.raises(CommandError):
        call_command("import_members", "--members", sheet("252173,Tàrrega", **options), stdout=out, stderr=out)
    assert message in out.getvalue()


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(CommandError):
        run("--members", tmp_path / "nothing.csv")


def test_drafts_are_made_in_catalan_under_the_directory(homes: dict[str, Any], sheet: Any) -> None:
    index = members_index(homes["ca"])
    assert "1 draft pages" in run("--members", sheet("082981,Vic,town_council,2020-11,,,"), "--drafts")
    page = MemberPage.objects.get()
    assert (page.title, page.live, page.get_parent().pk) == ("Vic", False, index.pk)
    assert "0 draft pages" in run("--members", sheet("082981,Vic,town_council,2020-11,,,"), "--drafts")


def test_drafts_without_a_directory_are_told() -> None:
    with pytest.raises(CommandError, match="no “"):
        run("--drafts")
