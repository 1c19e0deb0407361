"""Show what slices registered for a place: ``{% load gathering_tags %}{% gathered sections level=2 %}``."""

from collections.abc import Sequence
from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from pages.base.gathering import Section

register = template.Library()


@register.inclusion_tag("base/sections.html")
def gathered(sections: Sequence[Section], level: int = 2) -> dict[str, Any]:
    """Each section under a heading of ``level``; its content starts one level below."""
    return {"sections": sections, "level": level}


@register.simple_tag
def section_content(section: Section) -> SafeString:
    """The section's own template with its own context and nothing else."""
    return render_to_string(section.template, dict(section.context))
