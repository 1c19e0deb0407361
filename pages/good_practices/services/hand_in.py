"""What happens to an experience that comes in as the correction of another one."""

from django.utils import timezone

from pages.good_practices.models import Decision, Experience


def close_corrected(experience: Experience) -> None:
    """The one it corrects asks for nothing more."""
    earlier = experience.corrects
    if earlier is not None and earlier.is_open:
        earlier.decision, earlier.handled_at = Decision.CORRECTED, earlier.handled_at or timezone.now()
        earlier.save(update_fields=["decision", "handled_at"])
