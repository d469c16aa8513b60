# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""The few Dutch words that the renderers themselves put in a report."""

from __future__ import annotations

CONTENTS = "Inhoud"
ADDRESSES = "Webadressen"
ADDRESSES_LEAD = "Hier staan de adressen van de links in dit rapport, met hun nummer."
FIGURE = "Figuur"
TABLE = "Tabel"
PAGE = "Pagina"
OF = "van"

# What is said of a difference between two versions.
ADDED = "toegevoegd"
REMOVED = "vervallen"
CHANGED = "gewijzigd"
RESTYLED = "anders opgemaakt"
UNCHANGED = "gelijk gebleven"
AND = "en"
HEADING = "Kop"
PARAGRAPH = "Alinea"
ITEM = "Punt"
ROW = "Rij"
BEGINNING = "Begin van het document"
NOTHING_CHANGED = "Er is niets veranderd."
LINES_CHANGED = "Wat er veranderde"

FIGURES_BEHIND = "De gegevens bij deze figuur"
