"""Form fields of public forms: whatever is typed or forged gets a clear message or is stored harmlessly."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from .text import UNREADABLE, line, paragraphs

LONGEST_ADDRESS = 254  # RFC 5321, section 4.5.3.1.3, less the angle brackets


def refuse_unreadable(value: str) -> None:
    """Refuse text that arrived broken (wrong character set, halves of characters)."""
    if UNREADABLE in value:
        raise ValidationError(
            _("Some characters arrived broken (they show as “%(character)s”). Please write them again."),
            code="unreadable",
            params={"character": UNREADABLE},
        )


class LineField(forms.CharField):
    """One line of text: a name, a subject, a post."""

    default_validators = [refuse_unreadable]

    def __init__(self, *, max_length: int = 200, **kwargs: Any) -> None:
        super().__init__(max_length=max_length, **kwargs)

    def to_python(self, value: Any) -> str:
        """The line, cleaned."""
        return line(super().to_python(value) or "")


class ParagraphsField(forms.CharField):
    """Some paragraphs of plain text. A line break counts as one character, as it does in the browser."""

    default_validators = [refuse_unreadable]
    widget = forms.Textarea

    def __init__(self, *, max_length: int = 5000, rows: int = 8, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.Textarea(attrs={"rows": rows}))
        super().__init__(max_length=max_length, **kwargs)

    def to_python(self, value: Any) -> str:
        """The paragraphs, cleaned."""
        return paragraphs(super().to_python(value) or "")


class AddressField(forms.EmailField):
    """An e-mail address."""

    default_validators = [*forms.EmailField.default_validators, refuse_unreadable]

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("E-mail address"))
        kwargs.setdefault("widget", forms.EmailInput(attrs={"autocomplete": "email"}))
        super().__init__(max_length=LONGEST_ADDRESS, **kwargs)

    def to_python(self, value: Any) -> str:
        """The address, cleaned."""
        return line(super().to_python(value) or "")


class ConsentField(forms.BooleanField):
    """The tick without which nothing is stored; the form's ``consent_version`` says which text was shown."""

    default_error_messages = {"required": _("Tick the box to let us use these data to answer you.")}
