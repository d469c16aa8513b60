# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""From one installation to another, as two people at two terminals do it."""

from __future__ import annotations

from pathlib import Path
from subprocess import CompletedProcess

import pytest

from inkoopkoers.config.tests.running import no_traceback, run
from tests.databases import put_tables

pytestmark = pytest.mark.once

MEASURE = """
from inkoopkoers.measuring.tests.over_time import revealed
from inkoopkoers.organisations.models import Organisation
organisation = Organisation.objects.create(name="Gemeente Ver", kind="gemeente")
revealed(organisation, {"strategie-1": %d})
"""
COUNT = """
from inkoopkoers.measuring.models import BenchmarkEntry
print([one.means["strategie-1"] for one in BenchmarkEntry.objects.all()])
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, tables: Path) -> Path:
    """Two installations that were just started, one of which has a result."""
    made = tmp_path_factory.mktemp("two")
    for name in ("theirs", "ours"):
        put_tables(tables, made / name)
    done = run("django", "shell", "-c", MEASURE % 4, data=made / "theirs")
    assert done.returncode == 0, done.stderr
    return made


def theirs(folder: Path, *words: str) -> CompletedProcess[str]:
    return run("benchmark", *words, data=folder / "theirs")


def ours(folder: Path, *words: str) -> CompletedProcess[str]:
    return run("benchmark", *words, data=folder / "ours")


def counted(folder: Path) -> str:
    done = run("django", "shell", "-c", COUNT, data=folder / "ours")
    return done.stdout.splitlines()[-1]


def test_a_summary_goes_from_one_installation_to_the_other(folder: Path) -> None:
    file = folder / "samenvatting.json"
    made = theirs(folder, "export", "Gemeente Ver", "checklist", "-o", str(file))
    assert made.returncode == 0, made.stderr
    fingerprint = theirs(folder, "key").stdout.strip()
    assert len(fingerprint) == 64

    unknown = ours(folder, "import", str(file))
    assert unknown.returncode == 2
    assert "niet wordt vertrouwd" in unknown.stderr
    assert fingerprint[:8] in unknown.stderr
    assert fingerprint not in unknown.stderr

    guessed = ours(folder, "trust", str(file), "Gemeente Ver", "0" * 64)
    assert guessed.returncode == 2
    assert "hoort niet bij dit bestand" in guessed.stderr

    told = " ".join(fingerprint[at : at + 4] for at in range(0, 64, 4)).upper()
    trusted = ours(folder, "trust", str(file), "Gemeente Ver", told)
    assert trusted.returncode == 0, trusted.stderr
    assert (
        "Gemeente Ver wordt vertrouwd. De samenvatting is ingelezen." in trusted.stdout
    )
    assert counted(folder) == "['4.0']"

    again = ours(folder, "import", str(file))
    assert (again.returncode, again.stdout) == (0, "Deze samenvatting was er al.\n")
    assert counted(folder) == "['4.0']"

    file.write_bytes(file.read_bytes().replace(b"4.0", b"1.0"))
    changed = ours(folder, "import", str(file))
    assert changed.returncode == 2
    assert "na het maken veranderd" in changed.stderr
    assert counted(folder) == "['4.0']"


def test_bad_input_gets_a_sentence(folder: Path) -> None:
    large = folder / "groot.json"
    large.write_bytes(b" " * 400_000)

    refused = [
        ours(folder, "import", str(folder / "is-er-niet.json")),
        ours(folder, "import", str(folder)),
        ours(folder, "import", str(large)),
        ours(folder, "trust", str(large), "Iemand", "0" * 64),
        theirs(folder, "export", "Gemeente Nergens", "checklist"),
        theirs(folder, "export", "Gemeente Ver", "onbekend"),
        theirs(folder, "export", "Gemeente Ver", "checklist", "-o", str(folder)),
        ours(folder, "import"),
    ]

    for done in refused:
        assert done.returncode == 2, done.stdout
        assert done.stderr
        assert no_traceback(done)


def test_without_a_file_name_the_summary_is_printed(folder: Path) -> None:
    done = theirs(folder, "export", "Gemeente Ver", "checklist")

    assert done.returncode == 0
    assert '"format": "inkoopkoers-ondertekend-1"' in done.stdout
    assert "Gemeente Ver" not in done.stdout
