# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Read how a dossier goes about it: advice, purchases that belong together, planning."""
