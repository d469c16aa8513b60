# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Others with an account on the same machine read nothing of the data folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from inkoopkoers.config.tests.running import run

pytestmark = pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
FOR_OTHERS = 0o077


def test_answers_and_letters_are_for_the_installation_only(tmp_path: Path) -> None:
    data = tmp_path / "shared" / "data"
    data.parent.mkdir(mode=0o755)

    run("editor", "dirk@example.org", data=data)
    run("django", "sendtestemail", "dirk@example.org", data=data)

    (letter,) = (data / "mail").iterdir()
    assert "dirk@example.org" in letter.read_text()
    found = [data, *data.rglob("*")]
    assert data / "inkoopkoers.sqlite3" in found
    assert [path for path in found if path.stat().st_mode & FOR_OTHERS] == []


def test_a_folder_that_was_there_keeps_its_rights_but_not_what_comes_in_it(
    tmp_path: Path,
) -> None:
    data = tmp_path / "data"
    data.mkdir(mode=0o755)

    run("django", "sendtestemail", "dirk@example.org", data=data)

    assert data.stat().st_mode & FOR_OTHERS
    assert not (data / "mail").stat().st_mode & FOR_OTHERS
