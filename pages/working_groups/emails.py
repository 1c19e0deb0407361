"""Messages about requests: to the coordination, and a receipt to whoever wrote.

A receipt repeats nothing of what was typed: anybody can type anybody's address.
"""

from typing import Any

from django.conf import settings

from xmess.mailing.services.queue_message import queue_message

from .models import GroupProposal, JoinRequest


def announce_join_request(request: JoinRequest) -> None:
    """To the secretariat and, where the group has one, to its own coordination; and a receipt."""
    readers = {settings.SECRETARIAT_EMAIL, request.group.coordination_email} - {""}
    for reader in sorted(readers):
        _to_coordination(request, reader, "join_request", group=_group_name(request, settings.SOURCE_LANGUAGE))
    _receipt(request, "join_receipt", group=_group_name(request, request.language))


def announce_proposal(proposal: GroupProposal) -> None:
    """To the secretariat, and a receipt."""
    _to_coordination(proposal, settings.SECRETARIAT_EMAIL, "proposal")
    _receipt(proposal, "proposal_receipt")


def _group_name(request: JoinRequest, language: str) -> str:
    page = request.group.page_in(language)
    return page.title if page else request.group.name


def _to_coordination(request: JoinRequest | GroupProposal, reader: str, template: str, **facts: Any) -> None:
    queue_message(
        key=f"{request.reference}:coordination:{reader}"[:120],
        to=reader,
        language=settings.SOURCE_LANGUAGE,
        template=f"working_groups/emails/{template}.txt",
        context={"request": request, **facts},
        reply_to=request.email,
    )


def _receipt(request: JoinRequest | GroupProposal, template: str, **facts: Any) -> None:
    queue_message(
        key=f"{request.reference}:receipt",
        to=request.email,
        language=request.language,
        template=f"working_groups/emails/{template}.txt",
        context={"request": request, **facts},
    )
