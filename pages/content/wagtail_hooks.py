"""Registration of the contact form, its desk and the reminder of the accessibility statement."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from pages.base.demonstration import DemoBuilder
from pages.base.gathering import Section
from pages.content import demo
from pages.content.models import ContactMessage
from pages.content.reminders import accessibility_reminder
from pages.content.views import ContactView, contact_page
from pages.content.viewsets import ContactMessageViewSet
from xmess.design.components import Link
from xmess.forms.registry import PublicForm
from xmess.languages.translations import page_path


@hooks.register("register_public_form")
def contact_form() -> PublicForm:
    """Served, purged, exported and erased with the other forms."""
    return PublicForm("contact", _("Contact messages"), ContactMessage, ContactView, "contact_messages:index")


@hooks.register("register_admin_viewset")
def contact_desk() -> ContactMessageViewSet:
    """Where the secretariat reads what people wrote."""
    return ContactMessageViewSet()


@hooks.register("register_dashboard_card")
def accessibility_card(request: HttpRequest) -> Section | None:
    """Told to whoever may edit the statement when its yearly review comes near."""
    return accessibility_reminder(request.user)


@hooks.register("register_demo_builder")
def demo_builder() -> DemoBuilder:
    """The prose pages of the demo site."""
    return DemoBuilder("content", demo.build, after=("home",))


@hooks.register("search_help_links")
def ways_to_ask(language: str) -> list[Link]:
    """The contact page, for who found nothing."""
    page = contact_page(language)
    return [Link(page.title, page_path(page))] if page else []
