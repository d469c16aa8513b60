# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The settings of a real installation pass Django's own inspection."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.mark.once
def test_the_inspection_before_deployment_finds_nothing(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "django", "check", "--deploy",
               "--fail-level", "WARNING"]  # fmt: skip
    env = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT / "src"),
        "INKOOPKOERS_DATA": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "inkoopkoers.config.settings_check",
    }

    done = subprocess.run(
        command, cwd=tmp_path, env=env, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stderr
    assert "no issues" in done.stdout
