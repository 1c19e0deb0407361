"""What the desk of members exports."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories.members import MemberFactory


@pytest.mark.parametrize(("kind", "begins"), [("xlsx", "application/vnd.openxml"), ("csv", "text/html")])
def test_the_desk_exports_spreadsheets_in_which_nothing_is_a_formula(
    editor: Callable[..., Client], kind: str, begins: str
) -> None:
    MemberFactory(name="=HYPERLINK(1)")
    answer = editor("members.view_member", "members.change_member").get(f"{reverse('member:index')}?export={kind}")
    assert answer["Content-Type"].startswith(begins)
