# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every test of decisions has a folder of its own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def spend_folder(settings: Any, tmp_path: Path) -> Path:
    """Where files of spend stand during a test."""
    settings.SPEND_FOLDER = tmp_path / "spend"
    return tmp_path / "spend"
