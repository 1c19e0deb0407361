"""What drafts register: whose data they keep, and where an editor opens an attachment."""

from django.urls import URLPattern, path
from wagtail import hooks

from .attachment_desk import serve_attachment
from .personal_data import DraftsPersonalData


@hooks.register("register_personal_data")
def personal_data() -> DraftsPersonalData:
    """Drafts are told, erased and purged with the forms."""
    return DraftsPersonalData()


@hooks.register("register_admin_urls")
def attachment_address() -> list[URLPattern]:
    """Attachments have an address in the administration only."""
    return [path("attachments/<int:pk>/", serve_attachment, name="attachment")]
