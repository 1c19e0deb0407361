"""Database, caches, files and tasks: embedded unless a variable names a server."""

from pathlib import Path

from .environment import REQUIRED, env

_checkout = Path(__file__).resolve().parents[3]
# An installed wheel has no folder of its own to write in, so there DATA_DIR must be given.
DATA_DIR = env.path("DATA_DIR", default=_checkout / "var" if (_checkout / "manage.py").exists() else REQUIRED)
DATA_DIR.mkdir(parents=True, exist_ok=True)

DATABASES = {"default": env.database("DATABASE_URL", default=f"sqlite:///{DATA_DIR / 'xmess.sqlite3'}")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # Without IMMEDIATE, 64 of 160 concurrent writers met "database is locked" (stack.md 0, trap 10).
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;",
    }
DATABASES["default"]["CONN_MAX_AGE"] = env.number("DATABASE_CONNECTION_SECONDS", default=600)
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHES = {
    # In each process: rendered fragments, always keyed by a version that every process shares.
    "default": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "xmess",
        "OPTIONS": {"MAX_ENTRIES": 20_000},
        "TIMEOUT": 24 * 3600,
    },
    # In each process: whole public answers, keyed the same way; 2,000 of some 15 kB compressed are 30 MB.
    "pages": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "pages",
        "OPTIONS": {"MAX_ENTRIES": 2_000},
        "TIMEOUT": 24 * 3600,
    },
    # Between processes: the content version, rate limits, drawn images.
    "shared": env.cache("CACHE_URL", default=f"filecache://{DATA_DIR / 'cache'}"),
}

if CACHES["shared"]["BACKEND"].endswith("FileBasedCache"):
    # The default of 300 would throw out rate limits and drawn images all day.
    CACHES["shared"]["OPTIONS"] = {"MAX_ENTRIES": 50_000}
# Off while developing: templates change without the content changing.
KEEP_PUBLIC_PAGES = True

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "private": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": DATA_DIR / "private", "base_url": None, "file_permissions_mode": 0o640},
    },
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
MEDIA_URL = "/media/"
MEDIA_ROOT = DATA_DIR / "media"

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
