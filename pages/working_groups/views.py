"""The public forms, at addresses of their own that nobody keeps (site/docs/forms.md), and the form for decisions."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST
from django.views.generic import FormView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from xmess.design.components import Link
from xmess.forms.refusals import Refusal
from xmess.forms.submission_form import SubmissionForm
from xmess.forms.views import SubmissionView
from xmess.languages.codes import active_language
from xmess.languages.translations import page_path
from xmess.navigation.breadcrumb import page_breadcrumb

from .addresses import JOIN, PROPOSE
from .emails import announce_join_request, announce_proposal
from .forms import JoinForm, ProposalForm, StatusChangeForm
from .models import GroupProposal, JoinRequest, WorkingGroup, WorkingGroupsIndexPage
from .permissions import may_be_joined, may_change_status, may_withdraw_decision
from .services.withdraw_decision import withdraw_decision


class JoinView(SubmissionView):
    """A council asks to take part in a group, which the last part of the address names by its code."""

    code = JOIN
    form_class = JoinForm
    send_label = _("Send the request")
    purpose = _("XMESS and the coordination of the group use them to bring you in touch.")
    receipt_text = _("The coordination of the group will write to you to tell you when it meets and how to begin.")

    def get_subject(self, about: str) -> WorkingGroup:
        """The public group with this code."""
        group = WorkingGroup.objects.published().with_pages(active_language()).filter(code=about).first()
        if group is None:
            raise Http404
        return group

    def get_title(self) -> str:
        """What the request is about."""
        return gettext("Take part in the group “%(group)s”") % {"group": self._page.title}

    def get_breadcrumb(self) -> Sequence[Link]:
        """From the home page to the group and to here."""
        way = [Link(link.label, link.url, language=link.language) for link in page_breadcrumb(self._page, self.request)]
        return [*way, Link(gettext("Take part"), self.request.path, current=True)]

    def get(self, request: HttpRequest) -> HttpResponse:
        """The form; of a group that has ended, its page, which says so."""
        return super().get(request) if may_be_joined(self.subject) else redirect(page_path(self._page))

    def accept(self, form: SubmissionForm) -> JoinRequest:
        """As every form, unless the group ended while somebody was writing: then their words stay on the screen."""
        answer = may_be_joined(self.subject)
        if not answer:
            raise Refusal("ended", 409, gettext("This group no longer takes members"), answer.reason)
        return super().accept(form)  # type: ignore[return-value]  # the record of `form_class`

    def prepare(self, record: JoinRequest) -> None:
        """The request is about this group."""
        record.group = self.subject

    def announce(self, record: JoinRequest) -> None:
        """To the coordination and to whoever wrote."""
        announce_join_request(record)

    @property
    def _page(self) -> Any:
        return self.subject.page_in(active_language())


class ProposalView(SubmissionView):
    """A council proposes a new group."""

    code = PROPOSE
    form_class = ProposalForm
    title = _("Propose a working group")
    lead = _("Tell us what it would work on. A proposed group starts when enough councils want to take part.")
    send_label = _("Send the proposal")
    purpose = _("To study the proposal and to answer you.")
    receipt_text = _("The technical committee will read the proposal and write to you.")

    def get_breadcrumb(self) -> Sequence[Link]:
        """From the home page to the directory of groups and to here."""
        index = WorkingGroupsIndexPage.live_in(active_language())
        way = page_breadcrumb(index, self.request) if index else []
        return [
            *(Link(link.label, link.url, language=link.language) for link in way),
            Link(gettext("Propose a group"), self.request.path, current=True),
        ]

    def announce(self, record: GroupProposal) -> None:
        """To the secretariat and to whoever wrote."""
        announce_proposal(record)


class ChangeStatusView(WagtailAdminTemplateMixin, FormView):
    """Record what a group decided about itself."""

    form_class = StatusChangeForm
    template_name = "working_groups/admin/change_status.html"
    header_icon = "group"
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest, *args: Any, pk: int, **kwargs: Any) -> HttpResponseBase:
        """Only for whoever may, and only while the group can still decide; the others read why not."""
        self.group = get_object_or_404(WorkingGroup, pk=pk)
        answer = may_change_status(request.user, self.group)
        if not answer:
            messages.error(request, answer.reason)
            return redirect("wagtailadmin_home")
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self) -> dict[str, Any]:
        """The form offers the moves of this group."""
        return super().get_form_kwargs() | {"group": self.group, "user": self.request.user}

    def form_valid(self, form: StatusChangeForm) -> HttpResponse:
        """Back to the group's form; a refused decision shows again, with every word."""
        if not form.save():
            return self.form_invalid(form)
        state = self.group.get_status_display()
        messages.success(
            self.request,
            gettext("“%(group)s” is now in the state “%(state)s”.") % {"group": self.group, "state": state},
        )
        return redirect(self._edit_url)

    def get_page_title(self) -> str:
        """What is being done."""
        return gettext("Change the state")

    def get_page_subtitle(self) -> str:
        """To which group."""
        return str(self.group)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """From the list of groups."""
        return [
            *self.breadcrumbs_items,
            {"url": reverse("workinggroup:index"), "label": gettext("Working groups")},
            {"url": self._edit_url, "label": str(self.group)},
            {"url": "", "label": self.get_page_title(), "sublabel": str(self.group)},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What the generic form template asks for, and where the group stands."""
        context = super().get_context_data(**kwargs)
        context["group"] = self.group
        context["action_url"] = self.request.path
        context["submit_button_label"] = gettext("Record the decision")
        context["submit_button_active_label"] = gettext("Recording…")
        context["media"] = context["form"].media
        return context

    @property
    def _edit_url(self) -> str:
        return reverse("workinggroup:edit", args=[self.group.pk])


@require_POST
def withdraw_latest_decision(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back a decision that was recorded by mistake."""
    group = get_object_or_404(WorkingGroup, pk=pk)
    answer = may_withdraw_decision(request.user)
    if not answer:
        messages.error(request, answer.reason)
        return redirect("wagtailadmin_home")
    try:
        withdraw_decision(group, user=request.user)
    except ValidationError as refused:
        messages.error(request, refused.messages[0])
    else:
        state = group.get_status_display()
        messages.success(
            request, gettext("The record was taken back: the state is “%(state)s” again.") % {"state": state}
        )
    return redirect("workinggroup:edit", group.pk)
