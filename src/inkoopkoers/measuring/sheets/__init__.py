# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The result of a round as sheets, to count on with.

Nothing stands in them that does not stand on the page of the result.
"""
