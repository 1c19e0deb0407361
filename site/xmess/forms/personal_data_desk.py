"""Where an administrator answers people who ask what is kept about them, or want it erased (GDPR, 15 and 17)."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.cache import never_cache

from .fields import AddressField
from .registry import personal_data
from .services.personal_data import erase_person, export_person

FIND, EXPORT, ERASE = "find", "export", "erase"


class PersonForm(forms.Form):
    """Whose data; addresses are posted, never part of an address of ours."""

    email = AddressField(label=gettext_lazy("E-mail address of the person"))
    sure = forms.BooleanField(label=gettext_lazy("Erase it. It cannot be undone."), required=False)

    def clean(self) -> dict[str, Any]:
        """Erasing asks for the tick."""
        data = super().clean() or {}
        if ERASE in self.data and not data.get("sure"):
            self.add_error("sure", _("Tick the box if you are sure."))
        return data


@never_cache
def personal_data_desk(request: HttpRequest) -> HttpResponse:
    """Find, export or erase what is kept about one person; for administrators only."""
    if not request.user.is_superuser:
        raise PermissionDenied
    form = PersonForm(request.POST or None)
    if not form.is_valid():
        return _page(request, form, None)
    email = form.cleaned_data["email"]
    if EXPORT in request.POST:
        attachment = {"Content-Disposition": 'attachment; filename="personal-data.json"'}
        return JsonResponse(export_person(email), headers=attachment, json_dumps_params={"ensure_ascii": False})
    if ERASE in request.POST:
        number = sum(erase_person(email).values())
        text = ngettext("%(number)d record erased.", "%(number)d records erased.", number)
        messages.success(request, text % {"number": number})
        return redirect("personal_data")
    return _page(request, form, export_person(email))


def _page(request: HttpRequest, form: PersonForm, found: dict[str, Any] | None) -> HttpResponse:
    labels = {place.code: place.label for place in personal_data()}
    numbers = {labels[code]: len(records) for code, records in (found or {}).items()}
    context = {"form": form, "searched": found is not None, "numbers": numbers, "header_title": _("Personal data")}
    return render(request, "public_forms/personal_data_desk.html", context)
