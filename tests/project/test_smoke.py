from typing import Any

from wagtail.models import Site


def test_the_site_starts_at_the_catalan_home(homes: dict[str, Any]) -> None:
    assert Site.objects.get().root_page.specific == homes["ca"]
