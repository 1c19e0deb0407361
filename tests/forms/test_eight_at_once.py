"""Threads need a database file of their own, so this runs in a process of its own, with the contact form."""

import json

from tests.own_process import environment, manage

__all__ = ["environment"]  # a fixture

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


def test_eight_at_once_are_one_record_one_number_and_one_mail(environment: dict[str, str]) -> None:
    printed = manage(environment, "shell", "--no-imports", "-c", PROGRAM)
    assert json.loads(printed.splitlines()[-1]) == [8, 1, 1, 1]
