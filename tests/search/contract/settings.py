"""The project that modelsearch's own tests run in: its test models, our search, and nothing of the site."""

import os
from typing import Any

import environ

SECRET_KEY = "only-for-tests"
USE_TZ = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATABASES = {"default": environ.Env.db_url_config(os.environ.get("DATABASE_URL", "sqlite://:memory:"))}
# Beside the database of the suite that starts this.
DATABASES["default"].setdefault("TEST", {"NAME": "contract"} if "DATABASE_URL" in os.environ else {})
INSTALLED_APPS = [
    "modelsearch.test.testapp",
    "modelsearch",
    "search",
    "taggit",
    "django_tasks",
    "django.contrib.contenttypes",
]
# Their migrations install extensions of PostgreSQL that we do without.
MIGRATION_MODULES = {"searchtests": None}
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
CACHES = {
    name: {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": name}
    for name in ("default", "shared")
}
_backend: dict[str, Any] = {"BACKEND": os.environ.get("SEARCH_BACKEND", "search.backends.sqlite")}
if "SEARCH_URL" in os.environ:
    _backend |= {"URLS": [os.environ["SEARCH_URL"]], "INDEX_PREFIX": "contract_"}
MODELSEARCH_BACKENDS = {"default": _backend}
