# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A folder of its own for every test of a page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(autouse=True)
def spend_folder(tmp_path: Path, settings: Any) -> Path:
    settings.SPEND_FOLDER = tmp_path / "spend"
    return tmp_path / "spend"
