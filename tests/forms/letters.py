"""A form of the tests' own: a letter about a town, with its table."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.db import models
from django.http import Http404
from wagtail import hooks

from tests.own_tables import table_of
from xmess.forms.fields import AddressField, LineField, ParagraphsField
from xmess.forms.models import Submission
from xmess.forms.registry import PublicForm
from xmess.forms.submission_form import SubmissionForm
from xmess.forms.views import SubmissionView


class Letter(Submission):
    reference_prefix = "LET"
    retention = timedelta(days=30)
    name = models.CharField(max_length=40)
    email = models.EmailField()
    text = models.TextField()
    town = models.CharField(max_length=40, blank=True)

    class Meta(Submission.Meta):
        app_label = "tests_letters"


class LetterForm(SubmissionForm):
    consent_version = "2026-11"
    name = LineField(label="Name", max_length=40)
    email = AddressField()
    text = ParagraphsField(label="Letter", max_length=200)

    class Meta:
        model = Letter
        fields = ["name", "email", "text"]


announced: list[str] = []


class LetterView(SubmissionView):
    code = "letter"
    form_class = LetterForm
    title = "A letter"
    minimum_seconds = 0.0

    def get_subject(self, about: str) -> Any:
        if about not in {"", "vilaplana-exemple"}:
            raise Http404
        return about

    def prepare(self, record: Any) -> None:
        record.town = self.subject

    def announce(self, record: Any) -> None:
        announced.append(record.reference)


@pytest.fixture(scope="session")
def letters_table(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    with django_db_blocker.unblock(), table_of(Letter):
        yield


@pytest.fixture
def letters(letters_table: None, db: None) -> Iterator[type[Letter]]:
    """The letter form, registered as a slice would."""
    announced.clear()
    with hooks.register_temporarily(
        "register_public_form", lambda: PublicForm("letter", "Letters", Letter, LetterView)
    ):
        yield Letter
