"""A public form from the empty page to the receipt: GET form, POST, redirect to the receipt."""

import logging
from collections.abc import Sequence
from typing import Any, ClassVar
from urllib.parse import urlsplit

from django.conf import settings
from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext_lazy as _
from django.views import View
from django.views.decorators.csrf import csrf_exempt

from xmess.languages.codes import active_language
from xmess.languages.switcher import view_language_links

from . import tokens
from .client_address import address_key
from .models import Submission
from .rate_limits import Limit, TooMany, count
from .refusals import Refusal
from .registry import public_forms
from .services.store_submission import store_submission
from .submission_form import SubmissionForm

logger = logging.getLogger(__name__)

TOKEN = "token"  # noqa: S105 - the name of a field, not a secret
TRAP = "fax_number"


class SubmissionView(View):
    """Subclass per form: class attributes say what is asked, ``prepare`` and ``announce`` what happens with it.

    Registered with ``register_public_form`` and served at ``/<language>/form/<code>/[<about>/]``; see docs/forms.md.
    """

    http_method_names = ["get", "head", "post", "options"]

    code: ClassVar[str]
    form_class: ClassVar[type[SubmissionForm]]
    title: Any = ""
    lead: Any = ""
    send_label: Any = _("Send")
    # What the data are used for, one sentence, shown before the button (GDPR, article 13).
    purpose: Any = _("To read what you write and to answer you.")
    receipt_title: Any = _("We have received it")
    receipt_text: Any = _("We will answer you by e-mail.")
    template_name = "public_forms/form.html"
    receipt_template_name = "public_forms/receipt.html"

    # Robots answer at once; people who let their browser fill everything in are asked to press the button again.
    minimum_seconds = 1.0
    limits_per_address: ClassVar[Sequence[Limit]] = (Limit(5, 600), Limit(20, 24 * 3600))
    limits_per_form: ClassVar[Sequence[Limit]] = (Limit(200, 3600),)

    subject: Any = None

    # What a slice says

    def get_subject(self, about: str) -> Any:
        """What the form is about, from the last part of the address; ``Http404`` when there is no such thing."""
        if about:
            raise Http404
        return None

    def get_title(self) -> str:
        """The page's heading."""
        return str(self.title)

    def get_breadcrumb(self) -> Sequence[Any]:
        """``components.Link`` records from the home page to the page this form belongs to."""
        return ()

    def form_arguments(self) -> dict[str, Any]:
        """What ``form_class`` is called with besides the data: ``initial``, choices that depend on the subject."""
        return {}

    def prepare(self, record: Any) -> None:
        """Complete ``record`` with what no field says (the group it is about) before it is stored."""

    def announce(self, record: Any) -> None:
        """Queue the mails. Called once per record, inside the transaction that stores it."""

    # How it works

    def dispatch(self, request: HttpRequest, *args: Any, about: str = "", **kwargs: Any) -> HttpResponseBase:
        """Answer, and let nobody keep the answer: it carries a token and perhaps what somebody typed."""
        self.subject, self.about = self.find_subject(about), about
        response = super().dispatch(request, *args, **kwargs)
        add_never_cache_headers(response)
        return response

    def get(self, request: HttpRequest) -> HttpResponse:
        """The empty form."""
        return self.show(self.form_class(**self.form_arguments()))

    def post(self, request: HttpRequest) -> HttpResponse:
        """Store and lead to the receipt, or show the form again with every word still there."""
        form = self.form_class(request.POST, request.FILES, **self.form_arguments())
        form.subject_key = self.about
        try:
            record = self.accept(form)
        except Refusal as refusal:
            logger.info("Form %s: %s.", self.code, refusal.code)
            return self.show(form, refusal)
        return redirect("public_form_received", code=self.code, reference=record.reference)

    def accept(self, form: SubmissionForm) -> Submission:
        """The stored record.

        Raises:
            Refusal: why it was not stored, in words for the visitor.
        """
        issued = self._token()
        if not form.is_valid():
            raise Refusal.invalid()
        if self.request.POST.get(TRAP):
            raise Refusal.trapped()
        if issued.age.total_seconds() < self.minimum_seconds:
            raise Refusal.hurried()
        record = form.record()
        record.language = active_language()
        record.consent_version = form.consent_version
        record.idempotency_key = form.idempotency_key(f"{issued.at:%Y-%m-%d}")
        self.prepare(record)
        try:
            return store_submission(record, admit=self._admit, announce=lambda stored: self._stored(form, stored))
        except TooMany as limit:
            raise Refusal.too_many(limit.retry_after) from limit
        except DatabaseError as error:
            logger.exception("Form %s could not be stored.", self.code)
            raise Refusal.not_now() from error

    def show(self, form: SubmissionForm, refusal: Refusal | None = None) -> HttpResponse:
        """The page with the form; after a refusal the token stays if it is good, so that its age goes on growing."""
        context = self.get_context(form, refusal)
        try:
            page = render_to_string(self.template_name, context, self.request)
        except DatabaseError:  # menus come from the database that has just failed: do without
            page = render_to_string(self.template_name, context)
        response = HttpResponse(page, status=refusal.status if refusal else 200)
        if refusal and refusal.retry_after:
            response["Retry-After"] = str(refusal.retry_after)
        return response

    def find_subject(self, about: str) -> Any:
        """What the form is about; raises ``Http404`` as ``get_subject`` does."""
        return self.get_subject(about)

    def get_context(self, form: SubmissionForm, refusal: Refusal | None) -> dict[str, Any]:
        """What ``template_name`` shows."""
        return {
            "view": self,
            "form": form,
            "refusal": refusal,
            "title": self.get_title(),
            "breadcrumb": self.get_breadcrumb(),
            "languages": view_language_links(self.request, active_language()),
            "subject": self.subject,
            "action": self.request.path,
            "token_name": TOKEN,
            "token": self._kept_token() if refusal else tokens.issue(self.code),
            "trap_name": TRAP,
            "retention_days": self.form_class._meta.model.retention.days,
        }

    def _token(self) -> tokens.Issued:
        if _from_elsewhere(self.request):
            raise Refusal.stale()
        try:
            return tokens.read(self.code, self.request.POST.get(TOKEN, ""))
        except tokens.StaleToken as stale:
            raise Refusal.stale() from stale

    def _kept_token(self) -> str:
        try:
            self._token()
        except Refusal:
            return tokens.issue(self.code)
        return self.request.POST[TOKEN]

    def _admit(self) -> None:
        for limit in self.limits_per_address:
            count(limit, self.code, address_key(self.request))
        for limit in self.limits_per_form:
            count(limit, self.code)

    def _stored(self, form: SubmissionForm, record: Submission) -> None:
        form.save_m2m()
        self.announce(record)


