"""Search in the database unless ELASTICSEARCH_URL is set; nothing else in the code asks which."""

from .environment import env

_nodes = env.items("ELASTICSEARCH_URL", default=[])
WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "wagtail.search.backends.elasticsearch9", "URLS": _nodes, "INDEX_PREFIX": "xmess"}
    if _nodes
    else {"BACKEND": "search.backends.database"}
}
