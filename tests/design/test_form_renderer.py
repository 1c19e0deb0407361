"""`{{ form }}` gives accessible questions: words for required, hints and messages tied to their control, a summary."""

from typing import Any

import html5lib
import pytest
from django import forms
from django.utils import translation

from xmess.design.form_renderer import AccessibleRenderer


class Proposal(forms.Form):
    default_renderer = AccessibleRenderer

    name = forms.CharField(label="Name <b>", help_text="As <i>written</i>")
    day = forms.DateField(label="Day", required=False)
    kind = forms.ChoiceField(label="Kind", choices=[("a", "A"), ("b", "B")], widget=forms.RadioSelect)
    agreed = forms.BooleanField(label="Agreed")
    token = forms.CharField(widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        if self.data.get("name") == "closed":
            raise forms.ValidationError("The call is <closed>")
        return super().clean() or {}


def parse(form: forms.Form) -> Any:
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parseFragment(str(form))


def by_id(tree: Any, identifier: str) -> Any:
    return next(element for element in tree.iter() if element.get("id") == identifier)


def test_required_and_optional_are_said_in_the_language_of_the_page() -> None:
    with translation.override("en"):
        html = str(Proposal())
    assert html.count("(required)") == 3
    assert html.count("(optional)") == 1


def test_an_untouched_form_has_no_messages() -> None:
    html = str(Proposal())
    assert "error-summary" not in html and "aria-invalid" not in html


def test_hint_and_message_are_tied_to_their_control() -> None:
    tree = parse(Proposal({"name": "", "kind": "a", "agreed": "on", "token": "t"}))
    control = by_id(tree, "id_name")
    assert control.get("aria-invalid") == "true"
    for identifier in control.get("aria-describedby").split():
        assert by_id(tree, identifier) is not None
    assert len(control.get("aria-describedby").split()) == 2


def test_the_summary_leads_to_every_control_with_a_message() -> None:
    tree = parse(Proposal({"token": "t", "day": "soon"}))
    links = [a for a in tree.iter("a") if (a.get("href") or "").startswith("#")]
    assert [a.get("href") for a in links] == ["#id_name", "#id_day", "#id_kind_0", "#id_agreed"]
    for link in links:
        assert by_id(tree, link.get("href")[1:]).tag == "input"
    assert next(iter(tree.iter("section"))).get("autofocus") is not None


def test_messages_about_the_whole_form_and_hidden_fields_are_shown_too() -> None:
    html = str(Proposal({"name": "closed", "kind": "a", "agreed": "on"}))
    assert "<li>The call is &lt;closed&gt;</li>" in html
    assert html.index("The call is") < html.index("question")
    assert html.count("<li>") == 2


def test_several_controls_stand_under_a_legend_and_a_tick_box_in_its_label() -> None:
    tree = parse(Proposal())
    fieldset = next(iter(tree.iter("fieldset")))
    assert "Kind" in "".join(next(iter(fieldset.iter("legend"))).itertext())
    label = next(label for label in tree.iter("label") if label.get("for") == "id_agreed")
    assert [child.get("type") for child in label.iter("input")] == ["checkbox"]


def test_labels_and_hints_are_escaped() -> None:
    html = str(Proposal({}))
    assert "<b>" not in html and "<i>" not in html


def test_what_was_typed_is_kept() -> None:
    control = by_id(parse(Proposal({"name": 'a"b<', "day": "soon"})), "id_name")
    assert control.get("value") == 'a"b<'


@pytest.mark.parametrize("language", ["ca", "es", "en"])
def test_the_summary_counts_in_every_language(language: str) -> None:
    with translation.override(language):
        assert "4" in str(Proposal({"token": "t", "day": "soon"}))
