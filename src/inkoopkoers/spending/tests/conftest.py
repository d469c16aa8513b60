# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every test of spend has: a folder of its own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(autouse=True)
def spend_folder(tmp_path: Path, settings: Any) -> Path:
    """Where files of spend stand during a test."""
    settings.SPEND_FOLDER = tmp_path / "spend"
    return tmp_path / "spend"
