# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The settings of the suite, with a data folder that several programs share."""

import os
from pathlib import Path

from tests.settings import *  # noqa: F403

DATA = Path(os.environ["CRASH_DATA"])
SPEND_FOLDER = DATA / "spend"
SPEND_STALE_SECONDS = 3
