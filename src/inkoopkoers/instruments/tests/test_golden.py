# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The advice as it was read and approved, word for word."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from inkoopkoers.instruments.queries import advice_as
from inkoopkoers.instruments.tests.conftest import forget
from inkoopkoers.instruments.tests.situations import ANSWERS, TODAY

GOLDEN = Path(__file__).parent / "golden"
RENEW = "INKOOPKOERS_RENEW_GOLDEN"
HINT = (
    f"The advice differs from {{path}}. Is the difference meant? Then run this test "
    f"with {RENEW}=1 and read the difference with git diff."
)

pytestmark = pytest.mark.once


@pytest.fixture(autouse=True)
def only_the_links_that_came_along(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was checked on this machine may not change a golden file."""
    monkeypatch.setenv("INKOOPKOERS_DATA", str(tmp_path))


@pytest.mark.parametrize("kind", ["text", "md", "json"])
def test_the_advice_is_the_approved_one(kind: str) -> None:
    path = GOLDEN / f"{ANSWERS}.{'txt' if kind == 'text' else kind}"

    made = advice_as(ANSWERS, kind, TODAY)

    if os.environ.get(RENEW):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(made)
    approved = path.read_bytes() if path.exists() else b""
    assert made.decode() == approved.decode(), HINT.format(path=path)


@pytest.mark.parametrize("kind", ["text", "md", "json", "odt", "docx", "pdf"])
def test_the_same_advice_on_the_same_day_gives_the_same_bytes(kind: str) -> None:
    first = advice_as(ANSWERS, kind, TODAY)
    forget()
    second = advice_as(ANSWERS, kind, TODAY)

    assert first is not second
    assert first == second
