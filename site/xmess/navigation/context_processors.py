"""What header and footer need on every page; asked for only when a template shows it."""

import logging
from typing import Any

from django.db import DatabaseError
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from xmess.design.components import Navigation
from xmess.languages.codes import active_language
from xmess.languages.switcher import home_path

from .menus import navigation_in

logger = logging.getLogger(__name__)


def navigation(request: HttpRequest) -> dict[str, Any]:
    """The menus in the active language; only the way home when the database is what fails (error pages)."""

    def load() -> Navigation:
        language = active_language()
        try:
            return navigation_in(language, request.path)
        except DatabaseError:
            logger.exception("No menus: the database does not answer")
            return Navigation(home_url=home_path(language))

    return {"navigation": SimpleLazyObject(load)}
