"""Filters of the form templates: `{% load form_tags %}`."""

from typing import Literal

from django import forms, template
from django.forms import BoundField

from xmess.design.components import FormError

register = template.Library()


@register.filter
def control_kind(field: BoundField) -> Literal["tick", "group", "single"]:
    """How the label goes with the control: one tick box, several controls under a legend, or one control."""
    widget = field.field.widget
    if isinstance(widget, forms.CheckboxInput):
        return "tick"
    if widget.use_fieldset and not isinstance(widget, forms.FileInput):
        return "group"
    return "single"


@register.filter
def error_lines(form: forms.BaseForm) -> list[FormError]:
    """Every message of a form with the id of the control it is about, in the order of the fields.

    Messages about the form as a whole, and about hidden fields, come first and point nowhere.
    """
    if not form.is_bound:
        return []
    hidden = [str(message) for field in form.hidden_fields() for message in field.errors]
    lines = [FormError(str(message)) for message in [*form.non_field_errors(), *hidden]]
    for field in form.visible_fields():
        # A group of controls has no id of its own that can take the focus: its first control has.
        target = field.id_for_label or f"{field.auto_id}_0"
        lines += [FormError(str(message), target, str(field.label)) for message in field.errors]
    return lines
