"""The question."""

from django import forms
from django.utils.translation import gettext_lazy as _

# Longer questions are cut, not refused: any string gives a page.
LONGEST_QUESTION = 200


class SearchForm(forms.Form):
    """What is looked for."""

    use_required_attribute = False

    q = forms.CharField(label=_("What are you looking for?"), required=False)

    def clean_q(self) -> str:
        """The question without what no text contains."""
        return " ".join(self.cleaned_data["q"].replace("\0", " ").split())[:LONGEST_QUESTION]
