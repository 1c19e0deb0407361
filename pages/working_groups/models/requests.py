"""What councils send through the public forms of this slice."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from xmess.forms.models import Submission


class CouncilRequest(Submission):
    """Who writes, for which council. A person, so these data are kept for a time only (``retention``)."""

    council = models.CharField(_("town or county council"), max_length=160)
    name = models.CharField(_("name"), max_length=160)
    post = models.CharField(_("post"), max_length=160, blank=True)
    email = models.EmailField(_("e-mail address"))

    class Meta(Submission.Meta):
        abstract = True


class JoinRequest(CouncilRequest):
    """A council asks to take part in a group."""

    reference_prefix: ClassVar[str] = "GT"

    group = models.ForeignKey(
        "working_groups.WorkingGroup",
        verbose_name=_("working group"),
        on_delete=models.CASCADE,
        related_name="join_requests",
        editable=False,
    )
    message = models.TextField(_("message"), blank=True)

    class Meta(CouncilRequest.Meta):
        verbose_name = _("request to join")
        verbose_name_plural = _("requests to join")


class GroupProposal(CouncilRequest):
    """A council proposes a group that does not exist."""

    reference_prefix: ClassVar[str] = "NGT"

    title = models.CharField(_("name of the group"), max_length=120)
    goals = models.TextField(_("goals"))
    topic = models.ForeignKey(
        "topics.Topic", verbose_name=_("topic"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    companions = models.CharField(_("other councils that would take part"), max_length=300, blank=True)

    class Meta(CouncilRequest.Meta):
        verbose_name = _("proposal of a group")
        verbose_name_plural = _("proposals of groups")
