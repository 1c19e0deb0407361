"""Accessible forms from Django's own `{{ form }}`."""

from django.forms.renderers import TemplatesSetting


class AccessibleRenderer(TemplatesSetting):
    """Renders a form as questions in one column, after GOV.UK's patterns.

    Opt in on the form class (`default_renderer = AccessibleRenderer`), so that forms of the administration stay as
    Wagtail draws them. Templates: `components/forms/`.
    """

    form_template_name = "components/forms/form.html"
    field_template_name = "components/forms/field.html"
