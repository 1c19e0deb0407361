"""Threads need a database file of their own, so this runs in a process of its own, with the contact form."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

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


@pytest.mark.skipif(connection.vendor != "sqlite", reason="The template of the test database is SQLite's")
def test_eight_at_once_are_one_record_one_number_and_one_mail(db: None, tmp_path: Path) -> None:
    (template,) = settings.TEST_DATABASE_TEMPLATES.glob("*.sqlite3")
    shutil.copy(template, tmp_path / "xmess.sqlite3")
    environment = os.environ | {
        "DATABASE_URL": f"sqlite:///{tmp_path / 'xmess.sqlite3'}",
        "DATA_DIR": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "xmess.settings.testing",
    }
    result = subprocess.run(
        [sys.executable, str(ROOT / "manage.py"), "shell", "--no-imports", "-c", PROGRAM],
        env=environment,
        capture_output=True,
        text=True,
    )
    assert result.returncode == 0, result.stderr
    assert json.loads(result.stdout.splitlines()[-1]) == [8, 1, 1, 1]
