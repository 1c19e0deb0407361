"""The ground under the pages: the three locales, the site record, and no welcome page."""

from urllib.parse import urlsplit

from django.conf import settings
from wagtail.models import Locale, Page, Site

DEFAULT_PORTS = {"http": 80, "https": 443}


def make_locales() -> dict[str, Locale]:
    """One locale per language of the site, by code."""
    return {code: Locale.objects.get_or_create(language_code=code)[0] for code, _name in settings.LANGUAGES}


def point_site_to(home: Page) -> None:
    """Make ``home`` the root of the default site, at the address the settings name."""
    origin = urlsplit(settings.SITE_ORIGIN)
    facts = {
        "hostname": origin.hostname or "localhost",
        "port": origin.port or DEFAULT_PORTS[origin.scheme],
        "root_page_id": home.pk,
        "site_name": settings.WAGTAIL_SITE_NAME,
    }
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    if any(getattr(site, name) != value for name, value in facts.items()):
        for name, value in facts.items():
            setattr(site, name, value)
        site.save()


def remove_welcome_page() -> None:
    """Delete the plain page that Wagtail's migrations leave, whose slug the English home wants."""
    for welcome in Page.objects.filter(depth=2, content_type__app_label="wagtailcore", numchild=0):
        Site.objects.filter(root_page=welcome).delete()
        welcome.delete()
