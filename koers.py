#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Set up and run Inkoopkoers on a machine that has only Python 3.11 or newer."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
import venv
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TextIO

ROOT = Path(__file__).resolve().parent
LOCKS = ROOT / "requirements"
FRONTEND = ROOT / "frontend"
RUNTIME = ROOT / ".venv"
BUILD = ROOT / ".build" / "venv"
BENCH = ROOT / ".build" / "bench"
STYLE_SHEET = ROOT / "src/inkoopkoers/web/static/web/built/koers.css"
FONTS = ROOT / "src/inkoopkoers/reports/fonts"
CUTS = ("Regular", "Italic", "SemiBold", "Bold")
BUILT = (STYLE_SHEET, *(FONTS / f"SourceSans3-{cut}.ttf" for cut in CUTS))
STARTED = time.monotonic()

HELP = """\
python3 koers.py start [--demo] [--port N]   set up, migrate, start web and worker
python3 koers.py test [pytest arguments]     set up and run every test
python3 koers.py check                       style, types, imports, licences, content
python3 koers.py bench [name]                measure against the alternatives
python3 koers.py run ARGUMENTS               run the command `inkoopkoers`
python3 koers.py wheel                       build the wheel in dist/
python3 koers.py lock                        renew the lock files in requirements/
python3 koers.py help                        this list
"""


def say(message: str) -> None:
    """Show what is being done; standard output is for what was asked."""
    seconds = time.monotonic() - STARTED
    print(f"[{seconds:5.1f} s] {message}", file=sys.stderr, flush=True)


def run(*command: str | Path, out: TextIO | None = None, **env: str) -> None:
    """Run one step; a failing step ends the program with its exit code."""
    words = [str(part) for part in command]
    whole_env = {**os.environ, **env}
    done = subprocess.run(words, cwd=ROOT, env=whole_env, stdout=out, check=False)
    if done.returncode:
        sys.exit(done.returncode)


def program(environment: Path, name: str) -> Path:
    """Return the path of a program inside a virtual environment."""
    if os.name == "nt":
        return environment / "Scripts" / f"{name}.exe"
    return environment / "bin" / name


