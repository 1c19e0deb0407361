"""What an experience tells: its kept words, read by the form they were written in."""

from typing import Any

from xmess.design.components import Answer
from xmess.drafts.steps import Step, shown_answers

from .experience_steps import STEPS
from .models import Experience


def answers_of(experience: Experience) -> dict[str, Any]:
    """The valid answers by field; codes that no longer exist are left out."""
    found: dict[str, Any] = {}
    for step in STEPS:
        form = step.form(experience.answers.get(step.code, {}))
        form.is_valid()
        found |= form.cleaned_data
    return found


def sections_of(experience: Experience) -> list[tuple[Step, list[Answer]]]:
    """Every step with its questions and what was answered, for people, in the active language."""
    sections = []
    for step in STEPS:
        form = step.form(experience.answers.get(step.code, {}))
        sections.append((step, shown_answers(form)))
    return sections
