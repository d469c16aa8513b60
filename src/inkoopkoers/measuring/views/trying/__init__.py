# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Try an instrument without an account: fill in, read the outcome, take it along."""
