"""Practices as experiences that other slices take from the shelf (``pages.base.experiences``)."""

from collections.abc import Mapping, Sequence
from typing import Any

from pages.base.experiences import Experience, ExperienceSection
from xmess.languages.translations import page_path, text_language

from .headings import HEADINGS, told
from .models import PolicyClass, Practice
from .presentation import years
from .templatetags.good_practices_tags import answer


class PracticeShelf:
    """The published practices."""

    def experiences(self, language: str) -> Sequence[Experience]:
        """Every one, by title, in the language with this code (or else Catalan)."""
        found = [_experience(practice, language) for practice in Practice.objects.for_listing(language)]
        return sorted(found, key=lambda one: one.title.casefold())

    def sections(self, code: str, language: str) -> Sequence[ExperienceSection]:
        """The text of one, heading by heading, as visitors read it today; empty when there is none with this code."""
        practice = Practice.objects.published().filter(code=code).first()
        page = practice.page_in(language) if practice else None
        if page is None:
            return []
        there = told(page)
        return [
            ExperienceSection(heading.field, str(heading.label), answer(heading.of(page)))
            for heading in HEADINGS
            if heading.field in there
        ]

    def class_names(self, language: str) -> Mapping[str, str]:
        """Every policy class there is, code to name, in its order."""
        return {one.code: one.name_in(language) for one in PolicyClass.objects.all()}


def _experience(practice: Any, language: str) -> Experience:
    page = practice.page_in(language)
    councils = practice.councils.all()
    comarques = [one.own_comarca for one in councils if one.own_comarca]
    return Experience(
        code=practice.code,
        title=page.title,
        summary=page.summary,
        url=page_path(page),
        language=text_language(page),
        councils=tuple(one.shown_name for one in councils),
        classes=tuple(one.code for one in practice.policy_classes.all()),
        topics=tuple(topic.code for topic in (practice.topic, *practice.other_topics.all())),
        territories=tuple(dict.fromkeys(str(comarca.territory_id) for comarca in comarques)),
        outcome=practice.outcome,
        years=years(practice),
    )
