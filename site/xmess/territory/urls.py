"""Addresses outside the language prefix, the same for every visitor: include at the root, before Wagtail's."""

from django.urls import path

from xmess.territory.views import open_graph_image

urlpatterns = [
    path("og/<int:page_id>-<slug:digest>.png", open_graph_image, name="open_graph_image"),
]
