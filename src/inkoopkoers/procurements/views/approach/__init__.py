# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How we go about it: threshold, what belongs together, procedure, text, planning."""
