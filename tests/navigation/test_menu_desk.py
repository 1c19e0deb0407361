"""Editors change menus in the administration, and are told what does not fit."""

from typing import Any

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from pages.content.models import StandardPage
from xmess.navigation.models import Menu


def post(client: Any, items: list[dict[str, Any]], **fields: Any) -> Any:
    data = {"place": "main", "title_ca": "", "title_es": "", "title_en": "", "items": inline_formset(items)} | fields
    return client.post(reverse("menus:add"), nested_form_data(data))


def item(page: Any = None, **fields: Any) -> dict[str, Any]:
    empty = {"url": "", "label_ca": "", "label_es": "", "label_en": ""}
    return {"page": page.pk if page else "", **empty, **fields}


@pytest.fixture
def page(homes: dict[str, Any]) -> StandardPage:
    return homes["ca"].add_child(instance=StandardPage(title="Grups", locale=homes["ca"].locale))


def test_a_menu_is_made_with_its_links(page: StandardPage, admin_client: Any) -> None:
    answer = post(admin_client, [item(page), item(url="/ca/cerca/", label_ca="Cerca")])
    assert answer.status_code == 302
    assert [str(row) for row in Menu.objects.get().items.all()] == ["Grups", "Cerca"]


def test_the_main_menu_takes_five(page: StandardPage, admin_client: Any) -> None:
    assert post(admin_client, [item(page)] * 5).status_code == 302


def test_a_sixth_link_is_refused_and_nothing_is_lost(page: StandardPage, admin_client: Any) -> None:
    answer = post(admin_client, [item(page, label_ca=f"Enllaç {number}") for number in range(6)])
    assert answer.status_code == 200
    assert not Menu.objects.exists()
    assert "Enllaç 5" in answer.content.decode()


def test_a_column_has_as_many_as_it_needs(page: StandardPage, admin_client: Any) -> None:
    assert post(admin_client, [item(page)] * 6, place="footer", title_ca="La xarxa").status_code == 302


def test_a_column_needs_a_title(page: StandardPage, admin_client: Any) -> None:
    assert post(admin_client, [item(page)], place="footer").status_code == 200


def test_there_is_one_main_menu(page: StandardPage, admin_client: Any) -> None:
    post(admin_client, [item(page)])
    assert post(admin_client, [item(page)]).status_code == 200
    assert Menu.objects.count() == 1


def test_the_desk_lists_menus(page: StandardPage, admin_client: Any) -> None:
    post(admin_client, [item(page)], place="footer", title_ca="La xarxa")
    assert "La xarxa" in admin_client.get(reverse("menus:index")).content.decode()


def test_visitors_cannot_open_it(db: None, client: Any) -> None:
    assert client.get(reverse("menus:index")).status_code == 302
