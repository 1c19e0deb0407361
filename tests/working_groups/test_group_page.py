"""The page of a group: what the record says, in the reader's language."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from pages.working_groups.models import WorkingGroup
from tests.factories.members import MemberFactory
from tests.factories.working_groups import (
    GroupPartnerFactory,
    ParticipationFactory,
    ProductFactory,
    StatusChangeFactory,
    WorkingGroupFactory,
    group_page,
)

Publish = Callable[..., dict[str, Any]]
Read = Callable[[str], str]


@pytest.mark.parametrize("language", ["ca", "es", "en"])
def test_it_opens_in_every_language_with_its_goals(publish: Publish, read: Read, language: str) -> None:
    page = publish(WorkingGroupFactory())[language]
    text = read(page.url)
    assert page.url.startswith(f"/{language}/")
    assert f'<html lang="{language}"' in text
    assert page.title in text and "Compartir ordenances." in text


def test_it_links_the_members_that_take_part(publish: Publish, read: Read, public_member: Any) -> None:
    group = WorkingGroupFactory()
    coordinating, other = public_member(), public_member()
    ParticipationFactory(group=group, member=other)
    ParticipationFactory(group=group, member=coordinating, coordinating=True)
    text = read(publish(group)["ca"].url)
    for member in (coordinating, other):
        assert f'<a href="{member.page_in("ca").url}"' in text
    assert '<g class="map-lit"><circle' in text


def test_it_does_not_tell_of_members_that_left_or_are_not_public(
    publish: Publish, read: Read, public_member: Any
) -> None:
    group = WorkingGroupFactory()
    left, draft = public_member(name="Vila que va marxar"), MemberFactory(name="Vila en esborrany")
    ParticipationFactory(group=group, member=left, ended=True)
    ParticipationFactory(group=group, member=draft)
    text = read(publish(group)["ca"].url)
    assert "Vila que va marxar" not in text and "Vila en esborrany" not in text


def test_who_left_the_network_is_shown_only_in_groups_that_ended(
    publish: Publish, read: Read, public_member: Any
) -> None:
    left = public_member(name="Vila que va marxar", left=True)
    going_on, closed = WorkingGroupFactory(), WorkingGroupFactory(closed=True)
    for group in (going_on, closed):
        ParticipationFactory(group=group, member=left)
    assert left.name not in read(publish(going_on)["ca"].url)
    assert left.name in read(publish(closed)["ca"].url)


def test_the_history_is_public_with_its_reason_in_the_readers_language(publish: Publish, read: Read) -> None:
    pages = publish(WorkingGroupFactory(closed=True))
    assert "S’han assolit els objectius." in read(pages["ca"].url)
    english = read(pages["en"].url)
    assert "The goals have been met." in english and "S’han assolit" not in english
    assert '<time datetime="2024-03-01">1 March 2024</time>' in english


def test_a_reason_nobody_translated_is_shown_in_catalan_and_says_so(publish: Publish, read: Read) -> None:
    group = WorkingGroupFactory(status="standby")
    StatusChangeFactory(group=group, to_status="standby", untranslated=True)
    text = read(publish(group)["es"].url)
    assert '<p lang="ca">S’han assolit els objectius.</p>' in text


def test_a_closed_group_keeps_its_page_and_what_it_made_but_takes_no_more_members(publish: Publish, read: Read) -> None:
    group = WorkingGroupFactory(closed=True)
    product = ProductFactory(groups=[group])
    text = read(publish(group)["en"].url)
    assert f'<a href="{product.url}">{product.title_en}</a>' in text
    assert "/form/join-group/" not in text


def test_a_product_says_which_other_groups_share_it(publish: Publish, read: Read) -> None:
    one, other = WorkingGroupFactory(), WorkingGroupFactory()
    ProductFactory(groups=[one, other])
    other_page = publish(other)["es"]
    text = read(publish(one)["es"].url)
    assert f'<a href="{other_page.url}">{other_page.title}</a>' in text


def test_a_product_without_a_file_yet_is_named_without_a_link(publish: Publish, read: Read) -> None:
    group = WorkingGroupFactory()
    product = ProductFactory(groups=[group], to_be_supplied=True, untranslated=True)
    text = read(publish(group)["en"].url)
    assert product.title_ca in text and 'href=""' not in text
    assert f'lang="ca">{product.title_ca}' in text


def test_a_converted_group_leads_to_its_successor_and_back(publish: Publish, read: Read) -> None:
    old = WorkingGroupFactory(converted=True)
    new_pages, old_pages = publish(old.successor), publish(old)
    assert new_pages["en"].url in read(old_pages["en"].url)
    assert old_pages["en"].url in read(new_pages["en"].url)


def test_partners_are_listed_by_what_they_do(publish: Publish, read: Read) -> None:
    group = WorkingGroupFactory()
    GroupPartnerFactory(group=group, name="Xarxa inventada", url="https://example.org/")
    GroupPartnerFactory(group=group, name="Escola inventada", role="expert")
    text = read(publish(group)["en"].url)
    assert text.index("Partner in the ecosystem") < text.index("Xarxa inventada") < text.index("Expert advice")
    assert '<a href="https://example.org/">Xarxa inventada</a>' in text


def test_an_empty_group_shows_no_empty_sections(publish: Publish, read: Read) -> None:
    text = read(publish(WorkingGroupFactory(started_on=None))["en"].url)
    for heading in ("History", "Who takes part", "What the group has made", "Who the group works with"):
        assert f">{heading}</h2>" not in text


def test_hostile_words_are_escaped(publish: Publish, read: Read) -> None:
    group = WorkingGroupFactory(name="<script>alert(1)</script>")
    GroupPartnerFactory(group=group, name="<img src=x onerror=alert(1)>", url="https://example.org/?a=1&b=\"'")
    StatusChangeFactory(group=group, to_status="standby", reason_en="</p><script>alert(2)</script>")
    text = read(publish(group)["en"].url)
    assert "<script>alert" not in text and "<img src=x" not in text


def test_a_page_without_translation_is_shown_in_catalan_under_the_other_language(
    publish: Publish, read: Read, directories: dict[str, Any]
) -> None:
    catalan = publish(WorkingGroupFactory(), "ca")["ca"]
    alias = catalan.create_alias(
        parent=directories["es"], update_slug="grup-alias", update_locale=directories["es"].locale
    )
    text = read(alias.get_url())
    assert '<html lang="es"' in text and 'class="notice"' in text
    assert '<div class="detail-body" lang="ca">' in text and '<h2 lang="es">' in text
    # A fallback is no translation to point readers to.
    assert 'class="availability"' not in text
    assert 'class="availability"' not in read(catalan.get_url())


def test_it_was_updated_when_the_facts_or_the_prose_were(publish: Publish) -> None:
    group = WorkingGroupFactory()
    page = publish(group)["ca"]
    page.last_published_at = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
    assert page.updated_at == WorkingGroup.objects.get(pk=group.pk).updated_at
    page.last_published_at = datetime.datetime(2099, 1, 1, tzinfo=datetime.UTC)
    assert page.updated_at == page.last_published_at


def test_machines_learn_what_the_group_is(publish: Publish, public_member: Any) -> None:
    group = WorkingGroupFactory()
    member = public_member()
    ParticipationFactory(group=group, member=member)
    (node,) = publish(group)["ca"].structured_data()
    assert node["@type"] == "Organization"
    assert node["member"] == [{"@type": "GovernmentOrganization", "name": member.name}]


def test_a_group_that_ended_without_saying_why_is_not_published(directories: dict[str, Any]) -> None:
    assert WorkingGroupFactory(status="closed").publication_problems()
    assert not WorkingGroupFactory(closed=True).publication_problems()
    assert not WorkingGroupFactory().publication_problems()


def test_one_page_per_group_and_language(publish: Publish, directories: dict[str, Any]) -> None:
    group = WorkingGroupFactory()
    publish(group, "ca")
    twin = group_page(group, directories["ca"], slug="twin", live=False)
    with pytest.raises(ValidationError) as refused:
        twin.full_clean()
    assert set(refused.value.message_dict) == {"group"}
