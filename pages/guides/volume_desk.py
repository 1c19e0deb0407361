"""Where editors put a volume together: pick fiches, see what it lacks, ask councils for more, freeze it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Count
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from pages.base.experiences import Experience, ExperienceShelf, experience_shelf
from xmess.languages.codes import active_language

from .kinds import EditionState
from .models import Edition, Guide
from .services.volumes import VolumeClosed, freeze, invite, open_volume, pick, place_under, put_back
from .volume_forms import InvitationForm, SearchForm
from .volumes import class_of, volume_name

MOST_FOUND = 50


@dataclass(frozen=True)
class Gap:
    """Values of a facet that no picked practice has; ``facet`` and the codes make the search that fills it."""

    facet: str
    label: str
    missing: Sequence[tuple[str, str]]


def may_edit(user: Any) -> bool:
    """Whoever may change guides puts volumes together."""
    return bool(user.has_perm("guides.change_guide"))


class VolumeView(WagtailAdminTemplateMixin, TemplateView):
    """One edition: what it has, what it lacks, what there is to pick."""

    template_name = "guides/admin/volume.html"
    header_icon = "openquote"
    _show_breadcrumbs = True
    invitation: InvitationForm | None = None

    def dispatch(self, request: HttpRequest, *args: Any, pk: int, **kwargs: Any) -> HttpResponseBase:
        """For those who ``may_edit``.

        Raises:
            PermissionDenied: for everybody else.
        """
        if not may_edit(request.user):
            raise PermissionDenied
        self.edition = get_object_or_404(Edition.objects.select_related("guide"), pk=pk)
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self) -> str:
        """Which volume."""
        return volume_name(self.edition.number)

    def get_page_subtitle(self) -> str:
        """Of which guide."""
        return str(self.edition.guide)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """From the guide's form."""
        guide = self.edition.guide
        return [
            *self.breadcrumbs_items,
            {"url": reverse("guide:index"), "label": gettext("Guides")},
            {"url": reverse("guide:edit", args=[guide.pk]), "label": str(guide)},
            {"url": "", "label": self.get_page_title(), "sublabel": str(guide)},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What is picked, by class; the gaps; what was found to pick."""
        context = super().get_context_data(**kwargs) | {
            "edition": self.edition,
            "is_frozen": self.edition.state == EditionState.FROZEN,
        }
        shelf = experience_shelf()
        if shelf is None:
            return context
        search = SearchForm(self.request.GET, shelf=shelf)
        entries = {entry.practice_code: entry for entry in self.edition.entries.all()}
        picked = shelf.take(list(entries), settings.SOURCE_LANGUAGE)
        gone = entries.keys() - {one.code for one in picked}
        return context | {
            "rows": [(one, class_of(entries[one.code].policy_class, one)) for one in picked],
            "classes": shelf.names(shelf.CLASS, active_language()).items(),
            "gone": sorted(gone),
            "gaps": gaps(picked, entries, shelf),
            "search": search,
            "found": [one for one in search.found(MOST_FOUND) if one.code not in entries],
            "invitation": self.invitation or InvitationForm(shelf=shelf),
            "invitations": self.edition.invitations.all()[:MOST_FOUND],
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The button that was pressed."""
        try:
            answer = self._act(request)
        except VolumeClosed:
            messages.error(request, gettext("This volume is frozen."))
            answer = None
        except ValidationError as refused:
            messages.error(request, " ".join(refused.messages))
            answer = None
        return answer or redirect("guide_volume", self.edition.pk)

    def _act(self, request: HttpRequest) -> HttpResponse | None:
        if "pick" in request.POST:
            number = pick(self.edition, request.POST.getlist("code")[:MOST_FOUND])
            text = ngettext("%(number)d experience added.", "%(number)d experiences added.", number)
            messages.success(request, text % {"number": number})
        elif "put_back" in request.POST:
            put_back(self.edition, request.POST["put_back"])
        elif "place" in request.POST:
            place_under(self.edition, self._classes(request))
            messages.success(request, gettext("Saved."))
        elif "invite" in request.POST:
            return self._invite(request)
        elif "freeze" in request.POST:
            if "sure" not in request.POST:
                raise ValidationError(gettext("Tick the box if you are sure."))
            freeze(self.edition, user=request.user)
            messages.success(request, gettext("The volume is frozen, and visitors can read it."))
        return None

    def _classes(self, request: HttpRequest) -> dict[str, str]:
        shelf = experience_shelf()
        offered = {"", *(shelf.names(shelf.CLASS, active_language()) if shelf else ())}
        names = [name for name in request.POST if name.startswith("class-")]
        chosen = {name.removeprefix("class-"): request.POST[name] for name in names}
        return {code: value for code, value in chosen.items() if value in offered}

    def _invite(self, request: HttpRequest) -> HttpResponse | None:
        form = InvitationForm(request.POST, shelf=experience_shelf())
        if not form.is_valid():
            self.invitation = form
            return self.render_to_response(self.get_context_data())
        invite(self.edition, **form.cleaned_data)
        messages.success(request, gettext("The invitation is on its way."))
        return None


class VolumesView(WagtailAdminTemplateMixin, TemplateView):
    """The editions of a guide, each with its practices, and the button that opens the next volume."""

    template_name = "guides/admin/volumes.html"
    header_icon = "openquote"
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest, *args: Any, guide: int, **kwargs: Any) -> HttpResponseBase:
        """For those who ``may_edit``.

        Raises:
            PermissionDenied: for everybody else.
        """
        if not may_edit(request.user):
            raise PermissionDenied
        self.guide = get_object_or_404(Guide, pk=guide)
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self) -> str:
        """What is listed."""
        return gettext("Volumes of practices")

    def get_page_subtitle(self) -> str:
        """Of which guide."""
        return str(self.guide)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """From the guide's form."""
        return [
            *self.breadcrumbs_items,
            {"url": reverse("guide:index"), "label": gettext("Guides")},
            {"url": reverse("guide:edit", args=[self.guide.pk]), "label": str(self.guide)},
            {"url": "", "label": self.get_page_title(), "sublabel": str(self.guide)},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Each edition with how many practices it has."""
        editions = self.guide.editions.annotate(total=Count("entries")).order_by("-number")
        is_open = any(edition.state == EditionState.BEING_PREPARED for edition in editions)
        return super().get_context_data(**kwargs) | {"editions": editions, "is_open": is_open}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Open the next volume, or go on with the one that is open."""
        return redirect("guide_volume", open_volume(self.guide, user=request.user).pk)


def gaps(picked: Sequence[Experience], entries: Mapping[str, Any], shelf: ExperienceShelf) -> list[Gap]:
    """The classes, territories and topics that none of the picked practices has."""
    have = {
        shelf.CLASS: Counter(class_of(entries[one.code].policy_class, one) for one in picked),
        shelf.TERRITORY: Counter(code for one in picked for code in one.territories),
        shelf.TOPIC: Counter(code for one in picked for code in one.topics),
    }
    labels = {shelf.CLASS: _("Policy classes"), shelf.TERRITORY: _("Territories"), shelf.TOPIC: _("Topics")}
    return [
        Gap(facet, str(labels[facet]), [(code, name) for code, name in names.items() if code not in have[facet]])
        for facet in labels
        if (names := shelf.names(facet, active_language()))
    ]


urlpatterns = [
    path("guide-volumes/<int:pk>/", VolumeView.as_view(), name="guide_volume"),
    path("guide-volumes/of/<int:guide>/", VolumesView.as_view(), name="guide_volumes"),
]
