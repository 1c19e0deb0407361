"""Facts in one module per record, their presentation in ``pages``."""

from .council import PracticeCouncil
from .handed_in import Decision, Experience, ReplicationNotice
from .model_document import ModelDocument
from .pages import PracticesIndexPage
from .practice import Practice
from .practice_import import ImportState, PracticeImport
from .practice_page import PracticePage
from .replication import Replication
from .source import PracticeSource
from .taxonomy import AdministrationRole, PolicyClass

__all__ = [
    "AdministrationRole",
    "Decision",
    "Experience",
    "ImportState",
    "ModelDocument",
    "PolicyClass",
    "Practice",
    "PracticeCouncil",
    "PracticeImport",
    "PracticePage",
    "PracticeSource",
    "PracticesIndexPage",
    "Replication",
    "ReplicationNotice",
]
