"""Good practices as others gather them (``pages.base.experiences``): codes in, plain facts and safe markup out."""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from django.apps import apps
from django.http import QueryDict
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import override

from pages.base.experiences import Experience, ExperienceSection, ExperienceShelf, ExperienceText
from xmess.languages.formats import conjunction
from xmess.languages.translations import page_path
from xmess.territory.gazetteer import TERRITORY_NAMES

from .addresses import HAND_IN
from .details import details
from .directory import in_order
from .filters import filter_form
from .headings import HEADINGS, told
from .practice_index import practice_index


class PracticeShelf(ExperienceShelf):
    """The published good practices."""

    def take(self, codes: Sequence[str], language: str) -> list[Experience]:
        """See ``ExperienceShelf``."""
        index = practice_index(language)
        wanted = {code: place for place, code in enumerate(codes) if code in index.titles}
        keys = dict(apps.get_model("good_practices.Practice").objects.filter(code__in=wanted).values_list("code", "pk"))
        rows = in_order([keys[code] for code in wanted if code in keys], language)
        return [_experience(row, language) for row in rows]

    def find(self, words: str, facets: Mapping[str, str], language: str, *, most: int) -> list[Experience]:
        """See ``ExperienceShelf``."""
        asked = {"q": words, "sort": "title"} | {facet: code for facet, code in facets.items() if code}
        form = filter_form(QueryDict(urlencode(asked)), language)
        chosen = {facet for facet in facets if form.chosen(facet)}
        if chosen != {facet for facet, code in facets.items() if code}:
            return []  # no practice has that value at all
        return [_experience(row, language) for row in in_order(form.apply(form.index)[:most], language)]

    def text(self, code: str, language: str) -> ExperienceText | None:
        """See ``ExperienceShelf``."""
        practice = apps.get_model("good_practices.Practice").objects.published().with_pages(language)
        row = practice.filter(code=code).first()
        page = row.page_in(language) if row else None
        if page is None:
            return None
        page = page.specific
        spoken = page.text_language
        with override(spoken):
            facts = details(page.practice_id, spoken, page.directory_path)
            return ExperienceText(
                facts=tuple(
                    (fact.label, fact.value or conjunction([link.label for link in fact.links], spoken))
                    for fact in facts.facts
                    if fact.value or fact.links
                ),
                sections=tuple(_sections(page)),
                sources=tuple((source.label, source.url) for source in facts.sources),
            )

    def names(self, facet: str, language: str) -> Mapping[str, str]:
        """See ``ExperienceShelf``."""
        if facet == self.TERRITORY:
            return {str(code): name for code, name in TERRITORY_NAMES.items()}
        model = {self.CLASS: "good_practices.PolicyClass", self.TOPIC: "topics.Topic"}[facet]
        return {term.code: term.name_in(language) for term in apps.get_model(model).objects.all()}

    def tell_path(self, code: str) -> str:
        """See ``ExperienceShelf``."""
        return reverse("public_form", args=[HAND_IN, code] if code else [HAND_IN])


def _experience(practice: Any, language: str) -> Experience:
    page = practice.page_in(language)
    councils = practice.councils.all()
    territories = {one.own_comarca.territory_id for one in councils if one.own_comarca}
    return Experience(
        code=practice.code,
        title=page.title,
        summary=page.summary,
        url=page_path(page),
        language=page.text_language,
        councils=tuple(one.shown_name for one in councils),
        classes=tuple(one.code for one in practice.policy_classes.all()),
        topics=tuple(topic.code for topic in (practice.topic, *practice.other_topics.all())),
        territories=tuple(sorted(map(str, territories))),
        is_told=practice.is_confirmed,
    )


def _sections(page: Any) -> list[ExperienceSection]:
    there = told(page)
    return [
        ExperienceSection(
            heading.field,
            str(heading.label),
            render_to_string(
                "good_practices/includes/section.html", {"field": heading.field, "answer": heading.answer_of(page)}
            ).strip(),
        )
        for heading in HEADINGS
        if heading.field in there
    ]
