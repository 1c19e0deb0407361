"""The form of a document in the administration."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from wagtail.documents.forms import BaseDocumentForm

from xmess.languages.codes import language_name, site_languages


class DocumentForm(BaseDocumentForm):
    """Wagtail's, with the language to choose from instead of a code to type."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields.get("language")
        if field is not None:
            self.fields["language"] = forms.ChoiceField(
                label=field.label, help_text=field.help_text, required=False, choices=self._languages()
            )

    def _languages(self) -> list[tuple[str, str]]:
        """The site's languages, and the document's own where it is another one."""
        codes = dict.fromkeys([*site_languages(), self.instance.language])
        detected = "" if self.instance.language else self.instance.text_language
        found = _("As found in the text: %(language)s") % {"language": language_name(detected)}
        nothing = found if detected else _("Whichever is found in the text")
        return [("", nothing), *((code, language_name(code)) for code in codes if code)]
