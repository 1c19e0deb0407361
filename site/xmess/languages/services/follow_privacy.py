"""Who may see a Catalan page may see its translations, and nobody else."""

from django.db import transaction
from wagtail.models import Page, PageViewRestriction

from xmess.languages.sources import counterparts_of


@transaction.atomic
def follow_privacy(page: Page) -> None:
    """Give every counterpart of a source page the same restriction, or none."""
    restriction = PageViewRestriction.objects.filter(page_id=page.pk).first()
    for counterpart in counterparts_of(page):
        copy = PageViewRestriction.objects.filter(page_id=counterpart.pk).first()
        if restriction is None:
            if copy is not None:
                copy.delete()
            continue
        copy = copy or PageViewRestriction(page=counterpart)
        copy.restriction_type, copy.password = restriction.restriction_type, restriction.password
        copy.save()
        copy.groups.set(restriction.groups.all())
