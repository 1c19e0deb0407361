"""Words of the packages we use that their catalogues lack in Catalan or Spanish, or say badly, and people here read.

``makemessages`` finds them here, so that ours translate them; Django asks the project's catalogues first. Never
imported. A test says when a package has caught up: delete its words then.
"""

from django.utils.translation import gettext_noop, ngettext_lazy

DJANGO = (
    gettext_noop("Conflicting form data submitted. Please try again."),
    gettext_noop("Enter a valid %(protocol)s address."),
    gettext_noop("Enter a valid domain name."),
    gettext_noop(
        "Ensure this value is a multiple of step size %(limit_value)s, starting from %(offset)s, e.g. %(offset)s, "
        "%(valid_value1)s, %(valid_value2)s, and so on."
    ),
    ngettext_lazy(
        "This password is too short. It must contain at least %d character.",
        "This password is too short. It must contain at least %d characters.",
    ),
)

WAGTAIL_LOCALIZE = (
    gettext_noop(
        "Apply the updates and publish immediately. The changes will use the original language until translated unless "
        'you also select "Use machine translation".'
    ),
    gettext_noop(
        "Apply the updates and publish immediately. The changes will use the original language until translated."
    ),
    gettext_noop("Apply machine translations to the incoming changes."),
    gettext_noop("Use machine translation"),
    gettext_noop("Locale '{0}' created."),
    gettext_noop("Locale '{0}' deleted."),
    gettext_noop("Locale '{0}' updated."),
)

TAGGIT = (
    gettext_noop("A comma-separated list of tags."),
    gettext_noop("Please provide a comma-separated list of tags."),
)

#: Editors read these every day. Wagtail's Catalan says "En viu" of a published page, "Localització" of its language…
REWORDED = (
    gettext_noop("Any"),
    gettext_noop("Application"),
    gettext_noop("Compare with live version"),
    gettext_noop("Go-live:"),
    gettext_noop("Live"),
    gettext_noop("Live version"),
    gettext_noop("Locale"),
    gettext_noop("Locale: "),
    gettext_noop("Locales"),
    gettext_noop("Once live anyone can view"),
    gettext_noop("Promote"),
    gettext_noop("Switch locales"),
    gettext_noop("Tags"),
    gettext_noop("This data explained"),
    gettext_noop("View live"),
    gettext_noop("Visible to all. Visit the live page"),
    gettext_noop("Visit the live page"),
    gettext_noop("live"),
    gettext_noop("live + draft"),
    gettext_noop("live + scheduled"),
    gettext_noop("locale"),
)
