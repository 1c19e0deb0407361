"""A form of several steps of the tests' own: a story, with its table."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django import forms
from django.db import models
from wagtail import hooks

from tests.own_tables import table_of
from xmess.drafts.form_view import DraftedFormView, DraftedSubmissionForm
from xmess.drafts.steps import Step, StepForm
from xmess.forms.fields import AddressField, LineField, ParagraphsField
from xmess.forms.models import Submission
from xmess.forms.registry import PublicForm


class Story(Submission):
    reference_prefix = "STO"
    retention = timedelta(days=30)
    title = models.CharField(max_length=40)
    email = models.EmailField()
    answers = models.JSONField(default=dict)
    corrected = models.CharField(max_length=20, blank=True)

    class Meta(Submission.Meta):
        app_label = "tests_stories"


class WhoForm(StepForm):
    name = LineField(label="Name", max_length=40)
    email = AddressField()


class TaleForm(StepForm):
    title = LineField(label="Title", max_length=40)
    text = ParagraphsField(label="Text", max_length=200)
    mood = forms.ChoiceField(label="Mood", choices=[("glad", "Glad as can be"), ("sad", "Sad")])


class PapersForm(StepForm):
    note = ParagraphsField(label="Note", max_length=200, required=False)


class StoryForm(DraftedSubmissionForm):
    class Meta:
        model = Story
        fields: list[str] = []


announced: list[str] = []


class StoryView(DraftedFormView):
    code = "story"
    form_class = StoryForm
    title = "A story"
    minimum_seconds = 0.0
    steps = (
        Step("who", "Who tells it", WhoForm),
        Step("tale", "The tale", TaleForm),
        Step("papers", "Papers", PapersForm, takes_files=True),
    )

    def prepare(self, record: Any) -> None:
        record.title, record.email = self.answers["title"], self.answers["email"]
        record.answers, record.corrected = self.words, self.corrects

    def announce(self, record: Any) -> None:
        announced.append(record.reference)


@pytest.fixture(scope="session")
def stories_table(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    with django_db_blocker.unblock(), table_of(Story):
        yield


@pytest.fixture
def stories(stories_table: None, db: None) -> Iterator[type[Story]]:
    """The story form, registered as a slice would."""
    announced.clear()
    with hooks.register_temporarily("register_public_form", lambda: PublicForm("story", "Stories", Story, StoryView)):
        yield Story
