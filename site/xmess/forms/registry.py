"""Which public forms there are, and who else holds personal data: slices register, this gathers."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from wagtail import hooks

from .models import Submission

if TYPE_CHECKING:
    from .views import SubmissionView


class PersonalData(Protocol):
    """A place where data about persons are kept, as the law sees it: findable, erasable, kept for a time."""

    code: str
    label: Any

    def find(self, email: str) -> Iterable[dict[str, Any]]:
        """Everything kept about the person with this address, one dictionary per record."""

    def erase(self, email: str) -> int:
        """Erase it; returns how many records."""

    def purge(self) -> int:
        """Erase what is past its time; returns how many records."""


@dataclass(frozen=True)
class PublicForm:
    """A form on the site: registered by the hook ``register_public_form``.

    ``code`` is its place in the address (``/ca/form/<code>/``); without ``view`` the slice serves it itself and only
    retention, export and erasure are shared. ``desk`` is the URL name of the list in the administration: with it, the
    dashboard tells how many wait.
    """

    code: str
    label: Any
    model: type[Submission]
    view: "type[SubmissionView] | None" = None
    desk: str = ""

    def find(self, email: str) -> Iterable[dict[str, Any]]:
        """See ``PersonalData``."""
        return [record.personal_data() for record in self.model.objects.of_person(email)]

    def erase(self, email: str) -> int:
        """See ``PersonalData``."""
        return _delete(self.model.objects.of_person(email))

    def purge(self) -> int:
        """See ``PersonalData``."""
        return _delete(self.model.objects.past_retention())


def public_forms() -> dict[str, PublicForm]:
    """Every registered form, by code."""
    offered = (register() for register in hooks.get_hooks("register_public_form"))
    return {form.code: form for form in offered}


def personal_data() -> list[PersonalData]:
    """Every place personal data are kept: the forms, and what registers on ``register_personal_data``."""
    others = [register() for register in hooks.get_hooks("register_personal_data")]
    return [*public_forms().values(), *others]


def _delete(records: Iterable[Submission]) -> int:
    """One at a time, so that each model's ``delete`` can take its files along."""
    return sum(1 for record in records if record.delete())
