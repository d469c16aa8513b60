# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which column of the sheet of an alternative holds what, and its words."""

from __future__ import annotations

from django.utils.translation import gettext as _

(
    NAME, KIND, WHO, BUDGET, PAYER, AMOUNT, MEASURE, PRICE, QUANTITY, SHARE, CHANCE,
    GROWTH, RHYTHM, TIMES, EACH, PRESENT, INFORMANT, SOURCE, DATED, FIRST_MOMENT,
) = range(20)  # fmt: skip
YEAR, MOMENT, WORTH, HEADS, FIRST = 2, 3, 4, 5, 6
WIDTHS = (30, 20, 12, 13, 16, 13, 9, 11, 11, 8, 8, 9, 16, 8, 14, 15, 13, 24, 18)


def own() -> str:
    """The word for what the buyer pays."""
    return _("wij")


def society() -> str:
    """The word for what society pays."""
    return _("samenleving")


def line_heads() -> tuple[str, ...]:
    """The heads of the columns up to the moments."""
    return (
        _("Kostenregel"), _("Soort"), _("Wie betaalt"), _("Budget"), _("Onderdeel"),
        _("Bedrag"), _("In"), _("Prijs daarvan"), _("Aantal"), _("Deel"), _("Kans"),
        _("Prijsstijging"), _("Hoe vaak"), _("Keer per betaling"),
        _("Eén betaling, nu"), _("Contante waarde"), _("Opgegeven door"), _("Bron"),
        _("Van"),
    )  # fmt: skip
