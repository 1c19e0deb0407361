"""What the dashboard reminds editors of."""

from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from pages.base.gathering import Section
from pages.content.models import AccessibilityStatementPage
from pages.content.review import reminder_is_due


def accessibility_reminder(user: Any) -> Section | None:
    """A card while the statement waits for its yearly review; ``None`` otherwise, or if ``user`` may not edit it."""
    page = (
        AccessibilityStatementPage.objects.filter(locale__language_code=settings.SOURCE_LANGUAGE, live=True)
        .defer_streamfields()
        .first()
    )
    if page is None or not reminder_is_due(page.review_due_on, timezone.localdate()):
        return None
    if not page.permissions_for_user(user).can_edit():
        return None
    context = {"page": page, "due": page.review_due_on, "edit_url": reverse("wagtailadmin_pages:edit", args=[page.pk])}
    return Section("accessibility-review", _("Accessibility statement"), "content/dashboard/review.html", context, 60)
