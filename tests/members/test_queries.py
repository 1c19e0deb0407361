"""What pages ask the database, whatever the number of members."""

from typing import Any

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from pages.members.models import Member, MemberPage, MembersIndexPage, Municipality
from pages.members.services.load_territory import load_territory
from xmess.caching.version import bump_content_version

pytestmark = pytest.mark.django_db


def crowd(index: MembersIndexPage, number: int) -> None:
    """Bring the members to this number, each with a live page, in bulk; past the last municipality, invented ones."""
    load_territory()
    codes = list(Municipality.objects.values_list("pk", flat=True))
    for extra in range(number - len(codes)):
        Municipality.objects.create(
            code=f"9{extra:05d}", name="Vila", sort_name="Vila", comarca_id="20", longitude=1, latitude=41
        )
    taken = set(Member.objects.values_list("municipality_id", flat=True))
    free = [code for code in Municipality.objects.values_list("pk", flat=True) if code not in taken]
    new = [
        Member(municipality_id=code, name=code, search_name=code, sort_name=code)
        for code in free[: number - len(taken)]
    ]
    members = Member.objects.bulk_create(new)
    kind = ContentType.objects.get_for_model(MemberPage)
    rows = Page.objects.bulk_create(
        Page(
            title=member.name,
            draft_title=member.name,
            slug=f"m{member.pk}",
            locale=index.locale,
            content_type=kind,
            path=index._get_path(index.path, index.depth + 1, position),
            depth=index.depth + 1,
            url_path=f"{index.url_path}m{member.pk}/",
        )
        for position, member in enumerate(members, start=len(taken) + 1)
    )
    for row, member in zip(rows, members, strict=True):
        # Only the row of the child's own table: its parent's is there.
        MemberPage(page_ptr_id=row.pk, member=member, body=[]).save_base(raw=True)
    bump_content_version()


def cost(client: Client, path: str) -> int:
    """Queries of a first view, with nothing kept."""
    for cache in caches.all():
        cache.clear()
    with CaptureQueriesContext(connection) as queries:
        assert client.get(path).status_code == 200
    return len(queries)


PATHS = ("/ca/membres/", "/ca/membres/?territory=girona&q=a", "/ca/membres/data.csv", "/ca/membres/m{pk}/")


def costs(client: Client) -> list[int]:
    pk = Member.objects.order_by("pk").first().pk
    return [cost(client, path.format(pk=pk)) for path in PATHS]


def test_no_page_costs_more_with_100_or_1000_members_than_with_10(
    client: Client, directories: dict[str, MembersIndexPage]
) -> None:
    crowd(directories["ca"], 10)
    with_10 = costs(client)
    crowd(directories["ca"], 100)
    assert costs(client) == with_10
    crowd(directories["ca"], 1000)
    assert costs(client) == with_10


def test_a_second_view_with_other_filters_asks_only_for_the_page(
    client: Client, directories: dict[str, MembersIndexPage], django_assert_max_num_queries: Any
) -> None:
    crowd(directories["ca"], 10)
    client.get("/ca/membres/")
    with django_assert_max_num_queries(4):
        client.get("/ca/membres/?territory=girona")
