"""Where the link to a draft is sent."""

from django import forms
from django.utils.translation import gettext_lazy as _

from xmess.design.form_renderer import AccessibleRenderer
from xmess.forms.fields import AddressField


class LaterForm(forms.Form):
    """One address; it is used for this message and not kept."""

    default_renderer = AccessibleRenderer
    use_required_attribute = False

    email = AddressField(label=_("Send the link to"), help_text=_("We use it for this message only."))
