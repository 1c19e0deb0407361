"""Facts in one module per record, their presentation in ``pages``."""

from .group import WorkingGroup
from .pages import WorkingGroupPage, WorkingGroupsIndexPage
from .participation import Participation
from .partner import GroupPartner
from .product import Product
from .requests import GroupProposal, JoinRequest
from .status_change import StatusChange

__all__ = [
    "GroupPartner",
    "GroupProposal",
    "JoinRequest",
    "Participation",
    "Product",
    "StatusChange",
    "WorkingGroup",
    "WorkingGroupPage",
    "WorkingGroupsIndexPage",
]
