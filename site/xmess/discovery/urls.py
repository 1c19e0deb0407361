"""What machines ask for at fixed addresses, outside the language prefix: include at the root, before Wagtail's."""

from django.urls import path

from . import sitemaps, views

urlpatterns = [
    path("", views.choose_language, name="root"),
    path("healthz", views.healthz, name="healthz"),
    path("robots.txt", views.robots, name="robots"),
    path("sitemap.xml", sitemaps.sitemap_index, name="sitemap_index"),
    # Before the next one, which would take "ca-2" for a language.
    path("sitemap-<slug:language>-<int:part>.xml", sitemaps.sitemap, name="sitemap_part"),
    path("sitemap-<slug:language>.xml", sitemaps.sitemap, name="sitemap"),
    path(".well-known/security.txt", views.security_contact, name="security_txt"),
    path("site.webmanifest", views.web_manifest, name="web_manifest"),
    path("favicon.ico", views.icon, {"name": "favicon.svg"}, name="favicon"),
    path("apple-touch-icon.png", views.icon, {"name": "apple-touch-icon.png"}, name="touch_icon"),
    path("apple-touch-icon-precomposed.png", views.icon, {"name": "apple-touch-icon.png"}),
]
