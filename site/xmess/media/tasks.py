"""What takes longer than a request may."""

from collections.abc import Sequence

from django_tasks import task

# Mail goes first.
LATER = -10


@task(priority=LATER)
def read_document(pk: int) -> None:
    """Find out what a document says; when that cannot be done now, the chore ``extract_documents`` does it."""
    from .services.read_document import read_document as read

    read(pk)


@task()
def index_pages(keys: Sequence[int]) -> None:
    """Bring what search knows of the pages with these primary keys up to date with the documents on them."""
    from .services.index_pages import index_pages as index

    index(keys)
