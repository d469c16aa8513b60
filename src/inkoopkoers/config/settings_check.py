# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The settings of a real installation with throw-away values, for the checks."""

import os
import secrets
import tempfile

os.environ.setdefault("INKOOPKOERS_SECRET_KEY", secrets.token_urlsafe(64))
os.environ.setdefault("INKOOPKOERS_DATA", tempfile.mkdtemp())
os.environ.setdefault("INKOOPKOERS_CONTACT", "mailto:security@example.org")
os.environ["INKOOPKOERS_HTTPS"] = "yes"

from inkoopkoers.config.settings import *  # noqa: F403 - the environment comes first
