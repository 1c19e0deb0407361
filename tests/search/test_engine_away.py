"""An engine that is away costs nothing but a notice: pages are untouched, the database answers, nothing is lost."""

import json
from typing import Any

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import transaction
from django.test import Client
from django.urls import reverse
from modelsearch.backends import get_search_backend

from pages.content.models import StandardPage
from search.models import PendingIndexing
from search.query import ask, complete
from search.question import Question

# The discard port: nothing listens there, so the answer is a refusal at once.
NOBODY = "http://127.0.0.1:9"


def point_at(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = {"BACKEND": "search.backends.elasticsearch", "URLS": [url], "INDEX_PREFIX": "away_", "TIMEOUT": 10}
    database = {"BACKEND": "search.backends.database"}
    monkeypatch.setattr(settings, "WAGTAILSEARCH_BACKENDS", {"default": engine, "database": database})


@pytest.fixture
def away(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    point_at(NOBODY, monkeypatch)


@pytest.fixture
def page(homes: dict[str, Any]) -> StandardPage:
    return homes["ca"].add_child(instance=StandardPage(title="Habitatge cooperatiu", lead="Cessió d’ús"))


def test_the_database_answers_with_a_quiet_notice(
    client: Client, away: None, page: StandardPage, caplog: pytest.LogCaptureFixture
) -> None:
    response = client.get("/ca/cerca/", {"q": "habitatges secrets"})
    assert response.status_code == 200
    assert response.context["answer"].quick
    assert [hit.key for hit in response.context["answer"].hits] == [str(page.pk)]
    assert "search engine did not answer" in caplog.text
    assert "secrets" not in caplog.text
    assert [completion.url for completion in complete("habi", "ca")] == [page.url]


def test_pages_do_not_notice(client: Client, away: None, page: StandardPage) -> None:
    assert client.get(page.url).status_code == 200


def test_nobody_waits_again_for_an_engine_that_has_just_not_answered(
    away: None, page: StandardPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(Question("habitatge", "ca"))

    def asked_again(*args: Any, **kwargs: Any) -> None:
        raise AssertionError

    monkeypatch.setattr("search.backends.elasticsearch.ElasticsearchSearchBackend.search", asked_again)
    assert ask(Question("habitatge", "ca")).total == 1


def test_saving_and_deleting_work_and_are_told_later(away: None, homes: dict[str, Any], page: StandardPage) -> None:
    other = homes["ca"].add_child(instance=StandardPage(title="Moneda local"))
    pk = other.pk
    other.delete()
    waiting = {row.object_id: row.gone for row in PendingIndexing.objects.all()}
    assert waiting[str(page.pk)] is False
    assert waiting[str(pk)] is True


def test_a_deletion_that_is_undone_is_not_told(away: None, page: StandardPage) -> None:
    with transaction.atomic():
        StandardPage.objects.get(pk=page.pk).delete()
        transaction.set_rollback(True)
    assert not PendingIndexing.objects.filter(object_id=str(page.pk), gone=True).exists()


def test_catching_up_with_an_engine_that_is_still_away_forgets_nothing(away: None, page: StandardPage) -> None:
    waiting = PendingIndexing.objects.count()
    call_command("catch_up_search", verbosity=0)
    assert PendingIndexing.objects.count() == waiting > 0


def test_whoever_watches_is_told(client: Client, away: None, page: StandardPage) -> None:
    response = client.get(reverse("search_health"))
    assert response.status_code == 503
    assert json.loads(response.content) == {"engine": "away", "waiting": PendingIndexing.objects.count()}


def test_without_an_engine_there_is_nothing_to_be_away(client: Client, db: None) -> None:
    response = client.get(reverse("search_health"))
    assert (response.status_code, json.loads(response.content)["engine"]) == (200, "database")


def test_an_engine_that_is_back_is_told_what_it_missed(
    request: pytest.FixtureRequest, away: None, homes: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    (url,) = request.getfixturevalue("elasticsearch_urls")
    point_at(url, monkeypatch)
    gone = homes["ca"].add_child(instance=StandardPage(title="Moneda local"))
    call_command("update_index", verbosity=0, backend_name="default")
    point_at(NOBODY, monkeypatch)
    gone.delete()
    missed = homes["ca"].add_child(instance=StandardPage(title="Habitatge cooperatiu"))
    point_at(url, monkeypatch)
    call_command("catch_up_search", verbosity=0)
    get_search_backend("default").refresh_indexes()
    assert not PendingIndexing.objects.exists()
    assert [page.pk for page in StandardPage.objects.search("habitatges")] == [missed.pk]
    assert not list(StandardPage.objects.search("monedes"))


def test_what_is_saved_while_an_index_is_built_is_in_it(
    request: pytest.FixtureRequest, homes: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    (url,) = request.getfixturevalue("elasticsearch_urls")
    point_at(url, monkeypatch)
    page = homes["ca"].add_child(instance=StandardPage(title="Moneda local"))
    call_command("update_index", verbosity=0, backend_name="default")
    engine = get_search_backend("default")
    rebuilder = engine.rebuilder_class(engine.get_index_for_model(StandardPage))
    index = rebuilder.start()
    index.add_model(StandardPage)
    index.add_items(StandardPage, [page])
    page.title = "Banc del temps"
    page.save()
    rebuilder.finish()
    engine.refresh_indexes()
    assert [found.pk for found in StandardPage.objects.search("bancs")] == [page.pk]
    assert not list(StandardPage.objects.search("moneda"))
