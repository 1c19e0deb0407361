"""Registration of the search: its chores and its desk."""

from datetime import timedelta

from wagtail import hooks

from xmess.operations.chores import Chore

from .viewsets import ConceptViewSet


@hooks.register("register_chore")
def catch_up_chore() -> Chore:
    """An engine that was away is told what it missed within the minute it is back."""
    return Chore("catch_up_search", timedelta(minutes=1))


@hooks.register("register_admin_viewset")
def synonyms_desk() -> ConceptViewSet:
    """The menu "Search synonyms"."""
    return ConceptViewSet()
