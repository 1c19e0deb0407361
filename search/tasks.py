"""Work of the search that no visitor waits for."""

from django_tasks import task

from .services import catch_up


@task()
def catch_up_with_changes() -> None:
    """Tell the engine what it missed; while it is away the chore ``catch_up_search`` tries again."""
    catch_up.catch_up()
