"""A mentor is another member; one mentoring at a time for each pair."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from pages.members.models import MentorLink
from tests.factories.members import MemberFactory, MentorLinkFactory

pytestmark = pytest.mark.django_db


def test_nobody_mentors_itself() -> None:
    member = MemberFactory()
    link = MentorLink(mentor=member, mentored=member, since=datetime.date(2020, 1, 1))
    with pytest.raises(ValidationError) as refused:
        link.full_clean()
    assert "mentored" in refused.value.message_dict
    with pytest.raises(IntegrityError), transaction.atomic():
        link.save()


def test_a_pair_has_one_mentoring_at_a_time() -> None:
    link = MentorLinkFactory()
    again = MentorLink(mentor=link.mentor, mentored=link.mentored, since=datetime.date(2024, 1, 1))
    with pytest.raises(ValidationError):
        again.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        again.save()


def test_a_pair_may_begin_again_after_it_ended() -> None:
    link = MentorLinkFactory(ended=True)
    again = MentorLink(mentor=link.mentor, mentored=link.mentored, since=datetime.date(2024, 1, 1))
    again.full_clean()
    again.save()
    assert MentorLink.objects.going_on(datetime.date(2025, 1, 1)).get() == again


def test_it_does_not_end_before_it_starts() -> None:
    link = MentorLinkFactory()
    link.until = datetime.date(2019, 1, 1)
    with pytest.raises(ValidationError) as refused:
        link.full_clean()
    assert set(refused.value.message_dict) == {"until"}
    with pytest.raises(IntegrityError), transaction.atomic():
        link.save()


def test_who_left_the_network_is_no_mentor() -> None:
    gone = MemberFactory(left=True)
    link = MentorLink(mentor=gone, mentored=MemberFactory(), since=datetime.date(2025, 1, 1))
    with pytest.raises(ValidationError) as refused:
        link.full_clean()
    assert set(refused.value.message_dict) == {"mentor"}


def test_what_is_known_of_the_start_is_all_that_is_stored() -> None:
    link = MentorLink(
        mentor=MemberFactory(), mentored=MemberFactory(), since=datetime.date(2020, 11, 30), since_precision="month"
    )
    link.full_clean()
    assert link.since == datetime.date(2020, 11, 1)
