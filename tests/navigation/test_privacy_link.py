"""Before a form asks for anything it leads to what is done with the answers."""

from typing import Any

from django.test import Client

from tests.factories.content import standard_page
from tests.factories.navigation import menus


def notice(client: Client, language: str) -> str:
    """What the form says of the data it asks for."""
    text = client.get(f"/{language}/form/contact/").content.decode()
    return text[text.index("data-notice") : text.index("</section>", text.index("data-notice"))]


def test_a_form_leads_to_the_privacy_page_in_the_readers_language(homes: dict[str, Any], client: Client) -> None:
    privacy = standard_page(homes["ca"], title="Privacitat", slug="privacitat")
    standard_page(homes["es"], title="Privacidad", slug="privacidad", translation_key=privacy.translation_key)
    menus(privacy=privacy)
    assert '<a href="/ca/privacitat/">Privacitat</a>' in notice(client, "ca")
    assert '<a href="/es/privacidad/">Privacidad</a>' in notice(client, "es")
    assert '<a href="/ca/privacitat/" lang="ca">Privacitat</a>' in notice(client, "en")


def test_a_privacy_page_nobody_may_see_is_not_linked(homes: dict[str, Any], client: Client) -> None:
    menus(privacy=standard_page(homes["ca"], title="Privacitat", slug="privacitat", live=False))
    assert "<a " not in notice(client, "ca")
