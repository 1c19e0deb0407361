"""Imports point down (architecture.md section 5). lint-imports says the same; this one is fast and explains itself."""

import ast
from pathlib import Path

from tests.architecture.test_layout import ROOT

PACKAGES = {
    "xmess": ROOT / "site" / "xmess",
    "blocks": ROOT / "blocks",
    "pages": ROOT / "pages",
    "search": ROOT / "search",
}
SHARED_SLICES = {"pages.members", "pages.topics"}
GATHERERS = {"pages.home", "pages.newsletter"}
COMPOSITION = {"xmess.urls", "xmess.demo"}


def part_of(module: str) -> str:
    """The unit whose level counts: an app, or a top-level package."""
    words = module.split(".")
    return ".".join(words[:2]) if words[0] in {"xmess", "pages"} and len(words) > 1 else words[0]


def level(part: str) -> int:
    if part in COMPOSITION or part in {"xmess.wsgi", "xmess"}:
        return 7
    if part == "xmess.settings":
        return 0
    if part.startswith("xmess."):
        return 1
    if part in {"blocks", "search"}:
        return 2
    if part == "pages.base":
        return 3
    if part in SHARED_SLICES:
        return 4
    return 6 if part in GATHERERS else 5


def modules() -> list[tuple[str, Path]]:
    found = []
    for package, folder in PACKAGES.items():
        for path in folder.rglob("*.py"):
            words = [package, *path.relative_to(folder).with_suffix("").parts]
            found.append((".".join(words).removesuffix(".__init__"), path))
    return found


def imports_of(module: str, path: Path) -> set[str]:
    """Every module of ours that ``module`` imports, late imports included."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                package = module if path.name == "__init__.py" else module.rsplit(".", 1)[0]
                base = ".".join(
                    [*package.split(".")[: len(package.split(".")) - node.level + 1], *filter(None, [node.module])]
                )
            names.add(base)
            names.update(f"{base}.{alias.name}" for alias in node.names if base in {"pages", "xmess"})
    return {name for name in names if name.split(".")[0] in PACKAGES}


def test_no_import_points_up_or_sideways() -> None:
    wrong = set()
    for module, path in modules():
        here = part_of(module)
        for name in imports_of(module, path):
            there = part_of(name)
            if there in {here, "xmess", "pages"} or level(here) == 7:
                continue
            sideways = level(there) == level(here) and level(here) > 1
            if level(there) > level(here) or sideways:
                wrong.add(f"{module} imports {name}")
    assert wrong == set()


def test_only_the_environment_module_reads_the_environment() -> None:
    readers = []
    for module, path in modules():
        reads = (
            "os.environ[" in (text := path.read_text(encoding="utf-8"))
            or "os.environ.get(" in text
            or "getenv(" in text
        )
        if reads and module != "xmess.settings.environment":
            readers.append(module)
    assert readers == []


def test_our_package_blocks_is_never_hidden_by_wagtails() -> None:
    assert [
        module for module, path in modules() if "from wagtail import blocks" in path.read_text(encoding="utf-8")
    ] == []
