"""When the Catalan page is deleted: fallbacks go with it, translations stay as drafts for a person to decide."""

from collections.abc import Collection

from wagtail.models import Page


def fallbacks_of(page: Page) -> list[int]:
    """Keys of the aliases in other trees that show ``page`` or a page below it; asked before it is deleted."""
    aliases = Page.objects.filter(alias_of__path__startswith=page.path).exclude(path__startswith=page.path)
    return list(aliases.values_list("pk", flat=True))


def remove_fallbacks(keys: Collection[int]) -> None:
    """Delete what only repeated a deleted page, deepest first; one with a real page below it becomes a draft."""
    for page in Page.objects.filter(pk__in=keys).order_by("-depth"):
        if Page.objects.filter(path__startswith=page.path).exclude(pk=page.pk).exists():
            page.specific.unpublish()
        else:
            Page.objects.get(pk=page.pk).specific.delete()
