"""Catalogues are compiled without gettext's tools, and only when they changed."""

import gettext
from pathlib import Path

from xmess.operations.catalogues import compile_catalogues

PO = """
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\nPlural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "%(n)d member"
msgid_plural "%(n)d members"
msgstr[0] "%(n)d membre"
msgstr[1] "%(n)d membres"
"""


def test_a_catalogue_is_compiled_with_its_plurals_and_then_left_alone(tmp_path: Path) -> None:
    source = tmp_path / "ca" / "LC_MESSAGES" / "django.po"
    source.parent.mkdir(parents=True)
    source.write_text(PO)
    assert len(list(compile_catalogues(tmp_path))) == 1
    assert list(compile_catalogues(tmp_path)) == []
    messages = gettext.translation("django", tmp_path, ["ca"])
    assert messages.ngettext("%(n)d member", "%(n)d members", 3) % {"n": 3} == "3 membres"
