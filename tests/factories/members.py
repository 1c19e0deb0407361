"""Members and where they are. Places are real ones of the gazetteer; past the last one, they are invented."""

import datetime
from typing import Any

import factory
from factory.django import DjangoModelFactory

from pages.members.models import (
    AdmittingAssembly,
    Comarca,
    Delegation,
    Member,
    MemberCount,
    MemberPage,
    MembersIndexPage,
    MentorLink,
    Municipality,
    Territory,
)
from xmess.territory import gazetteer

CODES = list(gazetteer.municipalities())
COMARQUES = list(gazetteer.comarques())


class TerritoryFactory(DjangoModelFactory[Territory]):
    """One of the eight territories."""

    code = "girona"
    name = factory.LazyAttribute(lambda territory: gazetteer.name_of(territory.code) or territory.code.title())

    class Meta:
        model = Territory
        django_get_or_create = ("code",)


class ComarcaFactory(DjangoModelFactory[Comarca]):
    """A real comarca in its territory."""

    code = factory.Sequence(lambda n: COMARQUES[n % len(COMARQUES)])
    name = factory.LazyAttribute(lambda comarca: gazetteer.name_of(comarca.code) or f"Comarca {comarca.code}")
    territory = factory.LazyAttribute(lambda comarca: TerritoryFactory(code=_territory_of(comarca.code)))

    class Meta:
        model = Comarca
        django_get_or_create = ("code",)


class MunicipalityFactory(DjangoModelFactory[Municipality]):
    """A real municipality by ``code``, or the next one."""

    code = factory.Sequence(lambda n: CODES[n] if n < len(CODES) else f"9{n:05d}")
    name = factory.LazyAttribute(lambda town: gazetteer.name_of(town.code) or f"Vila {town.code}")
    sort_name = factory.LazyAttribute(lambda town: _sort_name(town.code) or town.name)
    comarca = factory.LazyAttribute(lambda town: ComarcaFactory(code=_comarca_of(town.code)))
    longitude = factory.LazyAttribute(lambda town: (gazetteer.position(town.code) or (1.5, 41.5))[0])
    latitude = factory.LazyAttribute(lambda town: (gazetteer.position(town.code) or (1.5, 41.5))[1])

    class Meta:
        model = Municipality
        django_get_or_create = ("code",)


class AdmittingAssemblyFactory(DjangoModelFactory[AdmittingAssembly]):
    """The founding assembly, or another one by ``code``."""

    code = "founding-2017"
    kind = "founding"
    held_on = datetime.date(2017, 5, 17)
    place = factory.SubFactory(MunicipalityFactory, code="080193")

    class Meta:
        model = AdmittingAssembly
        django_get_or_create = ("code",)

    class Params:
        online = factory.Trait(
            code="online-2025", kind="unspecified", mode="online", place=None, held_on=datetime.date(2025, 10, 23)
        )


class MemberFactory(DjangoModelFactory[Member]):
    """A town council that joined at the founding assembly."""

    kind = "town_council"
    municipality = factory.SubFactory(MunicipalityFactory)
    name = factory.LazyAttribute(lambda member: member.municipality.name)
    joined_on = datetime.date(2017, 5, 17)

    class Meta:
        model = Member

    class Params:
        county_council = factory.Trait(
            kind="county_council",
            municipality=None,
            comarca=factory.SubFactory(ComarcaFactory),
            name=factory.LazyAttribute(lambda member: f"Consell Comarcal {member.comarca.code}"),
        )
        undated = factory.Trait(joined_on=None, documented_in=2025)
        inferred = factory.Trait(joined_is_inferred=True)
        left = factory.Trait(left_on=datetime.date(2024, 6, 30))
        admitted = factory.Trait(admitted_by=factory.SubFactory(AdmittingAssemblyFactory))


class MentorLinkFactory(DjangoModelFactory[MentorLink]):
    """A mentoring that goes on."""

    mentor = factory.SubFactory(MemberFactory)
    mentored = factory.SubFactory(MemberFactory)
    since = datetime.date(2020, 11, 1)
    since_precision = "month"

    class Meta:
        model = MentorLink

    class Params:
        ended = factory.Trait(until=datetime.date(2022, 1, 1))


class DelegationFactory(DjangoModelFactory[Delegation]):
    """The present delegate of the member's own territory."""

    member = factory.SubFactory(MemberFactory)
    territory = factory.LazyAttribute(lambda delegation: delegation.member.territory)
    since = datetime.date(2024, 1, 1)

    class Meta:
        model = Delegation

    class Params:
        ended = factory.Trait(until=datetime.date(2025, 1, 1))


class MemberCountFactory(DjangoModelFactory[MemberCount]):
    """A published count."""

    counted_on = factory.Sequence(lambda n: datetime.date(2001 + n % 20, 5, 17))
    count = 40

    class Meta:
        model = MemberCount
        django_get_or_create = ("counted_on",)


def members_index(home: Any, **fields: Any) -> MembersIndexPage:
    """A live directory under ``home``, in its language."""
    page = MembersIndexPage(**{"title": "Membres", "slug": "membres", "locale": home.locale} | fields)
    return home.add_child(instance=page)


def member_page(member: Member, index: MembersIndexPage, **fields: Any) -> MemberPage:
    """A live page of ``member`` under ``index``, in its language."""
    defaults = {"title": member.name, "slug": f"member-{member.pk}", "locale": index.locale, "member": member}
    return index.add_child(instance=MemberPage(**defaults | fields))


def _territory_of(comarca_code: str) -> str:
    comarca = gazetteer.comarca(comarca_code)
    return str(comarca.territory) if comarca else "girona"


def _comarca_of(code: str) -> str:
    town = gazetteer.municipality(code)
    return town.comarca_code if town else "20"


def _sort_name(code: str) -> str:
    town = gazetteer.municipality(code)
    return town.sort_name if town else ""
