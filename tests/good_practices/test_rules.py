"""What the records refuse, in the form and in the database; and what they say of themselves."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import translation

from pages.good_practices.models import AdministrationRole, ModelDocument, PolicyClass, Practice, PracticeCouncil
from pages.good_practices.presentation import years
from tests.factories.good_practices import PracticeCouncilFactory, PracticeFactory
from tests.factories.members import MemberFactory, MunicipalityFactory

pytestmark = pytest.mark.django_db


def test_the_classification_of_the_abc_is_there_from_the_start() -> None:
    assert [one.letter for one in PolicyClass.objects.all()] == ["C", "N", "F", "I", "U"]
    assert AdministrationRole.objects.count() == 10
    for term in [*PolicyClass.objects.all(), *AdministrationRole.objects.all()]:
        assert all(term.name_in(language) for language in ("ca", "es", "en"))


def test_a_code_is_made_once_and_for_ever() -> None:
    first, second = PracticeFactory(name="Horts municipals"), PracticeFactory(name="Horts municipals")
    assert (first.code, second.code) == ("horts-municipals", "horts-municipals-2")
    first.name = "Una altra cosa"
    first.save()
    assert first.code == "horts-municipals"


def test_it_cannot_end_before_it_starts() -> None:
    practice = Practice(started_in=2020, ended_in=2019)
    with pytest.raises(ValidationError) as refused:
        practice.clean()
    assert "ended_in" in refused.value.message_dict
    with pytest.raises(IntegrityError), transaction.atomic():
        PracticeFactory(started_in=2020, ended_in=2019)


@pytest.mark.parametrize("who", [{}, {"member": True, "municipality": True}, {"member": True, "name": "Un altre"}])
def test_whose_it_is_is_said_in_one_way(who: dict[str, object]) -> None:
    facts = {
        "member": MemberFactory() if who.get("member") else None,
        "municipality": MunicipalityFactory() if who.get("municipality") else None,
        "name": str(who.get("name", "")),
    }
    practice = PracticeFactory()
    with pytest.raises(ValidationError):
        PracticeCouncil(practice=practice, **facts).clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        PracticeCouncil.objects.create(practice=practice, **facts)


def test_a_member_is_there_once() -> None:
    council = PracticeCouncilFactory()
    with pytest.raises(IntegrityError), transaction.atomic():
        PracticeCouncilFactory(practice=council.practice, member=council.member)


def test_a_document_is_in_one_place() -> None:
    with pytest.raises(ValidationError):
        ModelDocument(title_ca="Model", url="https://example.org/", document_id=1).clean()


def test_a_page_is_published_once_it_says_whose_policy_and_which_class() -> None:
    practice = PracticeFactory()
    practice.policy_classes.clear()
    assert len(practice.publication_problems()) == 2
    practice.policy_classes.set(PolicyClass.objects.filter(code="use"))
    PracticeCouncilFactory(practice=practice)
    assert Practice.objects.get(pk=practice.pk).publication_problems() == []


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"started_in": None}, ""),
        ({"started_in": 2012}, "2012"),
        ({"started_in": 2012, "state": "under_way"}, "since 2012"),
        ({"started_in": 2012, "ended_in": 2015}, "2012–2015"),
        ({"started_in": 2012, "ended_in": 2012}, "2012"),
    ],
)
def test_years_say_no_more_than_is_known(facts: dict[str, object], expected: str) -> None:
    with translation.override("en"):
        assert years(Practice(**facts)) == expected
