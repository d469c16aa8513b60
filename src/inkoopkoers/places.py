# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where an installation keeps its own files."""

import os
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def checkout() -> Path | None:
    """The root of the checkout, or None when running from a wheel."""
    root = PACKAGE.parents[1]
    return root if (root / "koers.py").is_file() else None


def data_folder() -> Path:
    """The data folder: chosen, beside the checkout, or of the user."""
    if chosen := os.environ.get("INKOOPKOERS_DATA"):
        return Path(chosen)
    if root := checkout():
        return root / "data"
    share = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(share) / "inkoopkoers"
