# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""The few Dutch words that the renderers themselves put in a report."""

from __future__ import annotations

import datetime as dt

CONTENTS = "Inhoud"
ADDRESSES = "Webadressen"
ADDRESSES_LEAD = "Hier staan de adressen van de links in dit rapport, met hun nummer."
FIGURE = "Figuur"
TABLE = "Tabel"
PAGE = "Pagina"
OF = "van"
MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)


def written_date(date: dt.date) -> str:
    """22 november 2026."""
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"
