"""Housekeeping that a scheduler may enqueue instead of running the command."""

from django_tasks import task

from .services.personal_data import purge_submissions


@task()
def purge() -> None:
    """Erase personal data past their time."""
    purge_submissions()
