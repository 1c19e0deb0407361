"""Choosing one municipality among 947, by name."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.views.generic.chooser import ChooseResultsView, ChooseView
from wagtail.admin.viewsets.chooser import ChooserViewSet

from xmess.territory.gazetteer import sort_key


class MunicipalityFilterForm(BaseFilterForm):
    """By name, without accents."""

    q = forms.CharField(label=_("Name"), required=False, max_length=80)

    def filter(self, objects: Any) -> Any:
        """Municipalities with these letters in their name."""
        text = sort_key(self.cleaned_data.get("q") or "")
        self.is_searching = bool(text)
        return objects.filter(sort_key__contains=text) if text else objects


class MunicipalityChooseView(ChooseView):
    """The window."""

    filter_form_class = MunicipalityFilterForm


class MunicipalityChooseResultsView(ChooseResultsView):
    """The list in it."""

    filter_form_class = MunicipalityFilterForm


class MunicipalityChooserViewSet(ChooserViewSet):
    """Shown wherever a form has a municipality."""

    model = "members.Municipality"
    icon = "site"
    choose_one_text = _("Choose a municipality")
    choose_another_text = _("Choose another municipality")
    edit_item_text = _("Edit this municipality")
    choose_view_class = MunicipalityChooseView
    choose_results_view_class = MunicipalityChooseResultsView
    form_fields = ()
    per_page = 25
