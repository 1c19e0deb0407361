"""A process of its own with a migrated database that nobody else uses: threads need one."""

import os
import shutil
import subprocess
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from django.conf import settings
from django.db import connection
from psycopg import sql

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def environment(db: None, tmp_path: Path) -> Iterator[dict[str, str]]:
    """The variables of a process whose migrated database, of this run's engine, nobody else uses."""
    ours = os.environ | {"DATA_DIR": str(tmp_path), "DJANGO_SETTINGS_MODULE": "xmess.settings.testing"}
    if connection.vendor == "sqlite":
        (template,) = settings.TEST_DATABASE_TEMPLATES.glob("*.sqlite3")
        shutil.copy(template, tmp_path / "xmess.sqlite3")
        yield ours | {"DATABASE_URL": f"sqlite:///{tmp_path / 'xmess.sqlite3'}"}
        return
    name = f"eight_{uuid.uuid4().hex}"
    server = connection.settings_dict
    address = {"host": server["HOST"], "port": server["PORT"], "user": server["USER"], "password": server["PASSWORD"]}
    with psycopg.connect(**address, dbname="postgres", autocommit=True) as control:
        control.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        ours |= {"DATABASE_URL": os.environ["DATABASE_URL"].rpartition("/")[0] + f"/{name}"}
        manage(ours, "migrate", "--verbosity=0")
        yield ours
        control.execute(sql.SQL("DROP DATABASE {}").format(sql.Identifier(name)))


def manage(environment: dict[str, str], *words: str) -> str:
    """What ``manage.py`` with these words prints in that environment."""
    command = [sys.executable, str(ROOT / "manage.py"), *words]
    run = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return run.stdout
