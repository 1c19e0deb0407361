"""OpenSearch 3: ``search.backends.opensearch`` (needs opensearch-py, which is no dependency of the site)."""

from typing import Any

from modelsearch.backends import opensearch3 as stock
from modelsearch.backends.elasticsearchbase import ElasticsearchAtomicIndexRebuilder
from opensearchpy import OpenSearch, OpenSearchException

from .remote import SETTINGS, BeginningsPlanCompiler, PlanCompiler, TermMapping, shared_client
from .remote_index import QueuedIndex, QueuedRebuilder
from .remote_results import PlanResults


class OpenSearchMapping(TermMapping, stock.OpenSearch3Mapping):
    """Documents of terms."""


class OpenSearchIndex(QueuedIndex, stock.OpenSearch3Index):
    """An index that forgets nothing it was told while the engine was away."""


class OpenSearchCompiler(PlanCompiler, stock.OpenSearch3SearchQueryCompiler):
    """Plans as bool queries."""

    mapping_class = OpenSearchMapping


class OpenSearchBeginningsCompiler(BeginningsPlanCompiler, stock.OpenSearch3AutocompleteQueryCompiler):
    """The typeahead."""

    mapping_class = OpenSearchMapping


class OpenSearchResults(PlanResults, stock.OpenSearch3SearchResults):
    """Rows of a model in the order of relevance."""


class OpenSearchRebuilder(QueuedRebuilder, ElasticsearchAtomicIndexRebuilder):
    """All or nothing, and nothing lost that was saved meanwhile."""


class OpenSearchSearchBackend(stock.OpenSearch3SearchBackend):
    """Language-aware search on a server of its own; several nodes may be named, any of them answers."""

    mapping_class = OpenSearchMapping
    index_class = OpenSearchIndex
    query_compiler_class = OpenSearchCompiler
    autocomplete_query_compiler_class = OpenSearchBeginningsCompiler
    results_class = OpenSearchResults
    atomic_rebuilder_class = OpenSearchRebuilder
    client_class = shared_client(OpenSearch)
    settings: Any = SETTINGS
    #: What the client raises when the engine is away or cannot do what it is asked.
    away = (OpenSearchException,)


SearchBackend = OpenSearchSearchBackend
