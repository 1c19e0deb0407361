"""What header and footer need on every page."""

from typing import Any

from django.http import HttpRequest


def navigation(request: HttpRequest) -> dict[str, Any]:
    """The menus of the request's language."""
    return {}
