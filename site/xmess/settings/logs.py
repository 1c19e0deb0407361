"""One line per event on standard output, without personal data."""

from .environment import env

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    # On the handler: Django's loggers have levels of their own, which the root's would not reach.
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "line",
            "level": env.text("LOG_LEVEL", default="INFO"),
        }
    },
    "root": {"handlers": ["console"], "level": "INFO"},
    "loggers": {
        "django.server": {"level": "WARNING"},
        "django.security.DisallowedHost": {"level": "CRITICAL"},  # robots: a traceback each
        "elastic_transport": {"level": "WARNING"},  # every request to the search engine
        "pikepdf": {"level": "WARNING"},  # it says hello
        "weasyprint": {"level": "WARNING"},  # it tells of each sheet it reads
        "fontTools": {"level": "WARNING"},  # it names every glyph it cuts
    },
}
