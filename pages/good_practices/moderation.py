"""The editors' desk for what councils send: read it whole, then accept it, ask for changes or decline it."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import InspectView, WagtailAdminTemplateMixin
from wagtail.admin.viewsets.model import ModelViewSet

from pages.base.services.open_page import NoIndexPage
from xmess.drafts.models import Attachment
from xmess.forms.viewsets import SubmissionViewSet, may_handle

from .addresses import HAND_IN
from .councils_by_name import council_called
from .experience_answers import sections_of
from .models import Experience, ReplicationNotice
from .moderation_forms import Choice, ExperienceDecisionForm, ReplicationDecisionForm
from .services.accept_experience import accept_experience
from .services.accept_replication import accept_replication, proposed
from .services.decide import NotOpen, ask_changes, decline


class DecisionView(WagtailAdminTemplateMixin, FormView):
    """Decide about one submission: ``model`` and ``index_url_name`` say which kind."""

    model: Any
    index_url_name = ""
    header_icon = "mail"
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest, *args: Any, pk: int, **kwargs: Any) -> HttpResponseBase:
        """For whoever may note submissions as dealt with and make practices; what is decided is only read."""
        if not (may_handle(request.user, self.model) and request.user.has_perm("good_practices.add_practice")):
            raise PermissionDenied
        self.record = get_object_or_404(self.model, pk=pk)
        if not self.record.is_open:
            return self._decided_already()
        return super().dispatch(request, *args, **kwargs)

    def form_valid(self, form: Any) -> HttpResponse:
        """Put the decision into effect, once."""
        try:
            return self.decide(form.cleaned_data["decision"], form)
        except NotOpen:
            return self._decided_already()
        except NoIndexPage as problem:
            form.add_error(None, gettext("There is no “%(index)s” page to put it under yet.") % {"index": problem})
            return self.form_invalid(form)

    def decide(self, decision: str, form: Any) -> HttpResponse:
        """What ``decision`` does, and where the editor goes then."""
        raise NotImplementedError

    def done(self, text: str) -> HttpResponse:
        """Back to the list with a word about it."""
        messages.success(self.request, text)
        return redirect(self.index_url_name)

    def get_page_title(self) -> str:
        """What is being done."""
        return gettext("Decide")

    def get_page_subtitle(self) -> str:
        """About what."""
        return str(self.record)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """From the list."""
        return [
            *self.breadcrumbs_items,
            {"url": reverse(self.index_url_name), "label": self.model._meta.verbose_name_plural},
            {"url": "", "label": self.get_page_title(), "sublabel": str(self.record)},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What the generic form template asks for, and the submission."""
        return super().get_context_data(**kwargs) | {
            "record": self.record,
            "action_url": self.request.path,
            "submit_button_label": gettext("Put it into effect"),
            "submit_button_active_label": gettext("Working…"),
        }

    def _decided_already(self) -> HttpResponse:
        messages.error(self.request, gettext("It was decided already."))
        return redirect(self.index_url_name)


class ExperienceDecisionView(DecisionView):
    """About an experience."""

    model = Experience
    index_url_name = "experiences:index"
    form_class = ExperienceDecisionForm
    template_name = "good_practices/admin/decide_experience.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The whole of it stands above the decision."""
        return super().get_context_data(**kwargs) | told(self.record)

    def decide(self, decision: str, form: Any) -> HttpResponse:
        """Accepted, the editor goes on with the page that was made."""
        answer, user = form.cleaned_data["answer"], self.request.user
        if decision == Choice.ACCEPT:
            practice = accept_experience(self.record, answer=answer, user=user)
            page = practice.pages.filter(locale__language_code="ca").get()
            messages.success(self.request, gettext("The facts are recorded, and the draft of the page is here."))
            return redirect("wagtailadmin_pages:edit", page.pk)
        if decision == Choice.CHANGES:
            ask_changes(self.record, answer=answer, form_code=HAND_IN, user=user)
            return self.done(gettext("The council gets your words and a link to go on with what it wrote."))
        decline(self.record, answer=answer, user=user)
        return self.done(gettext("Declined. The council gets your words."))


