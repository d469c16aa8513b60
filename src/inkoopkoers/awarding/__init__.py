# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Award models: criteria, prices and scores to a winner nobody has to be surprised by."""
