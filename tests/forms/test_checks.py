from typing import Any

from django import forms
from wagtail import hooks

from tests.forms.letters import Letter, LetterForm, LetterView
from xmess.forms.checks import check_public_forms
from xmess.forms.registry import PublicForm


class CarelessForm(LetterForm):
    text: Any = forms.CharField()


class CarelessView(LetterView):
    form_class = CarelessForm


def problems(view: type[LetterView], code: str = "letter") -> list[str | None]:
    with hooks.register_temporarily("register_public_form", lambda: PublicForm(code, "Letters", Letter, view)):
        return [problem.id for problem in check_public_forms()]


def test_a_careful_form_passes() -> None:
    assert problems(LetterView) == []


def test_text_that_would_be_stored_as_it_comes_is_told_at_start_up() -> None:
    assert problems(CarelessView) == ["public_forms.E002"]


def test_a_registration_that_does_not_match_is_told_at_start_up() -> None:
    assert problems(LetterView, code="other") == ["public_forms.E001"]
