"""Search in the database unless ELASTICSEARCH_URL is set; nothing else in the code asks which.

With a search engine the database keeps its own index too: it answers while the engine is away.
"""

from .environment import env

_nodes = env.items("ELASTICSEARCH_URL", default=[])
_database = {"BACKEND": "search.backends.database"}
_engine = {
    "BACKEND": "search.backends.elasticsearch",
    "URLS": _nodes,
    "INDEX_PREFIX": "xmess_",
    "TIMEOUT": 5,
    # A node that does not answer is left out for a while and another one asked.
    "OPTIONS": {"max_retries": max(2, len(_nodes)), "retry_on_timeout": True},
}
WAGTAILSEARCH_BACKENDS = {"default": _engine, "database": _database} if _nodes else {"default": _database}
