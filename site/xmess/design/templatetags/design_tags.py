"""Tags and filters of the component templates: `{% load design_tags %}`."""

import json
from collections.abc import Mapping
from typing import Any

from django import template
from django.core.paginator import Page
from django.http import QueryDict
from django.template import Context, TemplateDoesNotExist
from django.template.loader import get_template
from django.utils.safestring import SafeString, mark_safe

from xmess.design.pagination import PageLinks, page_links

register = template.Library()

# What could end the script element, or start a comment in it (the characters of Django's own json_script).
JSON_ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}


@register.simple_block_tag
def component(content: SafeString, name: str, **arguments: Any) -> str:
    """Render `components/<name>.html` round the block's content, which it receives as `content`.

    For components that wrap markup: `{% component "notice" tone="warning" title=title %}<p>…</p>{% endcomponent %}`.
    Nothing else of the surrounding context is visible inside, as with `{% include … only %}`.
    """
    return get_template(f"components/{name}.html").render({**arguments, "content": content})


@register.simple_tag
def icon(name: str) -> str:
    """The drawing `components/icons/<name>.svg`, hidden from assistive technology; nothing for an unknown name."""
    if not name or not name.replace("-", "").isalnum():
        return ""
    try:
        return get_template(f"components/icons/{name}.svg").render()
    except TemplateDoesNotExist:
        return ""


@register.filter
def json_ld(data: Mapping[str, Any]) -> SafeString:
    """Serialise structured data for a `<script type="application/ld+json">` element."""
    text = json.dumps(data, ensure_ascii=False, default=str)
    return mark_safe(text.translate(JSON_ESCAPES))  # JSON with the three characters HTML minds escaped


@register.inclusion_tag("components/pagination.html", takes_context=True)
def pagination(context: Context, page: Page[Any], parameter: str = "page") -> PageLinks:
    """Links to the pages of a listing that keep the other parameters of the address."""
    request = context.get("request")
    query = request.GET if request is not None else QueryDict()
    return page_links(page, query, parameter)
