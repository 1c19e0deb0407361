"""The base template stands by itself (error pages have no request), and says what machines need when it is told."""

import json
import re

import pytest
from django.template import Context, Template
from django.template.loader import render_to_string
from django.utils import translation

from xmess.design.components import LanguageLink, Link, MenuColumn, Navigation, Seo


def render(**context: object) -> str:
    return render_to_string("base.html", context)


@pytest.mark.parametrize("language", ["ca", "es", "en"])
def test_it_renders_without_request_database_or_context(language: str) -> None:
    with translation.override(language):
        html = render()
    assert f'<html lang="{language}"' in html
    assert '<main id="main"' in html
    assert html.count("hreflang=") == 3  # the home pages, in the switcher
    assert 'name="robots" content="noindex"' in html


def test_a_page_in_another_language_than_the_interface_says_so() -> None:
    """Its title; its text is marked by the layout, and menus and labels stay in the interface's language."""
    with translation.override("es"):
        html = render(content_language="ca")
    assert '<title lang="ca">' in html
    assert '<html lang="es"' in html


def test_menus_mark_where_the_reader_is() -> None:
    navigation = Navigation(
        home_url="/ca/",
        primary=[Link("Agenda", "/ca/agenda/", current=True), Link("Recursos", "/ca/recursos/")],
        search_url="/ca/cerca/",
        footer_columns=[MenuColumn("La xarxa", [Link("Membres", "/ca/membres/")])],
        legal=[Link("Privacitat", "/ca/privacitat/")],
    )
    html = render(navigation=navigation)
    assert '<a href="/ca/agenda/" aria-current="true">Agenda</a>' in html
    assert '<a href="/ca/recursos/">Recursos</a>' in html
    assert 'action="/ca/cerca/"' in html
    assert "/ca/membres/" in html and "/ca/privacitat/" in html


def test_the_switcher_marks_the_language_and_warns_of_a_missing_translation() -> None:
    languages = [
        LanguageLink("ca", "Català", "/ca/grup/", current=True),
        LanguageLink("es", "Español", "/es/", missing=True),
    ]
    with translation.override("en"):
        html = render(languages=languages)
    assert re.search(
        r'<a href="/ca/grup/" lang="ca" hreflang="ca" aria-current="true"><span>Ca<span>talà</span></span></a>', html
    )
    assert re.search(r'href="/es/" lang="es".*?<span class="hide" lang="en">: home page, this page is not', html)


def test_the_head_says_what_the_page_is() -> None:
    seo = Seo(
        canonical="https://xmess.example/ca/grup/",
        description='Un "grup" <de> treball',
        title="Grup",
        image_url="https://xmess.example/og.png",
        image_alt="Grup",
        alternates=[("ca", "https://xmess.example/ca/grup/"), ("es", "https://xmess.example/es/grupo/")],
        x_default="https://xmess.example/ca/grup/",
        feeds=[Link("Novetats", "https://xmess.example/ca/rss/")],
        json_ld=[{"@type": "Organization", "name": "</script><script>alert(1)</script> & més"}],
    )
    html = render(seo=seo)
    assert '<link rel="canonical" href="https://xmess.example/ca/grup/">' in html
    assert 'content="Un &quot;grup&quot; &lt;de&gt; treball"' in html
    assert html.count('rel="alternate" hreflang=') == 3
    assert '<meta property="og:image:width" content="1200">' in html
    assert "noindex" not in html
    data = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    assert [json.loads(text)["name"] for text in data] == ["</script><script>alert(1)</script> & més"]


def test_a_block_component_sees_only_its_arguments_and_its_content() -> None:
    template = Template(
        '{% load design_tags %}{% component "notice" title=title %}<p>{{ word }}</p>{% endcomponent %}'
        '{% component "notice" %}<p>a</p>{% endcomponent %}'
    )
    html = template.render(Context({"title": "<b>", "word": "x & y", "tone": "error"}))
    assert "&lt;b&gt;" in html and "<p>x &amp; y</p>" in html
    assert html.count('data-tone="info"') == 2
    assert html.count("<h2") == 1


@pytest.mark.parametrize("name", ["nothing", "../forms/form", "", "search.svg"])
def test_an_unknown_pictogram_draws_nothing(name: str) -> None:
    assert Template("{% load design_tags %}{% icon name %}").render(Context({"name": name})) == ""
