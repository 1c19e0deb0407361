"""Project rules about public forms, told at start-up."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.checks import CheckMessage, Error

from .fields import AddressField, LineField, ParagraphsField
from .registry import public_forms

CLEANING = (AddressField, LineField, ParagraphsField)


def check_public_forms(**_kwargs: Any) -> list[CheckMessage]:
    """Every text field of a registered form cleans its text, and the form stores what its registration says."""
    return [problem for form in public_forms().values() if form.view for problem in _problems(form.code, form)]


def _problems(code: str, form: Any) -> Iterable[CheckMessage]:
    form_class = form.view.form_class
    if form.view.code != code or form_class._meta.model is not form.model:
        yield Error(
            f"The registration of the public form “{code}” does not match its view or its form's model.",
            id="public_forms.E001",
        )
    for name, field in form_class.base_fields.items():
        typed = isinstance(field, forms.CharField) and not isinstance(field, (*CLEANING, forms.URLField))
        if typed:
            yield Error(
                f"“{name}” of the public form “{code}” would store text as it comes.",
                hint="Declare it with LineField, ParagraphsField or AddressField of xmess.forms.fields.",
                id="public_forms.E002",
            )
