"""What saving a page sets off, held back while loading.

Writing one translated page saves it about six times. Each save would queue two tasks (search, references); each new
translation, first saved with the Catalan slug, would leave a redirect from an address it never had; and each published
original would have its translations written once more, though the loader has just done so.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from django.db.models import Model
from django.db.models.signals import post_save
from modelsearch import index
from modelsearch.signal_handlers import post_save_signal_handler
from wagtail.contrib.redirects.signal_handlers import autocreate_redirects_on_slug_change
from wagtail.models import ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update
from wagtail.signals import page_published, page_slug_changed

from xmess.languages.signals import on_published

FOLLOWING = "languages.published"


@contextmanager
def side_effects_held_back() -> Iterator[None]:
    """Inside, saving updates no index and no translation, makes no redirect and logs no line: the loader does."""
    log = logging.getLogger("wagtail")
    level = log.level
    silenced = [model for model in index.get_indexed_models() if post_save.disconnect(post_save_signal_handler, model)]
    redirects = page_slug_changed.disconnect(autocreate_redirects_on_slug_change)
    following = page_published.disconnect(dispatch_uid=FOLLOWING)
    log.setLevel(logging.WARNING)
    try:
        with disable_reference_index_auto_update():
            yield
    finally:
        log.setLevel(level)
        for model in silenced:
            post_save.connect(post_save_signal_handler, sender=model)
        if redirects:
            page_slug_changed.connect(autocreate_redirects_on_slug_change)
        if following:
            page_published.connect(on_published, dispatch_uid=FOLLOWING)


def update_indexes(instance: Model) -> None:
    """Bring search and references up to date with a stored object."""
    ReferenceIndex.create_or_update_for_object(instance)
    index.insert_or_update_object(instance)