@csrf_exempt  # the token of xmess.forms.tokens takes its place: visitors get no cookie
def public_form(request: HttpRequest, code: str, about: str = "") -> HttpResponseBase:
    """The registered form called ``code``."""
    return _view_of(code).as_view()(request, about=about)


def received(request: HttpRequest, code: str, reference: str) -> HttpResponse:
    """The receipt: the number and what happens next, nothing of what was written."""
    view = _view_of(code)
    record = public_forms()[code].model._default_manager.filter(reference=reference).first()
    if record is None:
        raise Http404
    context = {
        "view": view,
        "record": record,
        "title": view.receipt_title,
        "languages": view_language_links(request, active_language()),
    }
    response = HttpResponse(render_to_string(view.receipt_template_name, context, request))
    add_never_cache_headers(response)
    return response


def _view_of(code: str) -> type[SubmissionView]:
    form = public_forms().get(code)
    if form is None or form.view is None:
        raise Http404
    return form.view


def _from_elsewhere(request: HttpRequest) -> bool:
    """Whether the browser says that another site sent this."""
    site = request.headers.get("Sec-Fetch-Site")
    if site:
        return site not in {"same-origin", "none"}
    origin = request.headers.get("Origin", "null")
    known = {request.get_host(), *(urlsplit(trusted).netloc for trusted in settings.CSRF_TRUSTED_ORIGINS)}
    return origin != "null" and urlsplit(origin).netloc not in known
