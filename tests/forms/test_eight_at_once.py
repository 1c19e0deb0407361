"""Threads need a database file of their own, so this runs in a process of its own, with the contact form."""

import json
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

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import json, re, threading
from django.db import connections
from django.test import Client
from pages.content.models import ContactMessage
from pages.content.views import ContactView
from xmess.mailing.models import OutgoingMessage

ContactView.minimum_seconds = 0
page = Client().get("/ca/form/contact/").content.decode()
token = re.search('name="token" value="([^"]+)"', page)[1]
answers = {"token": token, "name": "Aina", "email": "aina@exemple.example", "subject": "other", "consent": "on"}
answers |= {name: "Bon dia" for name in re.findall('<textarea[^>]* name="([^"]+)"', page)}
urls = []

def post():
    urls.append(Client().post("/ca/form/contact/", answers)["Location"])
    connections.close_all()

threads = [threading.Thread(target=post) for _ in range(8)]
for thread in threads: thread.start()
for thread in threads: thread.join()
to_her = OutgoingMessage.objects.filter(recipient="aina@exemple.example").count()
print(json.dumps([len(urls), len(set(urls)), ContactMessage.objects.count(), to_her]))
"""


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
        _manage(ours, "migrate", "--verbosity=0")
        yield ours
        control.execute(sql.SQL("DROP DATABASE {}").format(sql.Identifier(name)))


def test_eight_at_once_are_one_record_one_number_and_one_mail(environment: dict[str, str]) -> None:
    printed = _manage(environment, "shell", "--no-imports", "-c", PROGRAM)
    assert json.loads(printed.splitlines()[-1]) == [8, 1, 1, 1]


def _manage(environment: dict[str, str], *words: str) -> str:
    command = [sys.executable, str(ROOT / "manage.py"), *words]
    run = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return run.stdout
