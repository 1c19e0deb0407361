"""Files a reader can take in: short, named for what they hold, templates beside what they show."""

import re
from pathlib import Path

from django.apps import apps
from django.template.loader import get_template
from wagtail.models import get_page_models

from tests.architecture.test_layout import ROOT, tracked_files

MOST_LINES = 300
SOURCES = {".py", ".css", ".js", ".html"}
VAGUE = {"utils", "core", "helpers", "common", "misc"}


def sources() -> list[Path]:
    """Our hand-written files: not migrations, which Django writes."""
    return [ROOT / name for name in tracked_files() if Path(name).suffix in SOURCES and "/migrations/" not in name]


def test_no_file_is_longer_than_300_lines() -> None:
    long = {}
    for path in sources():
        lines = path.read_text(encoding="utf-8").count("\n") if path.exists() else 0
        if lines > MOST_LINES:
            long[str(path.relative_to(ROOT))] = lines
    assert long == {}


def test_no_name_says_nothing() -> None:
    assert [path for path in sources() if VAGUE & {path.stem, *path.relative_to(ROOT).parts[:-1]}] == []


def test_every_page_type_of_ours_has_the_template_of_its_name() -> None:
    ours = [model for model in get_page_models() if model.__module__.startswith("pages.")]
    assert ours
    for model in ours:
        name = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", model.__name__).lower()
        get_template(f"{model._meta.app_label}/{name}.html")


def test_every_block_template_shares_the_stem_of_its_block() -> None:
    blocks = ROOT / "blocks"
    stems = {path.stem for path in blocks.glob("*.py")}
    orphans = [path.name for path in (blocks / "templates" / "blocks").glob("*.html") if path.stem not in stems]
    assert orphans == []


def test_no_template_of_ours_carries_inline_script_or_style() -> None:
    inline = re.compile(
        r"<script(?![^>]*\bsrc=)(?![^>]*application/ld\+json)|<style|\sstyle=|\son[a-z]+=[\"\x27]", re.I
    )
    guilty = []
    for path in sources():
        if path.suffix == ".html" and "/emails/" not in str(path) and inline.search(path.read_text(encoding="utf-8")):
            guilty.append(str(path.relative_to(ROOT)))
    assert guilty == []


def test_every_app_of_ours_has_a_readable_name() -> None:
    for config in apps.get_app_configs():
        if config.name.split(".")[0] in {"xmess", "blocks", "pages", "search"}:
            assert config.verbose_name
