"""The real servers: they answer with their own clients, on the loopback interface alone, and leave nothing behind."""

from urllib.parse import urlsplit

import pytest
from elasticsearch import Elasticsearch
from opensearchpy import OpenSearch

from tests.search_engines import started
from tests.services import elasticsearch
from tests.services.opensearch import opensearch
from tests.services.own_server import LOOPBACK, ask, listens


def port_of(url: str) -> int:
    return int(urlsplit(url).port or 0)


@pytest.mark.once
def test_elasticsearch_finds_what_it_was_given(elasticsearch_urls: list[str]) -> None:
    with Elasticsearch(elasticsearch_urls) as client:
        client.index(index="services", id="1", document={"text": "lcacooperativ"}, refresh=True)
        found = client.search(index="services", query={"term": {"text": "lcacooperativ"}})
        client.indices.delete(index="services")
    assert [hit["_id"] for hit in found["hits"]["hits"]] == ["1"]


@pytest.mark.once
def test_opensearch_finds_what_it_was_given(opensearch_urls: list[str]) -> None:
    with OpenSearch(opensearch_urls) as client:
        client.index(index="services", id="1", body={"text": "lcacooperativ"}, refresh=True)
        found = client.search(index="services", body={"query": {"term": {"text": "lcacooperativ"}}})
        client.indices.delete(index="services")
    assert [hit["_id"] for hit in found["hits"]["hits"]] == ["1"]


@pytest.mark.once
def test_elasticsearch_is_the_version_that_production_runs(elasticsearch_urls: list[str]) -> None:
    (node,) = ask(port_of(elasticsearch_urls[0]), "/_nodes")["nodes"].values()
    assert node["version"] == elasticsearch.VERSION


@pytest.mark.once
@pytest.mark.parametrize("server", ["elasticsearch_urls", "opensearch_urls"])
def test_nobody_else_reaches_it(server: str, request: pytest.FixtureRequest) -> None:
    (url,) = request.getfixturevalue(server)
    (node,) = ask(port_of(url), "/_nodes/http,transport")["nodes"].values()
    bound = node["http"]["bound_address"] + node["transport"]["bound_address"]
    assert bound
    assert {address.rpartition(":")[0] for address in bound} == {LOOPBACK}


@pytest.mark.once
def test_it_is_gone_when_we_are_interrupted() -> None:
    urls: list[str] = []
    with pytest.raises(KeyboardInterrupt), started(opensearch()) as running:
        urls += running
        assert listens(port_of(urls[0]))
        raise KeyboardInterrupt
    assert not listens(port_of(urls[0]))
