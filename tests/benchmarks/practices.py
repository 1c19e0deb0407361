"""The directory of good practices with as many practices as asked: written in bulk, and the addresses to measure."""

import uuid
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page

from pages.good_practices.bands import CostBand, Outcome, State
from pages.good_practices.filters import FACETS
from pages.good_practices.models import (
    AdministrationRole,
    PolicyClass,
    Practice,
    PracticeCouncil,
    PracticePage,
    PracticesIndexPage,
)
from pages.good_practices.practice_index import practice_index
from pages.members.models import Municipality
from pages.topics.models import Topic
from tests.factories.good_practices import practices_index
from tests.factories.members import MunicipalityFactory
from tests.factories.topics import TopicFactory

TOPICS, TOWNS = 12, 200


@dataclass
class Practices:
    """A Catalan directory whose practices are spread evenly over every facet."""

    index: PracticesIndexPage
    topics: list[Topic]
    towns: list[Municipality]
    size: int = 0

    @classmethod
    def begin(cls, home: Any) -> "Practices":
        """The empty directory."""
        towns = MunicipalityFactory.create_batch(TOWNS)
        return cls(practices_index(home), TopicFactory.create_batch(TOPICS), towns)

    def grow_to(self, size: int) -> None:
        """Have ``size`` practices."""
        numbers = range(self.size, size)
        practices = Practice.objects.bulk_create([self._practice(number) for number in numbers], batch_size=500)
        self._classify(practices, numbers)
        self._publish(practices, numbers)
        self.size = size

    def paths(self) -> dict[str, list[str]]:
        """Addresses of the directory, by what they ask; several of each, so that no answer is simply kept."""
        own = "/ca/bones-practiques/"
        pages = range(1, max(2, min(40, self.size // 24)))
        topics = [topic.code for topic in self.topics]
        return {
            "first page": [own],
            "deep page": [f"{own}?page={max(1, self.size // 24 - number)}" for number in pages],
            "one topic": [f"{own}?topic={code}" for code in topics],
            "one class": [f"{own}?policy={one.code}" for one in PolicyClass.objects.all()],
            "each facet": [f"{own}?{one}" for one in self._one_of_each_facet()],
            "each pair of facets": [
                f"{own}?{one}&{other}" for one, other in combinations(self._one_of_each_facet(), 2)
            ],
            "three facets": [f"{own}?topic={code}&outcome=failed&policy=use&sort=title" for code in topics],
            "free text": [f"{own}?q=practica+{number}" for number in range(40)],
            "fiche": [f"{own}practica-{number}/" for number in range(0, self.size, max(1, self.size // 50))],
        }

    @staticmethod
    def _one_of_each_facet() -> list[str]:
        """A value that some practice has of every facet, as the address asks for it."""
        found = practice_index("ca").rows.facets
        return [f"{facet}={next(iter(found[facet]))}" for facet in FACETS if found.get(facet)]

    def _practice(self, number: int) -> Practice:
        def turn(choices: Any) -> str:
            # Not in step with the topics: every combination of facets finds some.
            return choices.values[number // TOPICS % len(choices.values)]

        return Practice(
            code=f"practica-{number}",
            name=f"Pràctica {number}",
            topic=self.topics[number % TOPICS],
            outcome=turn(Outcome),
            state=turn(State),
            cost_band=turn(CostBand),
            started_in=1990 + number % 36,
        )

    def _classify(self, practices: list[Practice], numbers: range) -> None:
        classes, roles = list(PolicyClass.objects.all()), list(AdministrationRole.objects.all())
        pairs = list(zip(practices, numbers, strict=True))
        PracticeCouncil.objects.bulk_create(
            [PracticeCouncil(practice=one, municipality=self.towns[number % TOWNS]) for one, number in pairs],
            batch_size=500,
        )
        with_class, with_role = Practice.policy_classes.through, Practice.roles.through
        with_class.objects.bulk_create(
            [with_class(practice=one, policyclass=classes[number % len(classes)]) for one, number in pairs],
            batch_size=500,
        )
        with_role.objects.bulk_create(
            [with_role(practice=one, administrationrole=roles[number % len(roles)]) for one, number in pairs],
            batch_size=500,
        )

    def _publish(self, practices: list[Practice], numbers: range) -> None:
        """Two tables: the tree's rows in bulk, then each fiche's own (``raw`` leaves the parents alone)."""
        kind = ContentType.objects.get_for_model(PracticePage)
        rows = Page.objects.bulk_create(
            [
                Page(
                    title=f"Pràctica {number}",
                    draft_title=f"Pràctica {number}",
                    slug=f"practica-{number}",
                    url_path=f"{self.index.url_path}practica-{number}/",
                    path=Page._get_path(self.index.path, self.index.depth + 1, number + 1),
                    depth=self.index.depth + 1,
                    locale_id=self.index.locale_id,
                    translation_key=uuid.uuid4(),
                    content_type=kind,
                )
                for number in numbers
            ],
            batch_size=500,
        )
        for row, practice in zip(rows, practices, strict=True):
            fiche = PracticePage(page_ptr_id=row.pk, practice=practice, lead="Una política generada per mesurar.")
            fiche.save_base(raw=True)
        Page.objects.filter(pk=self.index.pk).update(numchild=numbers.stop)
