# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What runs a question: DuckDB in the process, or Spark; knows no Django."""
