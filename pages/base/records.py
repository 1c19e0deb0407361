"""Facts once, prose three times: a record holds what no language changes, a page per language presents it.

A slice declares its record as a ``Record`` and its page as a ``RecordPage`` with one foreign key to the record whose
``related_name`` is ``pages``. Listings ask ``Model.objects.with_pages(language)``: one query for all their pages.
"""

from typing import Any, ClassVar, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from xmess.caching.routing import private_paths

from .base_page import BasePage


def public_pages(pages: Any) -> Any:
    """Those of ``pages`` (a queryset) that are live and that neither they nor an ancestor keeps private."""
    shown = pages.live()
    for path in private_paths():
        shown = shown.exclude(path__startswith=path)
    return shown


class RecordQuerySet(models.QuerySet[Any]):
    """Questions any record answers."""

    def with_pages(self, language: str) -> Self:
        """Each record with its public page in ``language`` (a code), or in the source language, as ``record.page``."""
        page_model = self.model._meta.get_field("pages").related_model
        codes = {language, settings.SOURCE_LANGUAGE}
        shown = public_pages(page_model.objects.all()).filter(locale__language_code__in=codes)
        prefetch = models.Prefetch("pages", queryset=shown.select_related("locale"), to_attr="shown_pages")
        return self.prefetch_related(prefetch)

    def published(self) -> Self:
        """Records whose Catalan page is public: the only ones visitors may learn of.

        ``IN`` and not ``EXISTS``: SQLite answers the latter page by page, which grows with the square of the rows.
        """
        presents = self.model._meta.get_field("pages").field
        shown = public_pages(presents.model.objects.all()).filter(locale__language_code=settings.SOURCE_LANGUAGE)
        return self.filter(pk__in=shown.values(presents.name))


class Record(models.Model):
    """Language-neutral facts that pages present."""

    created_at = models.DateTimeField(_("created"), auto_now_add=True, editable=False)
    updated_at = models.DateTimeField(_("updated"), auto_now=True, editable=False)

    objects: Any = RecordQuerySet.as_manager()

    # Dotted name of the page type under which new pages of this record are made ("members.MembersIndexPage").
    index_page_type: ClassVar[str]
    # The reverse of the page's foreign key, whose related_name is always "pages".
    pages: Any

    # Dotted name of the page type that presents it ("members.MemberPage").
    page_type: ClassVar[str]

    class Meta:
        abstract = True

    def page_in(self, language: str) -> Page | None:
        """The public page in ``language`` (a code), else the source's, else ``None``. No query after ``with_pages``."""
        shown = getattr(self, "shown_pages", None)
        if shown is None:
            codes = {language, settings.SOURCE_LANGUAGE}
            pages = public_pages(self.pages.all()).filter(locale__language_code__in=codes)
            shown = list(pages.select_related("locale"))
        by_language = {page.locale.language_code: page for page in shown}
        return by_language.get(language) or by_language.get(settings.SOURCE_LANGUAGE)

    def publication_problems(self) -> list[str]:
        """What still keeps a page of this record from being published, one sentence each, in the active language."""
        return []


class RecordPage(BasePage):
    """A page that presents a record; ``record_field`` names the foreign key."""

    record_field: ClassVar[str]

    class Meta:
        abstract = True

    @property
    def record(self) -> Record:
        """The facts this page presents."""
        return getattr(self, self.record_field)

    def clean(self) -> None:
        """One page per record and language; the title may differ, the facts may not."""
        super().clean()
        record_id = getattr(self, f"{self.record_field}_id")
        if record_id is None or self.locale_id is None:
            return
        twins = type(self).objects.filter(**{self.record_field: record_id}, locale=self.locale).exclude(pk=self.pk)
        if twins.exists():
            raise ValidationError({self.record_field: _("There already is a page about this in this language.")})
