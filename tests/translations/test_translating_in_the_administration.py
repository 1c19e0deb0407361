"""From a page only in Catalan to its Spanish page, step by step as editor and visitor see it."""

from typing import Any

from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.models import Translation

from tests.factories.translations import in_language, source_page, translate_strings, translated_page


def visit(client: Any, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_readers_get_the_original_until_the_translation_is_published(
    homes: dict[str, Any], client: Any, admin_client: Any, committing: Any
) -> None:
    canonical = '<link rel="canonical" href="http://testserver{}">'
    with committing():
        page = source_page(homes["ca"], lead="Municipis que cooperen.")
    before = visit(client, "/es/qui-som/")
    assert canonical.format("/ca/qui-som/") in before
    assert 'class="notice"' in before

    with committing():
        admin_client.post(
            reverse("wagtail_localize:submit_page_translation", args=[page.pk]),
            {"locales": [Locale.objects.get(language_code="es").pk]},
        )
    assert not in_language(page, "es").alias_of_id
    under_way = visit(client, "/es/qui-som/")
    assert canonical.format("/ca/qui-som/") in under_way
    assert 'class="notice"' in under_way
    assert 'hreflang="x-default"' not in visit(client, "/ca/qui-som/")
    assert "qui-som" not in client.get("/sitemap-es.xml").content.decode()

    translate_strings(Translation.objects.get(), title="Quiénes somos", slug="quienes-somos", lead="Cooperamos.")
    with committing():
        admin_client.post(reverse("wagtailadmin_pages:edit", args=[in_language(page, "es").pk]), {"action": "publish"})
    after = visit(client, "/es/quienes-somos/")
    assert canonical.format("/es/quienes-somos/") in after
    assert 'class="notice"' not in after
    assert "Cooperamos." in after
    assert 'hreflang="es" href="http://testserver/es/quienes-somos/"' in visit(client, "/ca/qui-som/")
    assert "/es/quienes-somos/" in client.get("/sitemap-es.xml").content.decode()


def test_the_fallbacks_address_leads_to_the_translation(homes: dict[str, Any], client: Any, committing: Any) -> None:
    with committing():
        page = source_page(homes["ca"])
    with committing():
        translated_page(page, "es", slug="quienes-somos")
    answer = client.get("/es/qui-som/")
    assert (answer.status_code, answer["Location"]) == (301, "/es/quienes-somos/")
