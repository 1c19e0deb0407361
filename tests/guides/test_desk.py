"""The editors' desk: a record with its draft page, one current edition at most, and nobody who may not."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from django.utils import translation
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from pages.guides.models import Guide, GuidePage
from tests.factories.guides import EditionFactory, GuideAuthorFactory, GuideFactory, chapter_page
from tests.factories.working_groups import WorkingGroupFactory, group_page, groups_index

Publish = Callable[..., dict[str, Any]]
EDITION = {
    "number": 1, "state": "current", "published_on": "2023-01-01", "published_precision": "year", "language": "ca",
    "changes_ca": "", "changes_es": "", "changes_en": "", "document": "", "url": "", "source_url": "",
}  # fmt: skip


def answers(editions: list[dict[str, Any]] | None = None, initial: int = 0, **facts: Any) -> dict[str, Any]:
    """What the form of a guide posts; ``editions`` are its inline rows, the first ``initial`` of them stored."""
    bare = {"name": "Guia de cures", "kind": "guide", "topic": "", "group_code": "", "licence": ""}
    author = {"is_own": "on", "name": "", "role": "author"}
    rows = [EDITION | row for row in (editions if editions is not None else [{}])]
    return nested_form_data(
        {**bare, **facts, "authors": inline_formset([author]), "editions": inline_formset(rows, initial=initial)}
    )


def test_a_new_guide_comes_with_a_draft_catalan_page(admin_client: Client, libraries: Any) -> None:
    assert admin_client.post(reverse("guide:add"), answers()).status_code == 302
    page = GuidePage.objects.get()
    assert (page.title, page.live, page.locale.language_code) == ("Guia de cures", False, "ca")
    assert [str(author) for author in page.guide.authors.all()] == ["XMESS"]
    assert page.guide.shown_edition.number == 1


def test_two_current_editions_are_refused_with_the_reason(admin_client: Client, libraries: Any) -> None:
    response = admin_client.post(reverse("guide:add"), answers([{}, {"number": 2}]))
    assert response.status_code == 200
    assert "Només una edició pot ser la vigent" in response.content.decode()
    assert not Guide.objects.exists()


def test_two_editions_with_the_same_number_are_refused(admin_client: Client, libraries: Any) -> None:
    response = admin_client.post(reverse("guide:add"), answers([{}, {"state": "superseded"}]))
    assert response.status_code == 200 and not Guide.objects.exists()


def test_a_new_edition_takes_the_place_of_the_current_one_in_one_go(admin_client: Client, libraries: Any) -> None:
    guide = GuideFactory(topic=None)
    first = EditionFactory(guide=guide)
    rows = [{"id": first.pk, "state": "superseded"}, {"number": 2}]
    response = admin_client.post(reverse("guide:edit", args=[guide.pk]), answers(rows, initial=1))
    assert response.status_code == 302
    assert [(one.number, one.state) for one in guide.editions.order_by("number")] == [
        (1, "superseded"),
        (2, "current"),
    ]


def test_the_working_group_is_one_of_those_there_are(admin_client: Client, homes: Any, libraries: Any) -> None:
    group = WorkingGroupFactory()
    group_page(group, groups_index(homes["ca"]))
    assert admin_client.post(reverse("guide:add"), answers(group_code="inventat")).status_code == 200
    assert admin_client.post(reverse("guide:add"), answers(group_code=group.code)).status_code == 302
    assert Guide.objects.get().group_code == group.code


def test_a_group_that_is_no_longer_public_is_not_lost(admin_client: Client, libraries: Any) -> None:
    guide = GuideFactory(group_code="un-grup-antic")
    edit = reverse("guide:edit", args=[guide.pk])
    assert 'value="un-grup-antic" selected' in admin_client.get(edit).content.decode()


def test_the_list_opens_in_catalan_with_constant_queries_and_its_filters(
    admin_client: Client, publish: Publish, django_assert_max_num_queries: Any
) -> None:
    for _ in range(3):
        EditionFactory(guide=GuideFactory(), in_preparation=True)
    publish(GuideFactory(name="La publicada"), "ca")
    with translation.override("ca"):
        admin_client.get(reverse("guide:index"))
        with django_assert_max_num_queries(30):
            assert admin_client.get(reverse("guide:index")).status_code == 200
    for query, there in (("published=true", True), ("published=false", False), ("being_prepared=true", False)):
        page = admin_client.get(f"{reverse('guide:index')}?{query}").content.decode()
        assert ("La publicada" in page) is there, query


@pytest.mark.parametrize(
    ("role", "opens", "adds"),
    [
        ("editor", True, True),
        ("publisher", True, True),
        ("translator", True, False),
        ("reader", True, False),
        ("group_editor", False, False),
        ("juror", False, False),
    ],
)
def test_roles_do_what_their_table_says(
    django_user_model: Any, role: str, opens: bool, adds: bool, libraries: Any
) -> None:
    user = django_user_model.objects.create_user(email=f"{role}@xmess.example", password="x" * 20)
    user.groups.add(Group.objects.get(name=role))
    client = Client()
    client.force_login(user)
    assert (client.get(reverse("guide:index")).status_code == 200) is opens
    assert (client.get(reverse("guide:add")).status_code == 200) is adds


def test_chapters_are_made_under_a_guide_and_nowhere_else(
    admin_client: Client, publish: Publish, libraries: Any
) -> None:
    page = publish(GuideFactory(), "ca")["ca"]

    def form(parent: Any) -> int:
        url = reverse("wagtailadmin_pages:add", args=["guides", "guidechapterpage", parent.pk])
        return admin_client.get(url).status_code

    assert form(page) == 200
    assert form(libraries["ca"]) != 200


def test_an_author_without_a_name_is_refused_beside_the_row(admin_client: Client, libraries: Any) -> None:
    data = answers() | {"authors-0-is_own": ""}
    response = admin_client.post(reverse("guide:add"), data)
    assert response.status_code == 200 and "la mateixa XMESS o el nom d’una altra entitat" in response.content.decode()


def test_a_guide_says_its_authors_in_the_list_of_facts(publish: Publish) -> None:
    guide = GuideFactory()
    GuideAuthorFactory(guide=guide), GuideAuthorFactory(guide=guide, partner=True)
    assert [str(one) for one in guide.authors.all()] == ["XMESS", "Xarxa d’Exemple"]


def chapter_answers(chapter: Any, text: str, notes: list[tuple[str, str]]) -> dict[str, Any]:
    """What the form of a chapter posts when its editor presses "publish"."""
    rows = [("note", {"name": name, "text": rich_text(f"<p>{words}</p>")}) for name, words in notes]
    return nested_form_data(
        {
            "title": chapter.title,
            "slug": chapter.slug,
            "lead": "",
            "seo_title": "",
            "search_description": "",
            "is_numbered": "on",
            "body": streamfield([("paragraph", rich_text(f"<p>{text}</p>"))]),
            "notes": streamfield(rows),
            "comments": inline_formset([]),
            "action-publish": "action-publish",
        }
    )


def test_publishing_waits_for_the_note_and_keeps_the_draft(admin_client: Client, publish: Publish) -> None:
    chapter = chapter_page(publish(GuideFactory(complete=True), "ca")["ca"])
    edit = reverse("wagtailadmin_pages:edit", args=[chapter.pk])
    response = admin_client.post(edit, chapter_answers(chapter, "La llei[^llei]", []), follow=True)
    assert "El text porta a una nota que no hi és: llei." in response.content.decode()
    chapter.refresh_from_db()
    assert "[^llei]" not in str(chapter.body) and chapter.has_unpublished_changes
    assert "[^llei]" in str(chapter.get_latest_revision_as_object().body)
    admin_client.post(edit, chapter_answers(chapter, "La llei[^llei]", [("llei", "Llei 9/2017.")]))
    assert 'id="note-llei"' in Client().get(chapter.url).content.decode()


def test_a_note_with_a_name_nobody_could_type_is_refused(admin_client: Client, publish: Publish) -> None:
    chapter = chapter_page(publish(GuideFactory(complete=True), "ca")["ca"])
    edit = reverse("wagtailadmin_pages:edit", args=[chapter.pk])
    response = admin_client.post(edit, chapter_answers(chapter, "x", [("Llei 9", "x")]))
    # The editor gets its blocks as JSON, in which letters with accents are written as codes.
    assert response.status_code == 200 and "xifres i guionets." in response.content.decode()
    assert not chapter.get_latest_revision()
