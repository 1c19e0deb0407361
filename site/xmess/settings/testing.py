"""The tests: production's behaviour, with fast hashing, tasks at once and mail in memory."""

import os

os.environ.setdefault("SECRET_KEY", "only-for-tests")
os.environ.setdefault("SITE_ORIGIN", "http://testserver")
os.environ.setdefault("TLS", "no")
os.environ.setdefault("REQUIRE_SECOND_FACTOR", "no")
os.environ.setdefault("LOG_LEVEL", "WARNING")

from .base import *  # noqa: F403 - after the defaults above
from .base import CACHES, DATA_DIR, STATIC_ROOT, STORAGES

STYLEGUIDE = True
# WhiteNoise warns about a folder that only collectstatic makes.
STATIC_ROOT.mkdir(parents=True, exist_ok=True)
# Tests change rows in bulk, which sends no signals; those about kept pages switch this on.
KEEP_PUBLIC_PAGES = False
# Searches are written down when a test says so, never by a thread.
SEARCH_COUNTS_SECONDS = 0
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
# A manifest would ask for collectstatic before the first test.
STORAGES = STORAGES | {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "private": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
CACHES = CACHES | {
    "shared": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "shared"},
}
# Migrated once per set of migrations (tests/conftest.py), not once per run.
TEST_DATABASE_TEMPLATES = DATA_DIR / "test-databases"
