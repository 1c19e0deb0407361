"""The ground every page stands on: three locales and three homes."""

from django.conf import settings
from wagtail.models import Locale, Page, Site

from pages.home.models import HomePage

SLUGS = {"ca": "inici", "es": "inicio", "en": "home"}


def three_homes() -> dict[str, HomePage]:
    """Live homes by language code; the default site points to the Catalan one."""
    for code, _name in settings.LANGUAGES:
        Locale.objects.get_or_create(language_code=code)
    root = Page.get_first_root_node()
    # Wagtail's migrations leave a welcome page whose slug the English home wants.
    welcome = Page.objects.get(depth=2)
    Page.objects.filter(pk=welcome.pk).update(slug="welcome", url_path="/welcome/")
    homes: dict[str, HomePage] = {}
    for code, slug in SLUGS.items():
        home = HomePage(title=slug.title(), slug=slug, locale=Locale.objects.get(language_code=code))
        if homes:
            home.translation_key = homes["ca"].translation_key
        homes[code] = root.add_child(instance=home)
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={"hostname": "localhost", "port": 80, "root_page": homes["ca"], "site_name": "XMESS"},
    )
    Page.objects.get(pk=welcome.pk).delete()
    return homes
