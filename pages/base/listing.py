"""Directories: a GET form that filters, chips that undo each filter, pages with real links."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.core.paginator import Page as PaginatorPage
from django.core.paginator import Paginator
from django.http import QueryDict

from xmess.design.components import Link

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
    # Ways to sort the rows, code to label; an address without a valid ``sort`` gets the first one.
    orders: ClassVar[Mapping[str, Any]] = {}

    def __init__(
        self, query: QueryDict, *, choices: Mapping[str, Iterable[tuple[str, Any]]] | None = None, **kwargs: Any
    ) -> None:
        """``choices`` by field name, for fields that offer what the database holds today."""
        super().__init__(query, auto_id="filter-%s", **kwargs)
        self.query = query
        for name, offered in (choices or {}).items():
            field: Any = self.fields[name]
            field.choices = list(offered)
        self.is_valid()

    def chosen(self, name: str) -> Any:
        """The valid part of what the visitor asked in the field called ``name``; empty when there is none."""
        field = self.fields[name]
        if isinstance(field, forms.MultipleChoiceField):
            # Each once, whatever the address repeats.
            return list(dict.fromkeys(value for value in self.query.getlist(name) if field.valid_value(value)))
        if name in self.cleaned_data:
            return self.cleaned_data[name]
        return field.empty_value if hasattr(field, "empty_value") else None

    def apply(self, rows: Any) -> Any:
        """``rows`` (a queryset, or a sequence kept in memory) that pass every filter."""
        raise NotImplementedError

    @property
    def order(self) -> str:
        """Code of the order asked for; empty when the directory has only one."""
        asked = self.query.get("sort", "")
        return asked if asked in self.orders else next(iter(self.orders), "")

    @property
    def order_links(self) -> list[Link]:
        """Every order, with the filters in force; the current one is marked."""
        return [
            Link(str(label), self._sorted_by(code), current=code == self.order) for code, label in self.orders.items()
        ]

    @property
    def active(self) -> list[ActiveFilter]:
        """Filters in force, in the order of the form."""
        return [chip for name in self.fields for chip in self._chips(name)]

    @property
    def query_string(self) -> str:
        """The filters and order in force as a query string, without the page: for feeds and data of the same rows."""
        kept = QueryDict(mutable=True)
        for name in self.fields:
            value = self.chosen(name)
            for one in value if isinstance(value, list) else [value]:
                if one:
                    kept.appendlist(name, str(one))
        if self.order and self.order != next(iter(self.orders)):
            kept["sort"] = self.order
        return kept.urlencode()

    def _chips(self, name: str) -> Iterable[ActiveFilter]:
        value = self.chosen(name)
        labels = dict(_flat(getattr(self.fields[name], "choices", ())))
        for one in value if isinstance(value, list) else [value]:
            if one:
                yield ActiveFilter(str(labels.get(one, one)), self._without(name, str(one)))

    def _sorted_by(self, order: str) -> str:
        query = QueryDict(self.query_string, mutable=True)
        query.pop("sort", None)
        if order != next(iter(self.orders)):
            query["sort"] = order
        return f"?{query.urlencode()}"

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


def listing(form: FilterForm, rows: Any, *, per_page: int = ROWS_PER_PAGE) -> Listing:
    """The page of ``rows`` (whatever ``form.apply`` takes) the URL asks for; one that does not exist becomes the
    nearest that does.
    """
    return Listing(form, Paginator(form.apply(rows), per_page).get_page(form.query.get("page")))


def _flat(choices: Iterable[Any]) -> Iterable[tuple[Any, Any]]:
    for value, label in choices:
        if isinstance(label, (list, tuple)):
            yield from label
        else:
            yield value, label
