"""Blocks of a fiche that stand by themselves, where the content blocks of the same kind stand in a list."""

from blocks.figures import FigureBlock
from blocks.steps import StepBlock


class PracticeStepBlock(StepBlock):
    """One of the steps, with the time it took."""

    class Meta:
        template = "good_practices/blocks/practice_step.html"


class PracticeFigureBlock(FigureBlock):
    """One result in figures, with its source."""

    class Meta:
        template = "good_practices/blocks/practice_figure.html"
