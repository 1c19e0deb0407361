"""The editors' desk of any record: creating the facts also makes the draft Catalan page."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _
from wagtail.admin.views.generic.models import CreateView
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
                self.request, _("A draft page called “%(title)s” is waiting for its text.") % {"title": page.title}
            )
        return response


class RecordViewSet(ModelViewSet):
    """A ``ModelViewSet`` whose new records come with a draft page; ``url_prefix`` and panels are the slice's."""

    add_view_class = RecordCreateView
    inspect_view_enabled = True
    copy_view_enabled = False
