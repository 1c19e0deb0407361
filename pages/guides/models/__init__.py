"""Facts in one module per record, their presentation in the modules of pages."""

from .author import GuideAuthor
from .chapter_page import GuideChapterPage
from .edition import Edition
from .guide import Guide
from .guide_page import GuidePage
from .index_page import GuidesIndexPage
from .volume import FrozenFiche, VolumeEntry, VolumeInvitation

__all__ = [
    "Edition",
    "FrozenFiche",
    "Guide",
    "GuideAuthor",
    "GuideChapterPage",
    "GuidePage",
    "GuidesIndexPage",
    "VolumeEntry",
    "VolumeInvitation",
]
