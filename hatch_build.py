# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Put the built style sheet and the fonts, with their licence, into the wheel."""

import runpy
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

STYLE_SHEET = Path("src/inkoopkoers/web/static/web/built/koers.css")
FONTS = Path("src/inkoopkoers/reports/fonts")


class AssetsHook(BuildHookInterface[Any]):
    """Builds the assets when they are not there yet."""

    PLUGIN_NAME = "custom"

    def initialize(
        self,
        version: str,  # noqa: ARG002 - hatchling calls it so
        build_data: dict[str, Any],  # noqa: ARG002
    ) -> None:
        """Build what is missing."""
        root = Path(self.root)
        if not _is_built(root):
            build = runpy.run_path(str(root / "frontend" / "build.py"))
            build["main"]()
        if not _is_built(root):
            raise RuntimeError("frontend/build.py made no style sheet or no fonts")


def _is_built(root: Path) -> bool:
    return (root / STYLE_SHEET).is_file() and any((root / FONTS).glob("*.ttf"))
