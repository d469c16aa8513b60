# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pictures of costs: an outcome drawn, for a screen, a phone and paper."""
