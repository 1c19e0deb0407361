"""`site/docs/operations.md` names every variable that the settings read."""

import re

from tests.project.variables import ROOT, variables_read


def test_every_variable_has_its_sentence_and_no_other_is_told() -> None:
    table = (ROOT / "site/docs/operations.md").read_text()
    told = set(re.findall(r"^\| `([A-Z_]+)` \|", table, flags=re.MULTILINE))
    assert variables_read() == told - {"ENV_FILE", "DJANGO_SETTINGS_MODULE"}
