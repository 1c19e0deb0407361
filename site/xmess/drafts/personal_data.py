"""What drafts keep about people, for those who ask and for the end of its time (``register_personal_data``)."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from .models import FormDraft


class DraftsPersonalData:
    """Drafts by the address their writer gave. What was sent from them is kept, told and erased as a submission."""

    code = "drafts"
    label = _("Drafts of forms")

    def find(self, email: str) -> Iterable[dict[str, Any]]:
        """Every draft of the person, with its words and the names of its files."""
        return [
            {
                "form": draft.form_code,
                "saved_at": draft.saved_at.isoformat(),
                "answers": draft.answers,
                "attachments": [one.name for one in draft.attachments.all()],
            }
            for draft in FormDraft.objects.of_person(email).prefetch_related("attachments")
        ]

    def erase(self, email: str) -> int:
        """With their files."""
        return _delete(FormDraft.objects.of_person(email))

    def purge(self) -> int:
        """Those nobody came back to."""
        return _delete(FormDraft.objects.expired())


def _delete(drafts: Iterable[FormDraft]) -> int:
    return sum(1 for draft in drafts if draft.delete())
