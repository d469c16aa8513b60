# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The script `koers.py`: its help, and what it does on a bare or half set up machine."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import koers

pytestmark = pytest.mark.once

SETUPS_THAT_STOPPED = {
    "nothing was made yet": [],
    "without Python": ["bin/python", "bin/python3"],
    "without pip": [f"lib/python3.{sys.version_info.minor}/site-packages/pip"],
    "before it was finished": [".run.stamp"],
}


def ask(
    *arguments: str, script: Path = koers.ROOT / "koers.py"
) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(script), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A virtual environment that was set up to the end."""
    folder = tmp_path_factory.mktemp("machine") / "venv"
    koers.make_environment(folder)
    (folder / ".run.stamp").write_text("done")
    return folder


@pytest.mark.parametrize("arguments", [[], ["help"], ["-h"], ["--help"]], ids=str)
def test_who_asks_for_help_gets_the_list_of_commands(arguments: list[str]) -> None:
    done = ask(*arguments)

    assert (done.returncode, done.stdout, done.stderr) == (0, koers.HELP, "")


@pytest.mark.parametrize("name", ["stop", "--demo", ""])
def test_an_unknown_command_shows_what_there_is(name: str) -> None:
    done = ask(name)

    assert done.returncode == 2
    assert f"{name!r}" in done.stdout
    assert koers.HELP in done.stdout


def test_a_debian_without_venv_hears_what_to_install(tmp_path: Path) -> None:
    shutil.copy(koers.ROOT / "koers.py", tmp_path)
    shutil.copytree(koers.LOCKS, tmp_path / "requirements")
    # Python says of a module that is None here that it is not installed.
    bare = "import sys; sys.modules['ensurepip'] = None; import koers; koers.check([])"

    done = subprocess.run(
        [sys.executable, "-c", bare],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    *_, said = done.stderr.splitlines()
    assert said.endswith("run: sudo apt-get install python3-venv")
    assert "Traceback" not in done.stderr


def test_a_finished_environment_is_kept(finished: Path) -> None:
    assert koers.is_whole(finished)


@pytest.mark.parametrize("lost", SETUPS_THAT_STOPPED.values(), ids=SETUPS_THAT_STOPPED)
def test_an_environment_that_was_not_finished_is_made_again(
    lost: list[str], finished: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "venv"
    if lost:
        shutil.copytree(finished, folder, symlinks=True)
    for name in lost:
        remove(folder / name)
    rest = folder / "half a package"
    rest.parent.mkdir(exist_ok=True)
    rest.touch()

    assert not koers.is_whole(folder)
    koers.make_environment(folder)
    (folder / ".run.stamp").write_text("done")

    assert koers.is_whole(folder)
    assert not rest.exists()


def test_setting_up_prints_nothing_where_a_document_may_go(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "venv"

    koers.environment(folder, "uv")

    assert koers.program(folder, "uv").exists()
    printed = capfd.readouterr()
    assert printed.out == ""
    assert "Installing uv packages" in printed.err


def test_work_is_done_again_when_its_source_changes_or_what_it_made_is_gone(
    tmp_path: Path,
) -> None:
    stamp, source, made = (tmp_path / name for name in ("stamp", "source", "made"))
    source.write_text("one")
    times = []

    def work() -> None:
        times.append(source.read_text())
        made.touch()

    koers.once(stamp, [source], [made], work)
    koers.once(stamp, [source], [made], work)
    source.write_text("two")
    koers.once(stamp, [source], [made], work)
    made.unlink()
    koers.once(stamp, [source], [made], work)

    assert times == ["one", "two", "two"]


def test_the_assets_are_believed_only_with_the_style_sheet_and_every_font() -> None:
    assert koers.STYLE_SHEET in koers.BUILT
    assert set(koers.FONTS.glob("*.ttf")) == set(koers.BUILT) - {koers.STYLE_SHEET}
