# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Puts rules to millions of subjects at once, with DuckDB; knows no Django."""
