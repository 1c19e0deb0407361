"""`site/docs/operations.md` names every variable that the settings read."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
READ = re.compile(r"""env\.\w+\(\s*["']([A-Z_]+)["']""")


def test_every_variable_has_its_sentence_and_no_other_is_told() -> None:
    sources = "".join(path.read_text() for path in (ROOT / "site/xmess/settings").glob("*.py"))
    table = (ROOT / "site/docs/operations.md").read_text()
    told = set(re.findall(r"^\| `([A-Z_]+)` \|", table, flags=re.MULTILINE))
    assert set(READ.findall(sources)) == told - {"ENV_FILE", "DJANGO_SETTINGS_MODULE"}
