"""The one way out of the private storage: for whoever may read what the file came with."""

from django.http import FileResponse, Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from xmess.forms.registry import public_forms

from .models import Attachment

# A document that came from outside is kept, not shown, and runs nothing.
SANDBOX = "default-src 'none'; sandbox"


@require_safe
@never_cache
def serve_attachment(request: HttpRequest, pk: int) -> FileResponse:
    """The file as a download. Of a draft, or for who may not read the submission, it does not exist.

    Raises:
        Http404: no such attachment for this user.
    """
    attachment = get_object_or_404(Attachment.objects.exclude(reference=""), pk=pk)
    form = public_forms().get(attachment.form_code)
    meta = form.model._meta if form else None
    if meta is None or not request.user.has_perm(f"{meta.app_label}.view_{meta.model_name}"):
        raise Http404
    try:
        file = attachment.file.open("rb")
    except FileNotFoundError as missing:
        raise Http404 from missing
    response = FileResponse(file, as_attachment=True, filename=attachment.name, content_type=attachment.media_type)
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = SANDBOX
    return response
