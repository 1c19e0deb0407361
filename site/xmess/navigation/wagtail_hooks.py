"""Registration: the desk of menus."""

from wagtail import hooks

from .viewsets import MenuViewSet


@hooks.register("register_admin_viewset")
def desk() -> MenuViewSet:
    """Settings → Menus."""
    return MenuViewSet("menus", url_prefix="menus")
