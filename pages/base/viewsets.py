"""The editors' desk of any record: creating the facts also makes the draft Catalan page."""

from typing import Any, ClassVar

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.views.generic.models import CreateView, IndexView
from wagtail.admin.viewsets.model import ModelViewSet

from .services.open_page import NoIndexPage, open_page


class RecordCreateView(CreateView):
    """Creates the record, then its draft page."""

    def form_valid(self, form: Any) -> HttpResponse:
        """Both are made, or the editor is told why only the facts were."""
        response = super().form_valid(form)
        try:
            page = open_page(self.object, self.request.user)
        except NoIndexPage as problem:
            messages.warning(
                self.request,
                _("The facts are saved, but there is no “%(index)s” page to put the new page under.")
                % {"index": problem},
            )
        else:
            messages.success(
                self.request,
                _("A draft page called “%(title)s” is waiting for its text.") % {"title": page.title},
                buttons=[messages.button(reverse("wagtailadmin_pages:edit", args=[page.pk]), _("Edit the page"))],
            )
        return response


class FactsIndexView(IndexView):
    """The list; it exports only spreadsheets with typed cells, in which nothing becomes a formula."""

    FORMATS = ("xlsx",)


class FactsViewSet(ModelViewSet):
    """A list with filters, search, inspection, history and export; ``url_prefix`` and panels are the slice's."""

    index_view_class = FactsIndexView
    inspect_view_enabled = True
    copy_view_enabled = False
    # Relations that the list and the export show of every row: fetched in the same query.
    list_related: ClassVar[tuple[str, ...]] = ()

    def get_index_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """The usual ones, with the rows' relations."""
        if self.list_related:
            kwargs.setdefault("queryset", self.model._default_manager.select_related(*self.list_related))
        return super().get_index_view_kwargs(**kwargs)


class RecordViewSet(FactsViewSet):
    """The desk of a record: a new one comes with a draft page."""

    add_view_class = RecordCreateView
