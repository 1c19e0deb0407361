"""Tags of the pages of signing in, and the editors' bar: ``{% load accounts_tags %}``."""

from typing import Any

import qrcode
from django import template
from django.conf import settings
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from wagtail.admin.templatetags.wagtailuserbar import wagtailuserbar

from xmess.design.components import LanguageLink
from xmess.design.form_renderer import AccessibleRenderer
from xmess.languages.codes import active_language
from xmess.languages.switcher import view_language_links

register = template.Library()

QUIET_ZONE = 4  # modules of white around a QR code (ISO/IEC 18004)


@register.filter
def in_the_design(form: Any) -> Any:
    """A form of somebody else's app, drawn as ours are."""
    form.renderer = AccessibleRenderer()
    form.use_required_attribute = False
    for field in form.fields.values():
        field.widget.attrs.pop("placeholder", None)  # the label says it, and goes on saying it
    return form


@register.filter
def languages_of_view(request: HttpRequest) -> list[LanguageLink]:
    """The same view in each language, for the switcher."""
    return view_language_links(request, active_language())


@register.filter
def in_fours(key: str) -> str:
    """A key as it is easily typed: in groups of four. Apps ignore the spaces."""
    return " ".join(key[start : start + 4] for start in range(0, len(key), 4))


@register.simple_tag
def qr_code(text: str) -> SafeString:
    """``text`` as a QR code: inline SVG without styles, black on white in both themes as scanners need it."""
    code = qrcode.QRCode(border=QUIET_ZONE)
    code.add_data(text)
    rows = code.get_matrix()
    path = "".join(f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, dark in enumerate(row) if dark)
    size = len(rows)
    return mark_safe(  # numbers only: nothing of the text is in the markup
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" width="240" height="240" '
        f'shape-rendering="crispEdges" aria-hidden="true"><path fill="#fff" d="M0 0h{size}v{size}H0z"/>'
        f'<path fill="#000" d="{path}"/></svg>'
    )


@register.simple_tag(takes_context=True)
def editor_bar(context: template.Context) -> str:
    """Wagtail's bar for editors on pages; visitors have no session, and their pages never ask who they are."""
    request = context.get("request")
    if request is None or "page" not in context or settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return ""
    return str(wagtailuserbar(context))


@register.simple_tag
def card_body(card: Any) -> SafeString:
    """A dashboard card's own template, with its own context and nothing else."""
    return render_to_string(card.template, dict(card.context))
