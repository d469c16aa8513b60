# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What changes on the Ambitieweb: themes, course, and the levels of a dossier."""
