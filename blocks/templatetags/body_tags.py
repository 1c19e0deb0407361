"""Show what an editor composed: ``{% load body_tags %}{% body page.body %}``."""

import json
from hashlib import blake2s

from django import template
from django.core.serializers.json import DjangoJSONEncoder
from django.utils.safestring import SafeString
from wagtail.blocks import StreamValue

from xmess.caching.version import kept
from xmess.languages.codes import active_language

register = template.Library()


@register.simple_tag
def body(value: StreamValue) -> SafeString:
    """The blocks as markup, kept in the process by their content, the language and the site's content version.

    Nothing in a block depends on the visitor, so a draft's preview may share what a reader was shown.
    """
    content = json.dumps(value.get_prep_value(), cls=DjangoJSONEncoder, sort_keys=True)
    digest = blake2s(content.encode(errors="replace"), digest_size=16).hexdigest()
    return kept(f"body:{digest}:{active_language()}", lambda: value.render_as_block())
