"""Elasticsearch 9, and 8: ``search.backends.elasticsearch``."""

from typing import Any

from elasticsearch import ApiError, Elasticsearch, TransportError
from modelsearch.backends import elasticsearch9 as stock
from modelsearch.backends.elasticsearchbase import ElasticsearchAtomicIndexRebuilder

from .remote import SETTINGS, BeginningsPlanCompiler, PlanCompiler, TermMapping, shared_client
from .remote_index import QueuedIndex, QueuedRebuilder
from .remote_results import PlanResults


class ElasticsearchMapping(TermMapping, stock.Elasticsearch9Mapping):
    """Documents of terms."""


class ElasticsearchIndex(QueuedIndex, stock.Elasticsearch9Index):
    """An index that forgets nothing it was told while the engine was away."""


class ElasticsearchCompiler(PlanCompiler, stock.Elasticsearch9SearchQueryCompiler):
    """Plans as bool queries."""

    mapping_class = ElasticsearchMapping


class ElasticsearchBeginningsCompiler(BeginningsPlanCompiler, stock.Elasticsearch9AutocompleteQueryCompiler):
    """The typeahead."""

    mapping_class = ElasticsearchMapping


class ElasticsearchResults(PlanResults, stock.Elasticsearch9SearchResults):
    """Rows of a model in the order of relevance."""


class ElasticsearchRebuilder(QueuedRebuilder, ElasticsearchAtomicIndexRebuilder):
    """All or nothing, and nothing lost that was saved meanwhile."""


class ElasticsearchSearchBackend(stock.Elasticsearch9SearchBackend):
    """Language-aware search on a server of its own; several nodes may be named, any of them answers."""

    mapping_class = ElasticsearchMapping
    index_class = ElasticsearchIndex
    query_compiler_class = ElasticsearchCompiler
    autocomplete_query_compiler_class = ElasticsearchBeginningsCompiler
    results_class = ElasticsearchResults
    atomic_rebuilder_class = ElasticsearchRebuilder
    client_class = shared_client(Elasticsearch)
    settings: Any = SETTINGS
    #: What the client raises when the engine is away or cannot do what it is asked.
    away = (TransportError, ApiError)


SearchBackend = ElasticsearchSearchBackend
