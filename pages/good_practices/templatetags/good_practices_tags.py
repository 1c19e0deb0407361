"""What a fiche says under a heading, as markup: ``{% load good_practices_tags %}{% answer page.results %}``."""

from typing import Any

from django import template
from django.utils.safestring import SafeString
from wagtail.templatetags.wagtailcore_tags import richtext

from blocks.templatetags.body_tags import body

register = template.Library()


@register.simple_tag
def answer(content: Any) -> SafeString:
    """Rich text or blocks, whichever the heading has."""
    return richtext(content) if isinstance(content, str) else body(content)
