"""What visitors look for is counted; who they are is not, and nobody waits for it."""

import threading
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.db import OperationalError

from search.analytics import count_asked, count_opened, popular, waiting
from search.asked_words import looks_personal, question_key
from search.count_buffer import MOST_WAITING, CountBuffer, Counts, Key
from search.desk.models import AskedQuestion
from search.services import write_counts as writing
from search.services.write_counts import write_counts
from search.vocabulary import remember
from xmess.caching.version import content_version
from xmess.operations.chores import registered_chores

TODAY = date(2026, 3, 2)


@pytest.fixture(autouse=True)
def nothing_waits(db: None, time_machine: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    time_machine.move_to(datetime(2026, 3, 2, 12), tick=False)
    waiting.flush()
    AskedQuestion.objects.all().delete()


def counted() -> list[tuple[Any, ...]]:
    waiting.flush()
    return list(AskedQuestion.objects.order_by("day", "language", "question").values_list("question", "asked"))


def test_the_same_words_are_one_question_however_they_are_typed() -> None:
    for text in (
        "Economia social",
        "l'economia social?",
        "  ECONOMIA   SOCIAL ",
        "«economia» social",
        "econòmia social",
    ):
        count_asked(text, "ca", 3)
    assert counted() == [("economia social", 5)]


def test_editors_see_the_wording_with_its_accents() -> None:
    for text in ("cessio d'us", "cessió d'ús", "cessio d'us"):
        count_asked(text, "ca", 3)
        waiting.flush()
    assert AskedQuestion.objects.get().wording == "cessió d'ús"


def test_days_and_languages_are_counted_apart(time_machine: Any) -> None:
    count_asked("cooperativa", "ca", 3)
    count_asked("cooperativa", "es", 2)
    time_machine.move_to(datetime(2026, 3, 3, 12), tick=False)
    count_asked("cooperativa", "ca", 4)
    waiting.flush()
    rows = AskedQuestion.objects.order_by("day", "language").values_list("day", "language", "asked", "results")
    assert list(rows) == [(TODAY, "ca", 1, 3), (TODAY, "es", 1, 2), (TODAY + timedelta(days=1), "ca", 1, 4)]


def test_the_last_known_number_of_results_is_kept() -> None:
    count_asked("pis", "ca", 0)
    count_asked("pis", "ca", 7)
    count_asked("pis", "ca", None)
    waiting.flush()
    count_asked("pis", "ca", None)
    waiting.flush()
    row = AskedQuestion.objects.get()
    assert (row.asked, row.results) == (4, 7)


def test_opened_results_are_counted_with_their_question() -> None:
    count_asked("pis", "ca", 3)
    count_opened("Pis", "ca")
    waiting.flush()
    count_opened("pis", "ca")
    waiting.flush()
    row = AskedQuestion.objects.get()
    assert (row.asked, row.opened, row.results) == (1, 2, 3)


PERSONAL = [
    "maria@exemple.example",
    "maria＠exemple.example",
    "600 11 22 33",
    "600112233",
    "+34 600.11.22.33",
    "93-411-22-33 ajuntament",
    "dni 12345678Z",
    "12.345.678-Z",
    "12 345 678 z",
    "x1234567l",
    "X-1.234.567-L",
    "ES91 2100 0418 4502 0005",
    "１２３４５６",
    "٠١٢٣٤٥",
]


@pytest.mark.parametrize("text", PERSONAL)
def test_what_looks_personal_is_not_kept(text: str) -> None:
    assert looks_personal(text) or question_key(text, "ca") == ""
    count_asked(text, "ca", 0)
    count_opened(text, "ca")
    assert counted() == []


@pytest.mark.parametrize(
    "text", ["a" * 61, "un dos tres quatre cinc sis set vuit nou", "", " ", "?!", "\0", "🌱", "x" * 10**6]
)
def test_what_is_too_long_or_says_nothing_is_not_kept(text: str) -> None:
    count_asked(text, "ca", 0)
    assert counted() == []


@pytest.mark.parametrize(
    "text", ["agenda 2030", "pla 2024-2025", "R+D", "llei 9/2017", "km 0", "generació Z 2024", "a" * 60, "GT 2 CCPR"]
)
def test_ordinary_numbers_are_not_personal(text: str) -> None:
    count_asked(text, "ca", 1)
    assert [asked for _question, asked in counted()] == [1]


@pytest.mark.parametrize("text", ["pis\0", "\0pis", "p\ud800is", "pis\udfff"])
def test_what_no_database_writes_is_left_out_of_what_is_counted(text: str) -> None:
    count_asked(text, "ca", 1)
    count_asked("pis", "ca", 1)
    assert counted() == [("pis", 2)]
    assert AskedQuestion.objects.get().wording == "pis"


def test_an_unknown_language_is_not_counted() -> None:
    count_asked("pis", "fr", 1)
    assert counted() == []


def test_counting_asks_the_database_nothing_and_renews_no_page(django_assert_num_queries: Any) -> None:
    version = content_version()
    with django_assert_num_queries(0):
        for number in range(200):
            count_asked(f"pis{number % 50}", "ca", 3)
            count_opened(f"pis{number % 50}", "ca")
    waiting.flush()
    assert content_version() == version


def test_a_burst_is_written_in_a_constant_number_of_queries(django_assert_max_num_queries: Any) -> None:
    for number in range(100):
        count_asked(f"pis{number}", "ca", 3)
    with django_assert_max_num_queries(8):
        waiting.flush()
    assert AskedQuestion.objects.count() == 100


def test_what_another_process_wrote_meanwhile_stays() -> None:
    key = Key(TODAY, "ca", "pis")
    write_counts({key: Counts("pis", asked=2, results=1)})
    AskedQuestion.objects.update(asked=10)
    write_counts({key: Counts("pis", asked=3, opened=1)})
    row = AskedQuestion.objects.get()
    assert (row.asked, row.opened, row.results) == (13, 1, 1)


def test_a_machine_that_asks_without_end_fills_neither_memory_nor_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[Mapping[Key, Counts]] = []
    buffer = CountBuffer(taken.append, lambda: 0)
    for number in range(MOST_WAITING + 10):
        buffer.add(Key(TODAY, "ca", str(number)), Counts("", asked=1))
    buffer.add(Key(TODAY, "ca", "0"), Counts("", asked=1))
    buffer.flush()
    assert len(taken[0]) == MOST_WAITING
    assert taken[0][Key(TODAY, "ca", "0")].asked == 2
    monkeypatch.setattr(writing, "MOST_A_DAY", 3)
    write_counts({Key(TODAY, "ca", f"a{number}"): Counts("a", asked=1) for number in range(5)})
    write_counts({Key(TODAY, "ca", "a0"): Counts("a", asked=1), Key(TODAY, "ca", "z"): Counts("z", asked=1)})
    assert list(AskedQuestion.objects.order_by("question").values_list("question", "asked")) == [
        ("a0", 2),
        ("a1", 1),
        ("a2", 1),
    ]


def test_a_database_that_is_away_loses_nothing_and_is_told_without_the_words(
    caplog: pytest.LogCaptureFixture,
) -> None:
    taken: list[Mapping[Key, Counts]] = []
    away = True

    def write(counts: Mapping[Key, Counts]) -> None:
        if away:
            raise OperationalError("database is locked")
        taken.append(counts)

    buffer = CountBuffer(write, lambda: 0)
    key = Key(TODAY, "ca", "pis")
    buffer.add(key, Counts("pis", asked=1, results=0))
    buffer.flush()
    buffer.add(key, Counts("pis", asked=1, opened=1, results=5))
    away = False
    buffer.flush()
    assert taken == [{key: Counts("pis", asked=2, opened=1, results=5)}]
    assert "pis" not in caplog.text
    assert "OperationalError" in caplog.text


def test_a_thread_writes_it_and_whoever_counts_goes_on() -> None:
    written, threads = threading.Event(), []

    def write(counts: Mapping[Key, Counts]) -> None:
        threads.append(threading.current_thread())
        written.set()

    buffer = CountBuffer(write, lambda: 0.001)
    buffer.add(Key(TODAY, "ca", "pis"), Counts("pis", asked=1))
    assert written.wait(30)
    assert threads[0] is not threading.current_thread()


def test_it_is_forgotten_after_thirteen_months() -> None:
    for age in (0, 396, 397, 800):
        AskedQuestion.objects.create(
            day=TODAY - timedelta(days=age), language="ca", question="pis", wording="pis", asked=1
        )
    call_command("forget_searches", verbosity=0)
    assert sorted((TODAY - day).days for day in AskedQuestion.objects.values_list("day", flat=True)) == [0, 396]
    assert "forget_searches" in [chore.command for chore in registered_chores()]


def asked(text: str, times: int, *, results: int | None = 3, days_ago: int = 0, language: str = "ca") -> None:
    AskedQuestion.objects.create(
        day=TODAY - timedelta(days=days_ago),
        language=language,
        question=question_key(text, language),
        wording=text,
        asked=times,
        results=results,
    )


def test_popular_is_what_many_asked_and_found_the_most_asked_first() -> None:
    remember(("ca", word) for word in ("habitatge", "cooperatiu", "cures", "moneda", "energia", "2030"))
    asked("habitatges cooperatius", 3)
    asked("cures", 5)
    asked("agenda", 9)  # no word of the site's
    asked("energia", 2)  # too few
    asked("moneda", 8, results=0)
    asked("2030", 4)
    asked("cures", 4, language="es")
    assert popular("ca") == ["cures", "2030", "habitatges cooperatius"]
    assert popular("ca", most=1) == ["cures"]
    assert popular("en") == []


def test_popular_forgets_what_is_old_and_what_is_no_longer_found(time_machine: Any) -> None:
    remember(("ca", word) for word in ("cures", "moneda"))
    asked("cures", 30, days_ago=28)
    asked("moneda", 30, days_ago=3)
    asked("moneda", 3, results=0)
    assert popular("ca") == []


def test_popular_costs_nothing_for_an_hour(django_assert_num_queries: Any, time_machine: Any) -> None:
    remember([("ca", "cures")])
    asked("cures", 3)
    assert popular("ca") == ["cures"]
    AskedQuestion.objects.all().delete()
    with django_assert_num_queries(0):
        assert popular("ca") == ["cures"]
    time_machine.move_to(datetime(2026, 3, 2, 13, 1), tick=False)
    assert popular("ca") == []
