"""What members show on the home page and the editors' dashboard."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.urls import reverse

from pages.base.gathering import gather, home_sections
from pages.members.models import Member
from tests.factories.members import DelegationFactory, MemberCountFactory, MemberFactory, MunicipalityFactory

pytestmark = pytest.mark.django_db


def card(user: Any) -> str:
    request = RequestFactory().get("/admin/")
    request.user = user
    cards = [one for one in gather("register_dashboard_card", request) if one.code == "members"]
    return render_to_string(cards[0].template, dict(cards[0].context)) if cards else ""


def test_the_first_screen_has_the_map_of_the_network(show: Callable[..., Member]) -> None:
    assert [section for section in gather("home_hero", "ca") if section.code == "members-map"] == []
    vic = show(MemberFactory(municipality=MunicipalityFactory(code="082981")), "en")
    section = next(section for section in gather("home_hero", "en") if section.code == "members-map")
    drawing = render_to_string(section.template, dict(section.context))
    assert f'href="/en/members/member-{vic.pk}/"' in drawing


def test_growth_is_offered_and_left_out_while_there_is_none(show: Callable[..., Member]) -> None:
    section = home_sections()["members-growth"]
    assert section.context("es") is None
    MemberCountFactory()
    context = section.context("es")
    assert context is not None
    assert context["more"].url == "/es/miembros/"
    assert "chart-line" in render_to_string(section.template, dict(context))


def test_editors_learn_which_territories_lack_a_delegate(show: Callable[..., Member], admin_user: Any) -> None:
    girona = show(MemberFactory(municipality=MunicipalityFactory(code="170792")))
    show(MemberFactory(municipality=MunicipalityFactory(code="251207")))
    DelegationFactory(member=girona)
    html = card(admin_user)
    assert "Lleida" in html
    assert "Girona" not in html


def test_editors_learn_of_members_nobody_can_see(admin_user: Any, show: Callable[..., Member]) -> None:
    member = MemberFactory()
    DelegationFactory(member=member)
    assert reverse("member:index") in card(admin_user)
    show(member)
    assert card(admin_user) == ""


def test_nobody_else_is_bothered(db: None) -> None:
    MemberFactory()
    assert card(AnonymousUser()) == ""
