"""What takes longer than a request may."""

from django_tasks import task


@task()
def carry_out_import(pk: int) -> None:
    """Put a confirmed spreadsheet into effect."""
    from .models import PracticeImport
    from .services.import_practices import carry_out

    carry_out(PracticeImport.objects.get(pk=pk))
