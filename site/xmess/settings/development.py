"""The reloading server (`make dev`): debug pages, plain HTTP, tasks at once, mail on the console."""

import os

os.environ.setdefault("SECRET_KEY", "only-for-development")
os.environ.setdefault("SITE_ORIGIN", "http://localhost:8000")
os.environ.setdefault("TLS", "no")
os.environ.setdefault("REQUIRE_SECOND_FACTOR", "no")

from .base import *  # noqa: F403 - after the defaults above
from .base import STORAGES

DEBUG = True
STYLEGUIDE = True
KEEP_PUBLIC_PAGES = False
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
