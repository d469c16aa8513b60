# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Put the built style sheet, the fonts and their licence into the wheel."""

import runpy
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

STYLE_SHEET = Path("src/inkoopkoers/web/static/web/built/koers.css")
FONTS = Path("src/inkoopkoers/reports/fonts")
# The Open Font License asks that its text travels with the fonts.
FONT_LICENCE = Path("frontend/node_modules/@fontsource/source-sans-3/LICENSE")


class AssetsHook(BuildHookInterface[Any]):
    """Builds the assets when they are not there yet."""

    PLUGIN_NAME = "custom"

    def initialize(
        self,
        version: str,  # noqa: ARG002 - hatchling calls it so
        build_data: dict[str, Any],
    ) -> None:
        """Build what is missing and add the licence of the fonts."""
        root = Path(self.root)
        if not _is_built(root):
            build = runpy.run_path(str(root / "frontend" / "build.py"))
            build["main"]()
        if not _is_built(root):
            raise RuntimeError("frontend/build.py made no style sheet or no fonts")
        licence = str(root / FONT_LICENCE)
        build_data["force_include"][licence] = "inkoopkoers/reports/fonts/OFL-1.1.txt"


def _is_built(root: Path) -> bool:
    return (
        (root / STYLE_SHEET).is_file()
        and (root / FONT_LICENCE).is_file()
        and any((root / FONTS).glob("*.ttf"))
    )
