"""Production: everything of base, nothing loosened. The environment must name SECRET_KEY and SITE_ORIGIN."""

from .base import *  # noqa: F403 - settings are gathered by Django's convention of module-level names
