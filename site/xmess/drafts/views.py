"""The addresses of a draft: each finds it by its key, or says that the link leads nowhere any more."""

from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.csrf import csrf_exempt

from xmess.errors.answers import answer
from xmess.errors.messages import Message
from xmess.forms.client_address import address_key
from xmess.forms.rate_limits import Limit, TooMany, count
from xmess.forms.refusals import Refusal
from xmess.forms.registry import public_forms
from xmess.languages.codes import active_language

from .form_view import DraftedFormView
from .later_form import LaterForm
from .private_pages import draft_with, keep_to_itself
from .services.mail_link import draft_address, mail_link
from .step_page import StepPage

GONE = Message(
    gettext_lazy("This link leads to no draft"),
    gettext_lazy("It was copied wrong, or nobody has gone on with the draft for sixty days and it was erased."),
    gettext_lazy("Open the form again to begin anew, or write to us."),
)
MAILS_PER_ADDRESS = (Limit(5, 3600), Limit(15, 24 * 3600))


def draft(request: HttpRequest, code: str, key: str) -> HttpResponseBase:
    """The link somebody kept: on to where they stopped. Opening it changes nothing: mail scanners open links too."""
    view = _opened(request, code, key)
    if view is None or view.draft is None or view.draft.sent_as:
        return _elsewhere(request, view)
    ahead = [step for step in view.steps if step.code not in view.draft.answers]
    if ahead:
        return keep_to_itself(redirect(view.step_url(ahead[0])))
    return keep_to_itself(redirect("draft_check", code=code, key=key))


@csrf_exempt  # whoever has the key may write; there is no log-in for another site to use (ADR 7, ADR 13)
def step(request: HttpRequest, code: str, key: str, step: str) -> HttpResponseBase:
    """One step of a draft."""
    view_class = _definition(code)
    wanted = next((one for one in view_class.steps if one.code == step), None)
    if wanted is None:
        raise Http404
    try:
        view = _opened(request, code, key)
    except DatabaseError:
        bare = view_class()
        bare.setup(request)
        return keep_to_itself(StepPage(bare, wanted, key).without_data())
    if view is None or view.draft is None or view.draft.sent_as:
        return _elsewhere(request, view)
    page = StepPage(view, wanted, key, view.draft)
    return keep_to_itself(page.answer(view.draft) if request.method == "POST" else page.show())


@csrf_exempt  # as above
def check(request: HttpRequest, code: str, key: str) -> HttpResponseBase:
    """Every answer, and the button that sends them."""
    view = _opened(request, code, key)
    if view is None or view.draft is None or view.draft.sent_as:
        return _elsewhere(request, view)
    return view.dispatch(request)


@csrf_exempt  # as above
def later(request: HttpRequest, code: str, key: str) -> HttpResponseBase:
    """The way back to the draft: to copy, or by e-mail."""
    view = _opened(request, code, key)
    if view is None or view.draft is None:
        return _gone(request)
    form = LaterForm(request.POST or None, initial={"email": view.draft.email})
    refusal = None
    sent = False
    if request.method == "POST" and form.is_valid():
        try:
            for limit in MAILS_PER_ADDRESS:
                count(limit, code, "link", address_key(request))
            mail_link(
                view.draft, key, to=form.cleaned_data["email"], language=active_language(), title=view.get_title()
            )
            sent = True
        except TooMany as limit:
            refusal = Refusal.too_many(limit.retry_after)
        except DatabaseError:
            refusal = Refusal.not_now()
    elif request.method == "POST":
        refusal = Refusal.invalid()
    context = view.page_context(form, refusal) | {
        "title": _("Go on another day"),
        "address": draft_address(view.draft, key, active_language()),
        "sent_to": form.cleaned_data["email"] if sent else "",
        "action": request.path,
    }
    response = render(request, "drafts/later.html", context, status=refusal.status if refusal else 200)
    if refusal and refusal.retry_after:
        response["Retry-After"] = str(refusal.retry_after)
    return keep_to_itself(response)


def _definition(code: str) -> type[DraftedFormView]:
    form = public_forms().get(code)
    if form is None or form.view is None or not issubclass(form.view, DraftedFormView):
        raise Http404
    return form.view


def _opened(request: HttpRequest, code: str, key: str) -> DraftedFormView | None:
    """The form with the draft of this key; ``None`` when there is none, or no longer."""
    view_class = _definition(code)
    found = draft_with(code, key)
    if found is None:
        return None
    view = view_class()
    view.setup(request)
    view.draft, view.key, view.about = found, key, found.about
    view.subject = view.find_subject(found.about)
    return view


def _elsewhere(request: HttpRequest, view: DraftedFormView | None) -> HttpResponseBase:
    """The receipt of a draft that was sent; else word that there is none."""
    if view is None or view.draft is None:
        return _gone(request)
    return keep_to_itself(view.received(view.draft.sent_as))


def _gone(request: HttpRequest) -> HttpResponse:
    return keep_to_itself(answer(request, 404, message=GONE))
