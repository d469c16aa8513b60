# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a dossier or an action that comes from spend says of itself."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkoopkoers.spending.answering.names import in_sentence, plain_category
from inkoopkoers.spending.domain.thread import Spent
from inkoopkoers.spending.wording.currency import money, told_in
from inkoopkoers.spending.wording.thresholds import warning_told
from inkoopkoers.web.dutch import euro, long_date, number

# What a contract usually lasts with its extensions.
YEARS = 4


def title_told(spent: Spent) -> str:
    """What the dossier is called to begin with."""
    return plain_category(spent.category)[:200]


def action_told(spent: Spent) -> str:
    """What has to be done."""
    return (_("Bepaal hoe we voortaan %s inkopen") % in_sentence(spent.category))[:300]


def story_told(spent: Spent, today: date) -> str:
    """Where it comes from: what was spent in the last year, and the warning."""
    with told_in(spent.currency):
        lines = ngettext("%s regel", "%s regels", spent.lines) % number(
            Decimal(spent.lines)
        )
        told = _(
            "Uit de uitgaven, gezien op %(today)s, categorie %(code)s. In de twaalf "
            "maanden tot en met %(last)s gaven we hieraan %(eur)s uit zonder btw, in "
            "%(lines)s."
        ) % {
            "today": long_date(today),
            "code": spent.category,
            "last": long_date(spent.last),
            "eur": money(spent.amount_eur),
            "lines": lines,
        }
        if spent.warning is None:
            return told
        name = in_sentence(spent.warning.category)
        return f"{told} {warning_told(spent.warning, name, spent.window_days)}"


def value_of(spent: Spent) -> Decimal | None:
    """Four times the last year, in whole euros; None when that is no value."""
    if spent.amount_eur <= 0 or spent.currency != "EUR":
        return None
    return (spent.amount_eur * YEARS).quantize(Decimal(1), ROUND_HALF_UP)


def value_told(value: Decimal) -> str:
    """The label of the choice to take it over."""
    return _("Neem %s over als geschatte waarde, voor vier jaar") % euro(value)
