# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The Ambitieweb: of a dossier, of an organisation, and over all dossiers."""
