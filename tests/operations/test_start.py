"""Production starts from the environment alone, and says what is wrong with it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
GOOD = {"SECRET_KEY": "k" * 60 + "0123456789", "SITE_ORIGIN": "https://xmess.example"}


def start(tmp_path: Path, variables: dict[str, str], command: str = "check") -> "subprocess.CompletedProcess[str]":
    environment = {
        "PATH": os.environ["PATH"],
        "DJANGO_SETTINGS_MODULE": "xmess.settings.production",
        "DATA_DIR": str(tmp_path),
        **variables,
    }
    words = [sys.executable, str(ROOT / "manage.py"), command]
    return subprocess.run(words, cwd=tmp_path, env=environment, capture_output=True, text=True)


def test_it_starts_with_a_key_and_an_origin(tmp_path: Path) -> None:
    assert start(tmp_path, GOOD).returncode == 0


@pytest.mark.parametrize("name", GOOD)
def test_it_does_not_start_without(tmp_path: Path, name: str) -> None:
    run = start(tmp_path, {key: value for key, value in GOOD.items() if key != name})
    assert run.returncode != 0
    assert f"The environment variable {name} is missing" in run.stderr


def test_variables_may_come_from_a_file_that_the_environment_overrides(tmp_path: Path) -> None:
    file = tmp_path / "site.env"
    file.write_text("# comment\nSECRET_KEY=" + GOOD["SECRET_KEY"] + "\nSITE_ORIGIN=nonsense\n")
    assert start(tmp_path, {"ENV_FILE": str(file), "SITE_ORIGIN": GOOD["SITE_ORIGIN"]}).returncode == 0
    assert "SITE_ORIGIN is malformed" in start(tmp_path, {"ENV_FILE": str(file)}).stderr
