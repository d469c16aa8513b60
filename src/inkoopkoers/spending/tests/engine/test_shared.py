# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lines that stand in two sets of files are counted as often as in both."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from inkoopkoers.spending.engine.shared import shared_among
from inkoopkoers.spending.tests.making import a_dataset, a_line

pytestmark = pytest.mark.once

_ASKS = """
import sys
from pathlib import Path
from inkoopkoers.spending.engine.shared import shared_among
folder = Path(sys.argv[1])
one, other = (folder / name / "lines.parquet" for name in ("one", "other"))
print(shared_among(folder, [one], [other]), "pandas" in sys.modules)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two sets: three and two of the same line, and one line of their own each."""
    own = tmp_path / "it's"
    a_dataset(own / "one", [a_line(1), a_line(1), a_line(1), a_line(2)])
    a_dataset(own / "other", [a_line(1), a_line(1), a_line(3)])
    return own


def test_a_line_is_shared_as_often_as_it_stands_in_both(folder: Path) -> None:
    one, other = (folder / name / "lines.parquet" for name in ("one", "other"))

    assert shared_among(folder, [one], [other]) == 2
    assert shared_among(folder, [one, other], [one]) == 4
    assert shared_among(folder, [one], []) == 0


def test_pandas_is_never_read_when_it_is_there(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "pandas.py").write_text("")

    said = subprocess.run(
        [sys.executable, "-c", _ASKS, str(folder)],
        env={"PYTHONPATH": str(tmp_path)},
        capture_output=True,
        check=True,
        text=True,
    ).stdout

    assert said.split() == ["2", "False"]
