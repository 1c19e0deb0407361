"""Good practices with what their councils told, who copied them and their pages."""

from decimal import Decimal
from typing import Any

import factory
from factory.django import DjangoModelFactory

from pages.good_practices.bands import CostBand, Outcome, State
from pages.good_practices.models import (
    AdministrationRole,
    PolicyClass,
    Practice,
    PracticeCouncil,
    PracticePage,
    PracticesIndexPage,
    Replication,
)
from tests.factories.members import MemberFactory, MunicipalityFactory
from tests.factories.topics import TopicFactory


class PracticeFactory(DjangoModelFactory[Practice]):
    """A practice of which only the name and the topic are known: ``PracticeFactory(classes=["use"], told=True)``."""

    name = factory.Sequence(lambda n: f"Pràctica {n:04d}")
    topic = factory.SubFactory(TopicFactory)

    class Meta:
        model = Practice
        skip_postgeneration_save = True

    class Params:
        told = factory.Trait(
            outcome=Outcome.WORKED,
            state=State.UNDER_WAY,
            started_in=2019,
            cost_band=CostBand.UP_TO_20000,
            staff=Decimal("0.50"),
            is_confirmed=True,
        )
        failed = factory.Trait(outcome=Outcome.FAILED, state=State.STOPPED, started_in=2018, ended_in=2020)
        example = factory.Trait(is_example=True)

    @factory.post_generation
    def classes(self: Any, create: bool, codes: Any, **kwargs: Any) -> None:
        """Codes of its policy classes."""
        self.policy_classes.set(PolicyClass.objects.filter(code__in=codes or ["impulse"]))

    @factory.post_generation
    def role_codes(self: Any, create: bool, codes: Any, **kwargs: Any) -> None:
        """Codes of the roles of the administration."""
        self.roles.set(AdministrationRole.objects.filter(code__in=codes or []))


class PracticeCouncilFactory(DjangoModelFactory[PracticeCouncil]):
    """A member whose policy it is; traits for councils that are no members and for bodies without a place."""

    practice = factory.SubFactory(PracticeFactory)
    member = factory.SubFactory(MemberFactory)

    class Meta:
        model = PracticeCouncil

    class Params:
        no_member = factory.Trait(member=None, municipality=factory.SubFactory(MunicipalityFactory))
        invented = factory.Trait(member=None, name="Vilaexemple", population_band="501-5000")


class ReplicationFactory(DjangoModelFactory[Replication]):
    """A member that does the same in its own way."""

    practice = factory.SubFactory(PracticeFactory)
    member = factory.SubFactory(MemberFactory)
    since = 2022
    changes_ca = "Ho fa amb una cooperativa de segon grau."
    changes_es = "Lo hace con una cooperativa de segundo grado."
    changes_en = "It does so with a second-tier cooperative."

    class Meta:
        model = Replication


def practices_index(home: Any, **fields: Any) -> PracticesIndexPage:
    """A live directory under ``home``, in its language."""
    defaults = {"title": "Bones pràctiques", "slug": "bones-practiques", "locale": home.locale}
    return home.add_child(instance=PracticesIndexPage(**defaults | fields))


def practice_page(practice: Practice, index: PracticesIndexPage, **fields: Any) -> PracticePage:
    """A live fiche of ``practice`` under ``index``, in its language, with a lead and nothing else."""
    defaults = {
        "title": f"{practice.name} ({index.locale.language_code})",
        "slug": practice.code,
        "locale": index.locale,
        "lead": "Una política d’exemple.",
    }
    return index.add_child(instance=PracticePage(**defaults | fields, practice=practice))
