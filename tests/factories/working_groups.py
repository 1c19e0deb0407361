"""Working groups in every state, who takes part, what they made and their pages."""

import datetime
from typing import Any

import factory
from factory.django import DjangoModelFactory

from pages.working_groups.lifecycle import Status
from pages.working_groups.models import (
    GroupPartner,
    GroupProposal,
    JoinRequest,
    Participation,
    Product,
    StatusChange,
    WorkingGroup,
    WorkingGroupPage,
    WorkingGroupsIndexPage,
)
from pages.working_groups.roles import Role
from tests.factories.members import MemberFactory
from tests.factories.topics import TopicFactory

DECIDED = datetime.date(2024, 3, 1)


class WorkingGroupFactory(DjangoModelFactory[WorkingGroup]):
    """A group at work; traits for the other states. Those that ended come with the decision that ended them."""

    name = factory.Sequence(lambda n: f"Grup {n:04d}")
    topic = factory.SubFactory(TopicFactory)
    status = Status.ACTIVE
    started_on = datetime.date(2022, 1, 10)

    class Meta:
        model = WorkingGroup
        skip_postgeneration_save = True

    class Params:
        proposed = factory.Trait(status=Status.PROPOSED, started_on=None)
        on_standby = factory.Trait(status=Status.STANDBY, decided=True)
        converted = factory.Trait(
            status=Status.CONVERTED,
            successor=factory.SubFactory("tests.factories.working_groups.WorkingGroupFactory"),
            decided=True,
        )
        closed = factory.Trait(status=Status.CLOSED, decided=True)
        decided = factory.Trait(
            decision=factory.RelatedFactory(
                "tests.factories.working_groups.StatusChangeFactory",
                factory_related_name="group",
                to_status=factory.SelfAttribute("..status"),
            )
        )
        coordinated = factory.Trait(
            coordination=factory.RelatedFactory(
                "tests.factories.working_groups.ParticipationFactory", factory_related_name="group", coordinating=True
            )
        )


class StatusChangeFactory(DjangoModelFactory[StatusChange]):
    """A decision with its reason in three languages."""

    group = factory.SubFactory(WorkingGroupFactory)
    from_status = Status.ACTIVE
    to_status = Status.CLOSED
    decided_on = DECIDED
    reason_ca = "S’han assolit els objectius."
    reason_es = "Se han alcanzado los objetivos."
    reason_en = "The goals have been met."

    class Meta:
        model = StatusChange

    class Params:
        untranslated = factory.Trait(reason_es="", reason_en="")


class ParticipationFactory(DjangoModelFactory[Participation]):
    """A member that takes part today."""

    group = factory.SubFactory(WorkingGroupFactory)
    member = factory.SubFactory(MemberFactory)
    since = datetime.date(2022, 1, 10)

    class Meta:
        model = Participation

    class Params:
        coordinating = factory.Trait(role=Role.COORDINATING)
        ended = factory.Trait(until=datetime.date(2023, 6, 1))


class GroupPartnerFactory(DjangoModelFactory[GroupPartner]):
    """A network beside a group."""

    group = factory.SubFactory(WorkingGroupFactory)
    name = factory.Sequence(lambda n: f"Xarxa fictícia {n}")
    kind = "network"

    class Meta:
        model = GroupPartner


class ProductFactory(DjangoModelFactory[Product]):
    """A guide with a title in three languages: ``ProductFactory(groups=[…])``."""

    kind = "guide"
    year = 2023
    title_ca = factory.Sequence(lambda n: f"Guia d’exemple {n}")
    title_es = factory.Sequence(lambda n: f"Guía de ejemplo {n}")
    title_en = factory.Sequence(lambda n: f"Example guide {n}")
    url = "https://example.org/guide"

    class Meta:
        model = Product
        skip_postgeneration_save = True

    class Params:
        untranslated = factory.Trait(title_es="", title_en="")
        to_be_supplied = factory.Trait(url="")

    @factory.post_generation
    def groups(self: Any, create: bool, groups: Any, **kwargs: Any) -> None:
        """The groups that made it."""
        self.groups.set(groups or [])


class JoinRequestFactory(DjangoModelFactory[JoinRequest]):
    """A stored request that nobody has dealt with."""

    group = factory.SubFactory(WorkingGroupFactory)
    council = "Ajuntament de Vilaexemple"
    name = "Persona Inventada"
    email = "persona@vilaexemple.example"
    language = "ca"
    consent_version = "test"
    reference = factory.Sequence(lambda n: f"GT-26-{n:06d}")
    idempotency_key = factory.Sequence(lambda n: f"{n:064d}")
    retain_until = factory.LazyAttribute(lambda request: request.created_at + JoinRequest.retention)
    created_at = datetime.datetime(2026, 1, 15, 9, tzinfo=datetime.UTC)

    class Meta:
        model = JoinRequest


class GroupProposalFactory(JoinRequestFactory):
    """A stored proposal that nobody has dealt with."""

    group = None
    title = "Turisme responsable"
    goals = "Comparar ordenances."
    reference = factory.Sequence(lambda n: f"NGT-26-{n:06d}")

    class Meta:
        model = GroupProposal
        exclude = ("group",)


def groups_index(home: Any, **fields: Any) -> WorkingGroupsIndexPage:
    """A live directory under ``home``, in its language."""
    defaults = {"title": "Grups de treball", "slug": "grups-de-treball", "locale": home.locale}
    return home.add_child(instance=WorkingGroupsIndexPage(**defaults | fields))


def group_page(group: WorkingGroup, index: WorkingGroupsIndexPage, **fields: Any) -> WorkingGroupPage:
    """A live page of ``group`` under ``index``, in its language, with a goal."""
    defaults = {
        "title": f"{group.name} ({index.locale.language_code})",
        "slug": group.code,
        "locale": index.locale,
        "lead": "Un grup d’exemple.",
        "goals": "<ul><li>Compartir ordenances.</li></ul>",
    }
    return index.add_child(instance=WorkingGroupPage(**defaults | fields, group=group))
