"""The site map, grouped by how answers may be cached."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.conf.urls.static import static
from django.urls import URLPattern, URLResolver, include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

# Never cached: whoever opens these has a session.
private: list[URLPattern | URLResolver] = [
    path("admin/", include(wagtailadmin_urls)),
    path("accounts/", include("allauth.urls")),
]

# The same for every visitor and every language; outside the language prefix, or `/robots.txt` would redirect.
shared: list[URLPattern | URLResolver] = [
    path("documents/", include(wagtaildocs_urls)),
]

# Pages and views in the reader's language.
translated = i18n_patterns(
    path("", include(wagtail_urls)),
    prefix_default_language=True,
)

urlpatterns = [
    *private,
    *shared,
    *(static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT) if settings.DEBUG else []),
    *translated,
]
