# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which columns no file has, in one sentence."""

from __future__ import annotations

from django.utils.translation import ngettext

from inkoopkoers.costing.wording.amounts import listed
from inkoopkoers.spending.domain.hygiene import Finding
from inkoopkoers.spending.wording.currency import money
from inkoopkoers.spending.wording.hygiene import FIELDS


def never_sentence(found: tuple[Finding, ...]) -> str:
    """Which columns no file has, and the euros that misses them; "" for none."""
    if not found:
        return ""
    words = ngettext(
        "Deze kolom staat niet in je bestanden: %(fields)s. Dat raakt al het geld in "
        "deze keuze: %(eur)s. Vraag erom bij wie de export maakt.",
        "Deze kolommen staan niet in je bestanden: %(fields)s. Dat raakt al het geld in "
        "deze keuze: %(eur)s. Vraag erom bij wie de export maakt.",
        len(found),
    )
    return words % {
        "fields": listed(str(FIELDS[one.gap]) for one in found),
        "eur": money(found[0].all_amount),
    }
