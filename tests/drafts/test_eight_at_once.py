"""Eight at once, in a process of its own: one draft is begun, and one record, number and mail come of sending it."""

import json

from tests.own_process import environment, manage

__all__ = ["environment"]  # a fixture

PROGRAM = """
import json, re, threading
from django.db import connections
from django.test import Client
from pages.good_practices.models import Experience
from pages.good_practices.views import HandInView
from pages.topics.models import Topic
from xmess.drafts.models import FormDraft
from xmess.drafts.services.save_step import save_step
from xmess.mailing.models import OutgoingMessage

HandInView.minimum_seconds = 0
topic = Topic.objects.create(name_ca="Energia", hue="leaf")

def at_once(path, answers):
    found = []
    def post():
        found.append(Client().post(path, answers)["Location"])
        connections.close_all()
    threads = [threading.Thread(target=post) for _ in range(8)]
    for thread in threads: thread.start()
    for thread in threads: thread.join()
    return found

def hidden(page, name):
    return re.search(f'name="{name}" value="([^"]*)"', page)[1]

start = "/ca/form/hand-in-experience/"
page = Client().get(start).content.decode()
who = {"council": "Vilaexemple", "name": "Aina", "email": "aina@exemple.example"}
begun = at_once(start, who | {name: hidden(page, name) for name in ("token", "draft", "seen")})
draft = FormDraft.objects.get()
told = {"title": "Horts", "lead": "Un hort.", "outcome": "worked", "topic": topic.code}
save_step(draft, "policy", {name: [word] for name, word in told.items()}, seen=0)
save_step(draft, "done", {"body": ["Vam obrir un hort."]}, seen=0)
check = begun[0].partition("step/")[0] + "check/"
token = hidden(Client().get(check).content.decode(), "token")
sent = at_once(check, {"token": token, "consent": "on"})
to_her = OutgoingMessage.objects.filter(recipient="aina@exemple.example").count()
print(json.dumps([len(begun), len(set(begun)), len(sent), len(set(sent)), Experience.objects.count(), to_her]))
"""


def test_eight_at_once_are_one_draft_one_record_one_number_and_one_mail(environment: dict[str, str]) -> None:
    printed = manage(environment, "shell", "--no-imports", "-c", PROGRAM)
    assert json.loads(printed.splitlines()[-1]) == [8, 1, 8, 1, 1, 1]
