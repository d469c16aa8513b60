# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every question answered by plain Python: slow, short, and written apart from the SQL."""
