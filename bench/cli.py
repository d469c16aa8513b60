# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""An advice in the terminal as a whole process, beside Django's own start."""

from __future__ import annotations

import json

from bench.processes import python, seconds_of
from bench.side_by_side import Measure, Verdict, compare

ANSWERS = "2-1-2-1-2"
ADVICE = ("-m", "inkoopkoers", "wegwijzer", ANSWERS, "--format", "json")
SETUP = ("-c", "import django; django.setup()")
OUR_SETTINGS = {"DJANGO_SETTINGS_MODULE": "inkoopkoers.config.settings"}
EMPTY = (
    "-c",
    "import django; from django.conf import settings; "
    "settings.configure(); django.setup()",
)
AT_MOST = 2.0
PAIRS = 15


def measure() -> list[Verdict]:
    """Return whether an advice takes at most two times the start of Django."""
    json.loads(python(*ADVICE))  # a fast wrong answer does not count
    ours = ("inkoopkoers wegwijzer", _taking(*ADVICE))
    found = compare(
        "A JSON advice as a whole process, beside starting Django with our settings",
        ours,
        ("django.setup()", _taking(*SETUP, env=OUR_SETTINGS)),
        pairs=PAIRS,
        unit="ms",
    )
    compare(
        "The same beside starting Django with empty settings and no apps",
        ours,
        ("django.setup(), empty", _taking(*EMPTY)),
        pairs=PAIRS,
        unit="ms",
    )
    ratio = found.of()
    target = f"an advice in the terminal in at most {AT_MOST:.0f} times Django's start"
    return [Verdict(target, f"{ratio:.2f}", ratio <= AT_MOST)]


def _taking(*arguments: str, env: dict[str, str] | None = None) -> Measure:
    return lambda: 1000 * seconds_of(*arguments, env=env)
