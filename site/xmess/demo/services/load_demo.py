"""Write everything the builders declare: only what is missing or changed, one transaction per page.

An interrupted load leaves whole pages behind; the next one goes on where it stopped.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.db import transaction
from wagtail.models import Locale, Page

from pages.base.records import RecordPage
from xmess.demo.builders import registered_builders
from xmess.demo.declaration import DeclaredDemo, PagePlan
from xmess.demo.menus import make_menus
from xmess.demo.side_effects import side_effects_held_back, update_indexes
from xmess.demo.site_root import make_locales, point_site_to, remove_welcome_page
from xmess.demo.source_pages import edited_by_hand, fill, outline, slug_of
from xmess.demo.translations import translate
from xmess.demo.wording import SOURCE, Catalogue
from xmess.discovery.old_paths import redirect_old_paths
from xmess.languages.services.offer_fallbacks import offer_fallbacks


@dataclass
class Report:
    """What a load did, in pages and translations."""

    written: int = 0
    translated: int = 0
    unchanged: int = 0
    kept: list[str] = field(default_factory=list)
    dropped_links: set[str] = field(default_factory=set)


def load_demo(say: Callable[[str], None], progress: Callable[[int, int, str], None]) -> Report:
    """Run every registered builder and write what they declared.

    Args:
        say: shows a line.
        progress: told, before each page, how many are done, how many there are, and the page's title.

    Raises:
        ContentError: the content files do not fit the pages.
        KeyError: a string to translate that the content files do not have.
    """
    return _Load(DeclaredDemo(say), progress).run()


class _Load:
    def __init__(self, demo: DeclaredDemo, progress: Callable[[int, int, str], None]) -> None:
        self.demo = demo
        self.progress = progress
        self.report = Report()
        self.page_ids: dict[str, int] = {}
        self.locales: dict[str, Locale] = {}

    def run(self) -> Report:
        self.locales = make_locales()
        for builder in registered_builders():
            self.demo.say(f"  {builder.name}: reading")
            builder.build(self.demo)
        with side_effects_held_back():
            self._outline_all()
            for number, plan in enumerate(self.demo.plans.values()):
                self.progress(number, len(self.demo.plans), plan.title)
                self._write(plan)
            self.progress(len(self.demo.plans), len(self.demo.plans), "")
        for step in self.demo.steps:
            step()
        make_menus(self.demo)
        redirect_old_paths(lambda key: self.demo.page_in(key, SOURCE))
        return self.report

    def link(self, key: str) -> int | None:
        """Primary key of the Catalan page called ``key``; ``None``, noted in the report, when nobody declared it."""
        if key not in self.page_ids:
            self.report.dropped_links.add(key)
        return self.page_ids.get(key)

    def _outline_all(self) -> None:
        """Make every page that is missing, so that any page can link to any other."""
        keys = [plan.translation_key for plan in self.demo.plans.values()]
        stored = dict(
            Page.objects.filter(translation_key__in=keys, locale=self.locales[SOURCE]).values_list(
                "translation_key", "pk"
            )
        )
        for plan in self.demo.plans.values():
            page_id = stored.get(plan.translation_key) or self._page_of_record(plan)
            if page_id is None:
                above = Page.objects.filter(pk=self.page_ids[plan.parent]) if plan.parent else Page.get_root_nodes()
                page_id = outline(plan, above.get(), self.locales[SOURCE]).pk
            self.page_ids[plan.key] = page_id
            if not plan.parent:
                point_site_to(Page.objects.get(pk=page_id))
                remove_welcome_page()

    def _page_of_record(self, plan: PagePlan) -> int | None:
        """The page an editor or an import already made for the same record, if the plan presents one."""
        if not issubclass(plan.model, RecordPage):
            return None
        record = {plan.model.record_field: plan.facts[plan.model.record_field]}
        return plan.model.objects.filter(**record, locale=self.locales[SOURCE]).values_list("pk", flat=True).first()

    @transaction.atomic
    def _write(self, plan: PagePlan) -> None:
        page = plan.model.objects.select_related("latest_revision", "locale").get(pk=self.page_ids[plan.key])
        if edited_by_hand(page):
            self.report.kept.append(plan.title)
            return
        changed = fill(page, plan, self.link)
        if changed:
            page.refresh_from_db()
            update_indexes(page)
            self.report.written += 1
        translated = [
            self._translate(page, plan, language, changed) for language in plan.languages if language != SOURCE
        ]
        for fallback in offer_fallbacks(page):
            update_indexes(fallback)
        self.report.translated += sum(translated)
        self.report.unchanged += not changed and not any(translated)

    def _translate(self, page: Page, plan: PagePlan, language: str, source_changed: bool) -> bool:
        catalogue = Catalogue(language, [plan.texts, plan.rich, plan.streams], self.link)
        written = translate(
            page, self.locales[language], catalogue, slug_of(plan, language), source_changed=source_changed
        )
        if written is not None:
            update_indexes(written)
        return written is not None
