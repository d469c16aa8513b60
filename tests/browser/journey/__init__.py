# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Hands for long walks through the pages: a mouse, a keyboard, and what they do."""
