"""Pictures from local files; in front of object storage or a web server this view is never asked."""

from pathlib import PurePosixPath

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe
from django.views.static import serve

# Only cut pictures: originals may hold more than was published, documents have a guarded view of their own.
PUBLIC_FOLDER = "images"
A_YEAR = 365 * 24 * 3600


@require_safe
def serve_picture(request: HttpRequest, name: str) -> HttpResponseBase:
    """The rendition called ``name`` below MEDIA_ROOT; its name holds a hash, so it may be kept for a year.

    Raises:
        Http404: there is none, or it is not a rendition.
    """
    parts = PurePosixPath(name).parts
    # `serve` resolves ".." inside its root, which would lead from the pictures to the documents beside them.
    if not parts or parts[0] != PUBLIC_FOLDER or ".." in parts or "\0" in name:
        raise Http404
    try:
        response = serve(request, name, document_root=str(settings.MEDIA_ROOT))
    except OSError as error:  # a name longer than any file's
        raise Http404 from error
    if isinstance(response, FileResponse):
        patch_cache_control(response, public=True, max_age=A_YEAR, immutable=True)
        response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response
