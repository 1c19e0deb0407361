"""The layout of architecture.md, and the traps it names."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOP_LEVEL = {"site", "blocks", "pages", "search", "locale", "tests", "manage.py", "pyproject.toml"}
BESIDE = {"README.md", "Makefile", "compose.yaml", "requirements.lock", "requirements-dev.lock"}


def tracked_files() -> list[str]:
    output = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return [name for name in output.split("\0") if name]


def test_the_top_level_holds_what_the_client_fixed_and_nothing_else() -> None:
    names = {name.split("/")[0] for name in tracked_files()}
    assert {name for name in names if not name.startswith(".")} <= TOP_LEVEL | BESIDE


@pytest.mark.parametrize("folder", ["site", "locale", "tests"])
def test_folders_that_would_shadow_the_standard_library_are_no_packages(folder: str) -> None:
    assert not (ROOT / folder / "__init__.py").exists()


def test_no_test_folder_is_called_site_or_locale() -> None:
    assert not any((ROOT / "tests" / name).exists() for name in ("site", "locale"))


def test_git_does_not_ignore_the_source_root() -> None:
    answer = subprocess.run(["git", "check-ignore", "site/xmess/__init__.py"], cwd=ROOT, capture_output=True)
    assert answer.returncode == 1


@pytest.mark.parametrize("module", ["site", "locale"])
def test_the_standard_library_still_answers(module: str) -> None:
    code = f"import {module}; print({module}.__file__)"
    output = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    assert str(ROOT) not in output


def test_font_binaries_and_generated_files_are_not_committed() -> None:
    assert not [name for name in tracked_files() if name.endswith((".woff2", ".ttf", ".mo")) or "/build/" in name]


@pytest.mark.parametrize("package", ["blocks", "pages", "search"])
def test_packages_that_load_before_the_apps_hold_only_a_docstring(package: str) -> None:
    lines = (ROOT / package / "__init__.py").read_text().strip().splitlines()
    assert lines[0].startswith('"""') and lines[-1].endswith('"""')
    assert "import" not in "".join(lines)
