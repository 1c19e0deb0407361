"""What is fetched once from Maven or PyPI and kept outside the repository, for every clone and every run."""

import fcntl
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.services.unavailable import Unavailable


def cache_folder() -> Path:
    """Where fetched servers are kept (made when missing).

    A folder that everybody can read: run by root, the servers still run as somebody else.
    """
    if os.geteuid() == 0:
        folder = Path("/var/cache/xmess-engines")
    else:
        folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "xmess-engines"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def fetched(name: str, fetch: Callable[[Path], None]) -> Path:
    """The folder ``name`` of the cache; ``fetch`` fills an empty one the first time.

    It is whole or absent, and made once, however many runs ask for it at the same time.

    Raises:
        Unavailable: ``fetch`` failed (the registry cannot be reached, a program is missing).
    """
    cache = cache_folder()
    folder = cache / name
    with (cache / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if folder.exists():
            return folder
        making = Path(tempfile.mkdtemp(prefix=f"{name}.", dir=cache))
        try:
            fetch(making)
            making.chmod(0o755)
            making.rename(folder)
        except (OSError, subprocess.CalledProcessError) as error:
            raise Unavailable(f"{name} cannot be fetched ({_last_words(error)})") from error
        finally:
            shutil.rmtree(making, ignore_errors=True)
    return folder


def maven(*words: str, folder: Path) -> None:
    """Run a goal of Maven in ``folder``.

    Raises:
        Unavailable: Maven is not installed.
        subprocess.CalledProcessError: the goal failed.
    """
    program = shutil.which("mvn")
    if program is None:
        raise Unavailable("install Maven (apt install maven), which fetches the server")
    subprocess.run([program, "-q", "-B", *words], cwd=folder, check=True, capture_output=True, text=True)


def _last_words(error: Exception) -> str:
    output = getattr(error, "stderr", None) or getattr(error, "stdout", None) or str(error)
    text = output.decode(errors="replace") if isinstance(output, bytes) else output
    lines = [line for line in text.splitlines() if "ERROR" in line and len(line) > 20] or text.splitlines()
    return lines[0][:300] if lines else type(error).__name__
