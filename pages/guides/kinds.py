"""The fixed answers of a guide: what it is, where an edition stands, who did what. Codes are stored: never rename."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from search.kinds import SearchKind

#: Guides and their chapters are one kind of result.
SEARCH_KIND = SearchKind("guide", _("Guides"), 20)


class Kind(models.TextChoices):
    """What a resource of the library is. Documents of other slices say theirs with the same codes."""

    GUIDE = "guide", _("Guide")
    DIRECTORY = "directory", _("Directory")
    STUDY = "study", _("Study or survey")
    MODEL = "model", _("Model document")


class EditionState(models.TextChoices):
    """Where an edition stands. Superseded and frozen ones stay: who cited them must find them."""

    BEING_PREPARED = "being_prepared", _("Being prepared")
    CURRENT = "current", _("Current")
    SUPERSEDED = "superseded", _("Superseded")
    FROZEN = "frozen", _("Frozen")


class AuthorRole(models.TextChoices):
    """What an author did for the guide."""

    AUTHOR = "author", _("Author")
    COORDINATION = "coordination", _("Coordination")
    PUBLISHER = "publisher", _("Publisher")
    COLLABORATION = "collaboration", _("Collaboration")
    FUNDING = "funding", _("Funding")


class Licence(models.TextChoices):
    """What others may do with it; empty while nobody has said."""

    BY = "cc-by", _("Creative Commons Attribution 4.0")
    BY_SA = "cc-by-sa", _("Creative Commons Attribution-ShareAlike 4.0")
    BY_NC_SA = "cc-by-nc-sa", _("Creative Commons Attribution-NonCommercial-ShareAlike 4.0")
    COPYLEFT = "copyleft", _("Copyleft: to copy, study, improve and share")
    RESERVED = "reserved", _("All rights reserved")


LICENCE_URLS = {
    Licence.BY: "https://creativecommons.org/licenses/by/4.0/",
    Licence.BY_SA: "https://creativecommons.org/licenses/by-sa/4.0/",
    Licence.BY_NC_SA: "https://creativecommons.org/licenses/by-nc-sa/4.0/",
}


def site_languages() -> list[tuple[str, str]]:
    """Languages a document can be in; a function, so that migrations do not repeat the list."""
    return list(settings.LANGUAGES)
