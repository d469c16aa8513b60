# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The command line, as someone at a terminal uses it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from inkoopkoers.config.tests.running import (
    command,
    environment,
    free_port,
    no_traceback,
    run,
)
from inkoopkoers.knowledge.published import content_root

pytestmark = pytest.mark.once

ANSWERS = "2-1-2-1-2"
BEGINS = {
    "md": b"# Advies voor jouw inkoop",
    "json": b"{\n",
    "html": b"<!DOCTYPE html>",
    "pdf": b"%PDF-",
    "odt": b"PK",
    "docx": b"PK",
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of content/ that may be broken."""
    copy = tmp_path / "content"
    shutil.copytree(content_root(), copy)
    return copy


def test_without_a_format_the_advice_is_text(tmp_path: Path) -> None:
    done = run("wegwijzer", ANSWERS, data=tmp_path)

    assert done.returncode == 0
    assert "Advies voor jouw inkoop" in done.stdout
    assert done.stderr == ""


@pytest.mark.parametrize("kind", BEGINS)
def test_every_format_goes_to_the_file_that_was_named(
    tmp_path: Path, kind: str
) -> None:
    path = tmp_path / f"advies.{kind}"

    done = run("wegwijzer", ANSWERS, "--format", kind, "-o", str(path), data=tmp_path)

    assert done.returncode == 0
    assert done.stdout == done.stderr == ""
    assert path.read_bytes().lower().startswith(BEGINS[kind].lower())


def test_a_document_can_be_piped_on(tmp_path: Path) -> None:
    words = command("wegwijzer", ANSWERS, "--format", "pdf")

    done = subprocess.run(
        words, env=environment(tmp_path), capture_output=True, check=True
    )

    assert done.stdout.startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("answers", "message"),
    [
        ("2-1-9-1-2", "Vraag 3 heeft geen antwoord '9'"),
        ("2-1", "dit zijn er 2."),
        ("", "dit zijn er 0."),
        ("²-1-1-1-1", "Vraag 1 heeft geen antwoord '²'"),
    ],
)
def test_wrong_answers_give_a_message_and_exit_code_2(
    tmp_path: Path, answers: str, message: str
) -> None:
    done = run("wegwijzer", answers, "--format", "json", data=tmp_path)

    assert done.returncode == 2
    assert message in done.stderr
    assert done.stdout == ""
    assert no_traceback(done)


def test_an_unknown_format_says_which_there_are(tmp_path: Path) -> None:
    done = run("wegwijzer", ANSWERS, "--format", "xls", data=tmp_path)

    assert done.returncode == 2
    assert "'xls' kennen we niet; kies uit text, md, html" in done.stderr
    assert no_traceback(done)


def test_a_file_that_cannot_be_written_gives_a_message(tmp_path: Path) -> None:
    path = tmp_path / "nergens" / "advies.md"

    done = run("wegwijzer", ANSWERS, "-o", str(path), data=tmp_path)

    assert done.returncode == 1
    assert f"{path} kan niet geschreven worden" in done.stderr
    assert no_traceback(done)


@pytest.mark.skipif(sys.platform == "win32", reason="no terminals to open like this")
def test_a_document_is_not_poured_out_over_the_terminal(tmp_path: Path) -> None:
    import pty

    ours, theirs = pty.openpty()

    done = subprocess.run(
        command("wegwijzer", ANSWERS, "--format", "pdf"),
        env=environment(tmp_path),
        stdout=theirs,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(theirs)
    os.close(ours)

    assert done.returncode == 1
    assert "Geef met -o aan in welk bestand" in done.stderr.decode()


@pytest.mark.parametrize(
    "words", [("wegwijzer", ANSWERS, "--format", "html"), ("content", "check")]
)
def test_a_reader_that_stops_early_is_no_accident(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    process = subprocess.Popen(
        command(*words),
        env=environment(tmp_path),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    assert process.stderr
    process.stdout.close()

    told = process.stderr.read()

    process.stderr.close()
    assert process.wait(timeout=30) == 1
    assert told == b""


@pytest.mark.parametrize("kind", ["json", "text"])
def test_an_advice_needs_no_django(tmp_path: Path, kind: str) -> None:
    code = (
        "import sys\n"
        "from inkoopkoers.config.cli import main\n"
        f"main(['wegwijzer', '{ANSWERS}', '--format', '{kind}'])\n"
        "loaded = {name.split('.')[0] for name in sys.modules}\n"
        "sys.exit(str(loaded & {'django', 'ninja', 'pydantic', 'typst', 'docx'}))\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", code],
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stderr.strip() == "set()"


def test_the_rules_of_a_day_are_printed(tmp_path: Path) -> None:
    done = run("regels", "--op", "2025-12-31", data=tmp_path)

    assert done.returncode == 0
    assert "Regels op 31 december 2025" in done.stdout
    assert "5.538.000 (1 januari 2024 tot en met 31 december 2025)" in done.stdout
    assert "nog niet nagekeken" in done.stdout
    assert not (tmp_path / "data").exists()


def test_what_is_no_day_is_told(tmp_path: Path) -> None:
    done = run("regels", "--op", "31-02-2026", data=tmp_path)

    assert done.returncode == 2
    assert "'31-02-2026' is geen datum" in done.stderr
    assert no_traceback(done)


def test_rules_that_do_not_fit_give_their_file(tmp_path: Path, content: Path) -> None:
    path = content / "rules" / "periods.yaml"
    path.write_text(path.read_text().replace("unit: dagen", "unit: uren", 1))

    done = run("regels", data=tmp_path, INKOOPKOERS_CONTENT=str(content))

    assert done.returncode == 1
    assert str(path) in done.stderr
    assert no_traceback(done)


def test_an_advice_leaves_the_data_folder_alone(tmp_path: Path) -> None:
    data = tmp_path / "data"

    run("wegwijzer", ANSWERS, data=data)

    assert not data.exists()


def test_a_damaged_publication_gives_no_advice_but_its_file(
    tmp_path: Path, content: Path
) -> None:
    path = content / "published" / "wegwijzer-1.json"
    raw = json.loads(path.read_text())
    raw["document"]["title"] = "Anders"
    path.write_text(json.dumps(raw))

    done = run("wegwijzer", ANSWERS, data=tmp_path, INKOOPKOERS_CONTENT=str(content))

    assert done.returncode == 1
    assert str(path) in done.stderr
    assert no_traceback(done)


def test_without_a_published_wegwijzer_there_is_no_advice(tmp_path: Path) -> None:
    done = run("wegwijzer", ANSWERS, data=tmp_path, INKOOPKOERS_CONTENT=str(tmp_path))

    assert done.returncode == 1
    assert "wegwijzer nog niet gepubliceerd" in done.stderr
    assert no_traceback(done)


def test_the_shipped_content_passes_its_check(tmp_path: Path) -> None:
    done = run("content", "check", data=tmp_path)

    assert done.returncode == 0
    assert "Wegwijzer" in done.stdout
    assert done.stderr == ""


@pytest.mark.parametrize("words", [(), ("onbekend",), ("wegwijzer",), ("content",)])
def test_a_command_that_is_not_complete_explains_itself(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    done = run(*words, data=tmp_path)

    assert done.returncode == 2
    assert "usage: inkoopkoers" in done.stderr
    assert no_traceback(done)


def test_the_help_names_every_command(tmp_path: Path) -> None:
    done = run("--help", data=tmp_path)

    assert done.returncode == 0
    for name in ("start", "wegwijzer", "content", "links", "editor", "django"):
        assert name in done.stdout


def test_a_port_that_is_no_port_only_matters_for_the_start(tmp_path: Path) -> None:
    advice = run("wegwijzer", ANSWERS, data=tmp_path, PORT="abc")
    start = run("start", data=tmp_path, PORT="abc")
    high = run("start", "--port", "99999", data=tmp_path)

    assert advice.returncode == 0
    assert "'abc' is geen poort" in start.stderr
    assert "'99999' is geen poort" in high.stderr
    assert start.returncode == high.returncode == 2
    assert no_traceback(start)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("INKOOPKOERS_HTTPS", "ja hoor"),
        ("INKOOPKOERS_PROXIES", "een"),
        ("INKOOPKOERS_HOSTS", " , "),
    ],
)
def test_a_setting_that_is_wrong_is_named(
    tmp_path: Path, name: str, value: str
) -> None:
    done = run("django", "check", data=tmp_path, **{name: value})

    assert done.returncode == 1
    assert f"Set {name} to" in done.stderr
    assert no_traceback(done)


def test_a_command_of_django_gets_its_own_options(tmp_path: Path) -> None:
    done = run("django", "check", "--fail-level", "WARNING", data=tmp_path / "new")

    assert done.returncode == 0
    assert (tmp_path / "new" / "secret-key").stat().st_mode & 0o077 == 0


def test_a_data_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    done = run("start", "--port", str(free_port()), data=tmp_path / "file" / "data")

    assert done.returncode == 1
    assert "INKOOPKOERS_DATA" in done.stderr
    assert no_traceback(done)
