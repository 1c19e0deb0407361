"""What takes longer than a request may."""

from django_tasks import task

# Mail goes first.
LATER = -10


@task(priority=LATER)
def read_document(pk: int) -> None:
    """Find out what a document says; when that cannot be done now, the chore ``extract_documents`` does it."""
    from .services.read_document import read_document as read

    read(pk)
