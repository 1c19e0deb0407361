"""Catalan is the source and the default; Spanish and English follow it."""

from pathlib import Path

LANGUAGE_CODE = "ca"
SOURCE_LANGUAGE = LANGUAGE_CODE
# Names in their own language: they are labels for the people who read it.
LANGUAGES = [("ca", "Català"), ("es", "Español"), ("en", "English")]
TIME_ZONE = "Europe/Madrid"
USE_I18N = True
USE_TZ = True
# A wheel carries the catalogues as xmess/locale, which Django finds by itself; this serves checkouts.
LOCALE_PATHS = [Path(__file__).resolve().parents[3] / "locale"]

WAGTAIL_I18N_ENABLED = True
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
WAGTAIL_ALLOW_UNICODE_SLUGS = False
# Pressing "Translate" must not publish Catalan text under /es/ (wagtail-localize's default does).
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
WAGTAIL_LOCALIZE_DEFAULT_TRANSLATION_MODE = "synced"
# Deleting one language must not erase the strings its translators wrote.
WAGTAILLOCALIZE_DISABLE_ON_DELETE = True
