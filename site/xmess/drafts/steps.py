"""The steps of a long form, and the words that are kept of each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict

from xmess.design.components import Answer
from xmess.design.form_renderer import AccessibleRenderer
from xmess.forms.submission_form import readable_data
from xmess.forms.text import readable

# As they were posted: {field: [values]}.
Words = dict[str, list[str]]

# Fields refuse much less; a word beyond this is shown again with its message, but not kept.
LONGEST_KEPT = 50_000
MOST_VALUES = 100


class StepForm(forms.Form):
    """Questions of one step. Text fields are those of ``xmess.forms.fields``; names are unique in the whole form.

    Choices are codes and words, never rows: what is kept of a draft must mean the same in every database and language.
    """

    default_renderer = AccessibleRenderer
    use_required_attribute = False

    def __init__(self, data: QueryDict | None = None, **kwargs: Any) -> None:
        super().__init__(readable_data(data) if data is not None else None, **kwargs)


@dataclass(frozen=True)
class Step:
    """``code`` is its place in the address; ``title`` its heading; ``takes_files`` where documents are added."""

    code: str
    title: Any
    form_class: type[StepForm]
    lead: Any = ""
    takes_files: bool = False

    def form(self, words: Mapping[str, Sequence[str]] | None, **arguments: Any) -> StepForm:
        """Its form with these words; empty where nothing was written yet."""
        return self.form_class(None if words is None else as_posted(words), **arguments)

    def words(self, posted: QueryDict) -> Words:
        """What is kept of a post: the words of its own fields, whatever they are worth."""
        return {
            name: [_storable(value) for value in posted.getlist(name)[:MOST_VALUES]]
            for name in self.form_class.base_fields
            if name in posted
        }


def as_posted(words: Mapping[str, Sequence[str]]) -> QueryDict:
    """Words as if a browser had sent them."""
    data = QueryDict(mutable=True)
    for name, values in words.items():
        data.setlist(name, list(values))
    return data


def shown_answers(form: forms.Form, change_url: str = "") -> list[Answer]:
    """Each question with what was answered, as a person reads it; what is not valid is shown as it was written."""
    return [Answer(str(field.label), shown(form, field.name), change_url) for field in form.visible_fields()]


def shown(form: forms.Form, name: str) -> str:
    """One answer as a person reads it: the words of a choice, not its code."""
    form.is_valid()
    field, cleaned = form.fields[name], form.cleaned_data
    if name not in cleaned:
        return ", ".join(str(value) for value in _typed(form, name))
    value = cleaned[name]
    if isinstance(field, forms.ChoiceField):
        offered: Any = field.choices
        labels = {str(code): str(label) for code, label in offered}
        values = value if isinstance(value, (list, tuple)) else [value]
        return ", ".join(labels.get(str(one), str(one)) for one in values if one not in ("", None))
    return "" if value is None else str(value)


def _typed(form: forms.Form, name: str) -> list[Any]:
    value = form[name].value()
    if value in (None, ""):
        return []
    return list(value) if isinstance(value, (list, tuple)) else [value]


def _storable(value: str) -> str:
    # No database keeps NUL in JSON.
    return readable(value).replace("\0", "")[:LONGEST_KEPT]
