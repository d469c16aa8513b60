# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lets `python -m inkoopkoers` do what the command `inkoopkoers` does."""

from inkoopkoers.config.cli import main

main()
