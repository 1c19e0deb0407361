"""Searches and updates at the same time, against the nodes that ELASTICSEARCH_URL names: a program for test_cluster.

It prints ``under way`` when a third is saved, waits for a line, and prints what happened before and after that line as
JSON. Everything is bounded: UPDATES saves, and as long as they last READERS x MOST_SEARCHES on Django's test client.
"""

import itertools
import json
import logging
import random
import sys
import threading
import time
from dataclasses import dataclass, field
from typing import Any

from django.core.management import call_command
from django.db import connection, connections
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from modelsearch.backends import get_search_backend
from wagtail.models import Page

from pages.content.models import StandardPage
from search.services.catch_up import catch_up
from tests.factories.site import three_homes

PAGES = 300
READERS = 2
MOST_SEARCHES = 600
UPDATES = 30
CATCH_UP_SECONDS = 40


def words(seed: int, count: int) -> list[str]:
    """Words of ten letters that are in no dictionary and like no others, the same ones for the same seed."""
    chance = random.Random(seed)
    return ["".join(chance.choice("bdfglmnprtv") + chance.choice("aeiou") for _ in range(5)) for _ in range(count)]


def prepare() -> None:
    """Fill the database with PAGES pages, each with a word of its own in its title."""
    home = three_homes()["ca"]
    for number, word in enumerate(words(1, PAGES)):
        page = StandardPage(title=f"Projecte {word}", slug=f"p-{number}", lead="Habitatge cooperatiu")
        home.add_child(instance=page)


class Complaints(logging.Handler):
    """What the search says went wrong while somebody searched, also that the database answers in its place.

    Those who save may be told to wait.
    """

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if threading.current_thread().name.startswith("reader"):
            self.said.append(record.getMessage())


@dataclass
class Stream:
    """What was asked and saved so far."""

    #: Titles of pages that nobody changes, with the end of each one's address.
    titles: dict[str, str]
    failed: list[str] = field(default_factory=list)
    answered: int = 0
    #: The page by the word that was acknowledged to be in its title.
    saved: dict[str, int] = field(default_factory=dict)
    third: threading.Event = field(default_factory=threading.Event)
    done: threading.Event = field(default_factory=threading.Event)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def read(self, reader: int) -> None:
        """Ask for one page after another by its title, as a visitor, while there is writing; each must be found."""
        with override("ca"):
            address = reverse("search")
        for title in itertools.islice(itertools.cycle(list(self.titles)[reader::READERS]), MOST_SEARCHES):
            if self.done.is_set():
                break
            try:
                response = Client().get(address, {"q": title})
                trouble = self._trouble(response, title)
            except Exception as error:  # noqa: BLE001 - whatever it is, a visitor would have met it
                trouble = repr(error)
            with self._lock:
                self.answered += 1
                self.failed += [trouble] if trouble else []
        connections.close_all()

    def _trouble(self, response: Any, title: str) -> str:
        """What is wrong with a page of results: it must lead to the page that was asked for."""
        if response.status_code != 200:
            return f"{title}: {response.status_code}"
        return "" if f'{self.titles[title]}"' in response.content.decode() else f"{title}: not found"

    def write(self) -> None:
        """Give one page after another a new word; one that is saved must be found by it in the end."""
        try:
            for page, word in zip(StandardPage.objects.order_by("-pk")[:UPDATES], words(2, UPDATES), strict=True):
                page.title = f"Projecte {word}"
                page.save_revision().publish()
                self.saved[word] = page.pk
                if len(self.saved) >= UPDATES // 3:
                    self.third.set()
        except Exception as error:  # noqa: BLE001 - whatever it is, an editor would have met it
            self.failed.append(f"saving: {error!r}")
        finally:
            self.third.set()
            self.done.set()
            connections.close_all()


def main() -> None:
    """Build the index, let everybody work, and tell what came of it."""
    call_command("update_index", verbosity=0)
    complaints = Complaints()
    logging.getLogger("search").addHandler(complaints)
    # Those that are asked for are not those that change.
    pages = StandardPage.objects.order_by("pk")[: PAGES - UPDATES]
    stream = Stream({page.title: f"/{page.slug}/" for page in pages})
    threads = [threading.Thread(target=stream.read, args=(n,), name=f"reader {n}") for n in range(READERS)]
    threads.append(threading.Thread(target=stream.write, name="writer"))
    for thread in threads:
        thread.start()
    stream.third.wait()
    _tell("under way")
    sys.stdin.readline()
    before = {"answered": stream.answered, "saved": len(stream.saved)}
    for thread in threads:
        thread.join()
    after = {"answered": stream.answered - before["answered"], "saved": len(stream.saved) - before["saved"]}
    waiting = _caught_up()
    told = {"before": before, "after": after, "failed": stream.failed, "complaints": complaints.said}
    _tell(json.dumps(told | {"waiting": waiting, "lost": _lost(stream.saved)}))
    connection.close()


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _caught_up() -> int:
    """How many changes still wait for the engine when it had its time; housekeeping does the same every minute."""
    end = time.monotonic() + CATCH_UP_SECONDS
    waiting = catch_up()
    while waiting and time.monotonic() < end:
        time.sleep(0.5)
        waiting = catch_up()
    return waiting


def _lost(saved: dict[str, int]) -> list[str]:
    """The words that do not lead to the page which was saved with them."""
    get_search_backend().get_index_for_model(Page).refresh()

    def found(text: str) -> set[Any]:
        return {page.pk for page in Page.objects.search(text)[:10]}

    return [text for text, pk in saved.items() if pk not in found(text)]
