"""Directories: a GET form that filters, chips that undo each filter, pages with real links."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.paginator import Page as PaginatorPage
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import QueryDict

ROWS_PER_PAGE = 24


@dataclass(frozen=True)
class ActiveFilter:
    """One filter in force: what it says, and the query string that takes it away."""

    label: str
    remove_query: str


class FilterForm(forms.Form):
    """Filters read from the URL; a value nobody offers is ignored, never an error page.

    Subclasses declare fields and ``apply``. All choices are multi-select or text, so that every state fits a URL.
    """

    use_required_attribute = False

    def __init__(
        self, query: QueryDict, *, choices: Mapping[str, Iterable[tuple[str, Any]]] | None = None, **kwargs: Any
    ) -> None:
        """``choices`` by field name, for fields that offer what the database holds today."""
        super().__init__(query, auto_id="filter-%s", **kwargs)
        self.query = query
        for name, offered in (choices or {}).items():
            self.fields[name].choices = list(offered)
        self.is_valid()

    def chosen(self, name: str) -> Any:
        """The valid part of what the visitor asked in the field called ``name``; empty when there is none."""
        if name in self.cleaned_data:
            return self.cleaned_data[name]
        field = self.fields[name]
        if isinstance(field, forms.MultipleChoiceField):
            return [value for value in self.query.getlist(name) if field.valid_value(value)]
        return field.empty_value if hasattr(field, "empty_value") else None

    def apply(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        """``rows`` that pass every filter."""
        raise NotImplementedError

    @property
    def active(self) -> list[ActiveFilter]:
        """Filters in force, in the order of the form."""
        return [chip for name in self.fields for chip in self._chips(name)]

    @property
    def query_string(self) -> str:
        """The filters in force as a query string, without the page number: for feeds and data of the same rows."""
        kept = QueryDict(mutable=True)
        for name in self.fields:
            value = self.chosen(name)
            for one in value if isinstance(value, list) else [value]:
                if one:
                    kept.appendlist(name, str(one))
        return kept.urlencode()

    def _chips(self, name: str) -> Iterable[ActiveFilter]:
        value = self.chosen(name)
        labels = dict(_flat(getattr(self.fields[name], "choices", ())))
        for one in value if isinstance(value, list) else [value]:
            if one:
                yield ActiveFilter(str(labels.get(one, one)), self._without(name, str(one)))

    def _without(self, name: str, value: str) -> str:
        rest = QueryDict(self.query_string, mutable=True)
        rest.setlist(name, [one for one in rest.getlist(name) if one != value])
        return rest.urlencode()


@dataclass(frozen=True)
class Listing:
    """One page of a filtered list, ready for ``components/``."""

    form: FilterForm
    page: PaginatorPage[Any]

    @property
    def total(self) -> int:
        """How many rows pass the filters, on all pages."""
        return self.page.paginator.count

    @property
    def rows(self) -> list[Any]:
        """The rows of this page."""
        return list(self.page.object_list)


def listing(form: FilterForm, rows: QuerySet[Any], *, per_page: int = ROWS_PER_PAGE) -> Listing:
    """The page of ``rows`` the URL asks for; a page that does not exist becomes the nearest one that does."""
    return Listing(form, Paginator(form.apply(rows), per_page).get_page(form.query.get("page")))


def _flat(choices: Iterable[Any]) -> Iterable[tuple[Any, Any]]:
    for value, label in choices:
        if isinstance(label, (list, tuple)):
            yield from label
        else:
            yield value, label
