"""What the form of a group says about its state, which no field of that form changes."""

from typing import Any

from django.urls import reverse
from wagtail.admin.panels import Panel

from .permissions import may_change_status, may_withdraw_decision


class StatePanel(Panel):
    """The group's state, and the way to the form that records a decision about it."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "working_groups/admin/state_panel.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """The state, who may change it, and what the history says."""
            return super().get_context_data(parent_context) | {
                "group": self.instance,
                "answer": may_change_status(self.request.user, self.instance),
                "change_url": reverse("workinggroup:change_status", args=[self.instance.pk]),
                "may_withdraw": may_withdraw_decision(self.request.user),
                "withdraw_url": reverse("workinggroup:withdraw_decision", args=[self.instance.pk]),
                "history": self.instance.status_changes.all(),
                "products": self.instance.products.all(),
            }
