"""Which Java is taken, what is fetched, and what is said where something is missing."""

import subprocess
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest
from _pytest.outcomes import Failed, Skipped

from tests.search_engines import started
from tests.services import cache, elasticsearch, java, opensearch, run_suites
from tests.services.unavailable import Unavailable, said_of


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """``install(name, version, *modules)``: a Java on a machine that has no other."""
    monkeypatch.setattr(java, "INSTALLED_HERE", tmp_path)
    for variable in ("ES_JAVA_HOME", "JAVA_HOME"):
        monkeypatch.delenv(variable, raising=False)

    def made(name: str, version: int, *modules: str) -> Path:
        program = tmp_path / name / "bin" / "java"
        program.parent.mkdir(parents=True)
        lines = "\n".join(f"{module}@{version}.0.1" for module in ("java.base", *modules))
        program.write_text(f"#!/bin/sh\ncat <<'END'\n{lines}\nEND\n")
        program.chmod(0o755)
        return tmp_path / name

    return made


@pytest.fixture
def empty_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache with nothing in it."""
    folder = tmp_path / "cache"
    folder.mkdir()
    monkeypatch.setattr(cache, "cache_folder", lambda: folder)
    return folder


@contextmanager
def absent() -> Iterator[None]:
    """A server that this machine lacks."""
    with said_of("Elasticsearch"):
        raise Unavailable("install it")
    yield


def test_the_newest_java_is_taken(install: Callable[..., Path]) -> None:
    install("openjdk-21", 21)
    newest = install("temurin-25-jdk", 25)
    install("java-1.17.0-openjdk", 17)
    assert java.java_home() == newest


def test_a_java_that_is_named_comes_first(install: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    install("temurin-25-jdk", 25)
    named = install("mine", 22)
    monkeypatch.setenv("JAVA_HOME", str(named))
    assert java.java_home() == named
    for_search = install("search", 23)
    monkeypatch.setenv("ES_JAVA_HOME", str(for_search))
    assert java.java_home() == for_search


def test_an_old_or_broken_java_does_not_count(install: Callable[..., Path]) -> None:
    install("openjdk-17", 17, java.WHOLE_JDK)
    (install("broken-25", 25) / "bin" / "java").write_text("#!/bin/sh\nexit 1\n")
    with pytest.raises(Unavailable, match="install a Java of 21 or newer"):
        java.java_home()


def test_elasticsearch_asks_for_a_whole_jdk(install: Callable[..., Path], empty_cache: Path) -> None:
    (empty_cache / f"elasticsearch-{elasticsearch.VERSION}").mkdir()
    install("trimmed-25", 25)
    with pytest.raises(Unavailable, match=r"^Elasticsearch: install a JDK of 21 or newer"):
        elasticsearch.prepare()
    whole = install("whole-25", 25, java.WHOLE_JDK)
    assert elasticsearch.prepare()[1] == whole


def test_a_missing_maven_is_told_in_one_sentence(empty_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(empty_cache))
    with pytest.raises(Unavailable, match=r"^OpenSearch: install Maven"):
        opensearch.prepare()
    assert [path.name for path in empty_cache.iterdir()] == ["lock"]


def test_a_failed_fetch_leaves_nothing_and_says_why(empty_cache: Path) -> None:
    def fail(folder: Path) -> None:
        (folder / "half").touch()
        raise subprocess.CalledProcessError(1, "mvn", stderr="[ERROR] Could not resolve the artifact")

    with pytest.raises(Unavailable, match="Could not resolve the artifact"):
        cache.fetched("server", fail)
    assert not (empty_cache / "server").exists()


def test_what_many_ask_for_at_once_is_fetched_once(empty_cache: Path) -> None:
    fetches: list[Path] = []
    with ThreadPoolExecutor(4) as pool:
        folders = list(pool.map(lambda _: cache.fetched("server", fetches.append), range(4)))
    assert set(folders) == {empty_cache / "server"}
    assert len(fetches) == 1


def test_a_missing_server_skips_its_tests_and_fails_them_in_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(Skipped, match="install it"), started(absent()):
        pass
    monkeypatch.setenv("CI", "true")
    with pytest.raises(Failed, match="install it"), started(absent()):
        pass


def test_make_test_names_what_it_could_not_test(monkeypatch: pytest.MonkeyPatch) -> None:
    for engine, name in ((elasticsearch, "Elasticsearch"), (opensearch, "OpenSearch")):

        def missing(name: str = name) -> None:
            raise Unavailable(f"{name}: install it")

        monkeypatch.setattr(engine, "prepare", missing)
    assert {"Elasticsearch: install it", "OpenSearch: install it"} <= set(run_suites._missing())