class ReplicationDecisionView(DecisionView):
    """About a replication: completed, it stands on the fiche at once."""

    model = ReplicationNotice
    index_url_name = "replication_notices:index"
    form_class = ReplicationDecisionForm
    template_name = "good_practices/admin/decide_replication.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        """What the notice tells is in the fields already."""
        council = council_called(self.record.council)
        return super().get_form_kwargs() | {"instance": proposed(self.record, council)}

    def decide(self, decision: str, form: Any) -> HttpResponse:
        """On the fiche, or not."""
        answer, user = form.cleaned_data["answer"], self.request.user
        if decision == Choice.ACCEPT:
            accept_replication(self.record, form.save(commit=False), answer=answer, user=user)
            return self.done(gettext("It stands on the fiche now."))
        decline(self.record, answer=answer, user=user)
        return self.done(gettext("Declined. The council gets your words."))


class HandedInInspectView(InspectView):
    """Everything that was sent, and the way to the decision while there is one to take."""

    template_name = "good_practices/admin/handed_in.html"
    decide_url_name = ""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """``decide_url`` for who may; an experience with its answers and documents."""
        open_to_user = self.object.is_open and may_handle(self.request.user, self.model)
        url = reverse(self.decide_url_name, args=[self.object.pk]) if open_to_user else ""
        context = super().get_context_data(**kwargs) | {"decide_url": url}
        return context | (told(self.object) if isinstance(self.object, Experience) else {})


class ExperienceInspectView(HandedInInspectView):
    """With the answers as the council gave them."""

    template_name = "good_practices/admin/experience.html"


class HandedInViewSet(SubmissionViewSet):
    """Submissions that are decided, not only noted as dealt with."""

    decision_view_class: type[DecisionView]
    inspect_view_class: type[InspectView] = HandedInInspectView
    list_filter = ["decision", *SubmissionViewSet.list_filter]
    search_fields = ["reference", "council", "name", "email"]
    inspect_view_fields_exclude = ["id", "idempotency_key", "answers"]

    def get_urlpatterns(self) -> list[URLPattern]:
        """The list's and the details' own, and that of the decision."""
        own = ModelViewSet.get_urlpatterns(self)
        return [*own, path("decide/<int:pk>/", self.decision_view_class.as_view(), name="decide")]

    def get_inspect_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """The details lead to the decision, not to "dealt with"."""
        return ModelViewSet.get_inspect_view_kwargs(self, decide_url_name=self.get_url_name("decide"), **kwargs)


class ExperienceViewSet(HandedInViewSet):
    """Experiences that councils hand in."""

    model = Experience
    name = "experiences"
    menu_label = _("Handed in")
    decision_view_class = ExperienceDecisionView
    inspect_view_class = ExperienceInspectView
    list_display = [
        "reference",
        "title",
        "council",
        Column("get_decision_display", label=_("State"), sort_key="decision"),
        *SubmissionViewSet.list_display[1:3],
    ]
    search_fields = ["title", *HandedInViewSet.search_fields]


class ReplicationNoticeViewSet(HandedInViewSet):
    """Councils that tell they do the same."""

    model = ReplicationNotice
    name = "replication_notices"
    menu_label = _("Replications told")
    decision_view_class = ReplicationDecisionView
    list_display = [
        "reference",
        "practice",
        "council",
        Column("get_decision_display", label=_("State"), sort_key="decision"),
        *SubmissionViewSet.list_display[1:3],
    ]


def told(experience: Experience) -> dict[str, Any]:
    """What the templates show of an experience: its answers by step, and its documents."""
    return {
        "sections": sections_of(experience),
        "attachments": Attachment.objects.filter(reference=experience.reference),
    }
