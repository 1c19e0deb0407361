"""Where the network is (territory), who it is made of (members) and how they help each other (mentors, delegates)."""

from .assembly import AdmittingAssembly
from .delegation import Delegation
from .member import Member
from .member_count import MemberCount
from .mentor_link import MentorLink
from .pages import MemberPage, MembersIndexPage
from .territory import Comarca, Municipality, Territory

__all__ = [
    "AdmittingAssembly",
    "Comarca",
    "Delegation",
    "Member",
    "MemberCount",
    "MemberPage",
    "MembersIndexPage",
    "MentorLink",
    "Municipality",
    "Territory",
]
