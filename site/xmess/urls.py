"""The site map, grouped by how answers may be cached."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path
from django.views.generic import RedirectView
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from search.health import search_health
from xmess.media.views import serve_picture

# Never cached: whoever opens these has a session.
private: list[URLPattern | URLResolver] = [
    path("admin/login/", RedirectView.as_view(pattern_name="account_login", query_string=True)),
    path("admin/", include(wagtailadmin_urls)),
]

# The same for every visitor and every language; outside the language prefix, or `/robots.txt` would redirect.
shared: list[URLPattern | URLResolver] = [
    path("", include("xmess.discovery.urls")),
    path("healthz/search", search_health, name="search_health"),
    path("documents/", include(wagtaildocs_urls)),
    path("", include("xmess.territory.urls")),
    path("media/<path:name>", serve_picture, name="picture"),
    path("styleguide/", include("xmess.design.styleguide.urls")),  # 404 unless STYLEGUIDE says otherwise
]

# Pages and views in the reader's language.
translated = i18n_patterns(
    path("accounts/", include("xmess.accounts.urls")),
    # Wagtail's own log-in for visitors would pass the second factor by.
    path("_util/login/", RedirectView.as_view(pattern_name="account_login", query_string=True)),
    path("form/", include("xmess.drafts.urls")),
    path("form/", include("xmess.forms.urls")),
    path("", include("search.urls")),
    path("", include("xmess.caching.urls")),  # last: any other path may be a page's
    prefix_default_language=True,
)

urlpatterns = [
    *private,
    *shared,
    *translated,
]

handler400 = "xmess.errors.views.bad_request"
handler403 = "xmess.errors.views.forbidden"
handler404 = "xmess.errors.views.not_found"
handler500 = "xmess.errors.views.server_error"