def digest(paths: Iterable[Path]) -> str:
    """Return one hash over the names and contents of files."""
    total = hashlib.sha256(sys.version.encode())
    for path in sorted(paths):
        total.update(path.name.encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


def once(
    stamp: Path, inputs: Iterable[Path], made: Iterable[Path], work: Callable[[], None]
) -> None:
    """Do the work, unless it was done with the same inputs and what it made is there."""
    now = digest(inputs)
    done = stamp.exists() and stamp.read_text() == now
    if done and all(path.exists() for path in made):
        return
    work()
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(now)


def is_whole(folder: Path) -> bool:
    """Whether a virtual environment was once finished and still has Python and pip."""
    python = program(folder, "python")
    if not any(folder.glob(".*.stamp")) or not python.exists():
        return False
    command = [str(python), "-c", "import pip"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def make_environment(folder: Path) -> None:
    """Make an empty virtual environment; what an interruption left is cleared."""
    # Debian and Ubuntu ship Python without the half of venv that installs pip.
    if importlib.util.find_spec("ensurepip") is None:
        sys.exit(
            "This Python cannot make a virtual environment; on Debian or Ubuntu, "
            "run: sudo apt-get install python3-venv"
        )
    venv.create(folder, clear=True, with_pip=True)


def environment(folder: Path, *names: str) -> None:
    """Make a virtual environment that holds at least what the locks name."""
    locks = [LOCKS / f"{name}.lock" for name in names]

    def install() -> None:
        say(f"Installing {' and '.join(names)} packages")
        if not is_whole(folder):
            make_environment(folder)
        python = program(folder, "python")
        if not program(folder, "uv").exists():
            pip = ("-m", "pip", "install", "-q", "--disable-pip-version-check")
            run(python, *pip, "--require-hashes", "-r", LOCKS / "uv.lock")
        uv = (program(folder, "uv"), "pip", "install", "-q", "--python", python)
        for lock in locks:
            run(*uv, "--require-hashes", "-r", lock)
        purelib = next(folder.glob("lib/python3*/site-packages"), None)
        site = purelib or folder / "Lib" / "site-packages"
        (site / "inkoopkoers.pth").write_text(str(ROOT / "src"))

    stamp = folder / f".{'-'.join(names)}.stamp"
    made = [program(folder, "python"), program(folder, "uv")]
    once(stamp, [*locks, LOCKS / "uv.lock"], made, install)


def assets() -> None:
    """Build the style sheet and the fonts, once per change of their sources."""

    def build() -> None:
        environment(BUILD, "build")
        say("Building the style sheet and the fonts")
        run(program(BUILD, "python"), FRONTEND / "build.py", out=sys.stderr)

    skipped = {"node_modules", "__pycache__"}
    inputs = [
        path
        for path in FRONTEND.rglob("*")
        if path.is_file() and not skipped & set(path.relative_to(ROOT).parts)
    ]
    once(ROOT / ".build" / ".assets.stamp", inputs, BUILT, build)


def chromium() -> None:
    """Install Debian's chromium for the browser tests, or say how to."""
    if not shutil.which("chromium"):
        debian(
            "chromium",
            "The browser tests need Chromium: run 'sudo apt-get install chromium' "
            "(or put a program called chromium on the PATH) and try again.",
        )


def office() -> None:
    """Install LibreOffice Calc for the test that calculates our workbooks again.

    Where that cannot be done, the test is skipped and says so.
    """
    soffice = shutil.which("soffice")
    if soffice is None or not any(Path(soffice).resolve().parent.glob("libsclo.*")):
        debian("libreoffice-calc-nogui")


def debian(package: str, otherwise: str = "") -> None:
    """Install a package of Debian; where that cannot be, end with what to do if any."""
    may_install = hasattr(os, "geteuid") and os.geteuid() == 0
    if not may_install or not shutil.which("apt-get"):
        if otherwise:
            sys.exit(otherwise)
        return
    say(f"Installing {package} for the tests")
    run("apt-get", "update", "-qq")
    run("apt-get", "install", "-y", "-qq", package, DEBIAN_FRONTEND="noninteractive")


def inkoopkoers(*arguments: str) -> None:
    """Become the command `inkoopkoers` of the runtime environment."""
    python = str(program(RUNTIME, "python"))
    command = [python, "-m", "inkoopkoers", *arguments]
    if os.name == "nt":
        sys.exit(subprocess.run(command, check=False).returncode)
    os.execv(python, command)


def start(arguments: list[str]) -> None:
    """Set up what is missing and start the product."""
    environment(RUNTIME, "run")
    assets()
    inkoopkoers("start", *arguments)


def test(arguments: list[str]) -> None:
    """Run the suite on SQLite and then on PostgreSQL, or only what was asked for."""
    environment(RUNTIME, "run", "dev")
    environment(BUILD, "build")  # here, so that tests side by side find it made
    assets()
    python = program(RUNTIME, "python")
    if arguments:
        run(python, "-m", "pytest", *arguments)
        return
    chromium()
    office()
    # Who is done takes over half of what the busiest still has to do.
    parallel = ("-n", str(min(os.cpu_count() or 1, 8)), "--dist", "worksteal")
    # Every worker reads every test: what was compiled is kept, wherever that is off.
    os.environ["PYTHONDONTWRITEBYTECODE"] = ""
    os.environ["PYTHONPYCACHEPREFIX"] = str(ROOT / ".build" / "compiled")
    say("Testing on SQLite")
    run(python, "-m", "pytest", "-q", *parallel)
    say("Testing on PostgreSQL")
    postgres = (python, ROOT / "tests" / "with_postgres.py")
    run(*postgres, python, "-m", "pytest", "-q", *parallel, "-m", "not once")
    say("All tests passed on SQLite and on PostgreSQL")


def check(_: list[str]) -> None:
    """Run every check that is not a test."""
    environment(RUNTIME, "run", "dev")
    assets()
    python = program(RUNTIME, "python")
    templates = sorted(map(str, (ROOT / "src").rglob("templates/**/*.html")))
    steps: dict[str, tuple[str | Path, ...]] = {
        "layout of the code": (program(RUNTIME, "ruff"), "format", "--check", "."),
        "style": (program(RUNTIME, "ruff"), "check", "."),
        "types": (program(RUNTIME, "mypy"),),
        "imports": (program(RUNTIME, "lint-imports"), "--no-cache"),
        "templates": (program(RUNTIME, "djade"), "--check", *templates),
        "spelling": (program(RUNTIME, "typos"),),
        "licences": (program(RUNTIME, "reuse"), "lint", "--lines"),
        "migrations": (
            python,
            "-m",
            "inkoopkoers",
            "django",
            "makemigrations",
            "--check",
            "--dry-run",
        ),
        "deployment": (
            python,
            "-m",
            "inkoopkoers",
            "django",
            "check",
            "--deploy",
            "--fail-level",
            "WARNING",
        ),
        "content": (python, "-m", "inkoopkoers", "content", "check"),
    }
    for name, command in steps.items():
        say(f"Checking the {name}")
        run(*command, DJANGO_SETTINGS_MODULE="inkoopkoers.config.settings_check")
    say("All checks passed")


def bench(arguments: list[str]) -> None:
    """Measure side by side with what a user would pick instead."""
    environment(BENCH, "run", "bench")
    assets()
    run(program(BENCH, "python"), ROOT / "bench" / "run.py", *arguments)


def wheel(_: list[str]) -> None:
    """Build the wheel; hatch_build.py adds the assets and the content."""
    assets()
    environment(BUILD, "build")
    run(program(BUILD, "python"), "-m", "hatchling", "build", "-t", "wheel")


def lock(_: list[str]) -> None:
    """Renew the lock files: hashes, no addresses of registries."""
    environment(BUILD, "build")
    compile_ = (
        program(BUILD, "uv"), "pip", "compile", "pyproject.toml", "--universal",
        "--python-version", "3.11", "--generate-hashes", "--no-emit-index-url",
        "--no-emit-find-links", "--no-header", "--upgrade", "-q",
    )  # fmt: skip
    run(*compile_, "-o", LOCKS / "run.lock")
    same = ("-c", LOCKS / "run.lock")
    run(*compile_, "--group", "dev", *same, "-o", LOCKS / "dev.lock")
    groups = tuple(part for part in compile_ if part != "pyproject.toml")
    run(*groups, "--group", "build", "-o", LOCKS / "build.lock")
    run(*groups, "--group", "bench", *same, "-o", LOCKS / "bench.lock")


def run_command(arguments: list[str]) -> None:
    """Do one command of the product."""
    environment(RUNTIME, "run")
    assets()
    inkoopkoers(*arguments)


def show_help(_: list[str]) -> None:
    """Show what can be asked."""
    print(HELP, end="")


COMMANDS: dict[str, Callable[[list[str]], None]] = {
    "start": start,
    "test": test,
    "check": check,
    "bench": bench,
    "wheel": wheel,
    "lock": lock,
    "run": run_command,
    "help": show_help,
}
ASKS_FOR_HELP = ("-h", "--help")


def main() -> None:
    """Read the command and do it; exit code 2 when there is no such command."""
    if sys.version_info < (3, 11):
        sys.exit("Inkoopkoers needs Python 3.11 or newer.")
    name, *arguments = sys.argv[1:] or ["help"]
    work = COMMANDS.get("help" if name in ASKS_FOR_HELP else name)
    if work is None:
        print(f"There is no command {name!r}; choose one of these.\n")
        print(HELP, end="")
        sys.exit(2)
    work(arguments)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
