# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""On whom we depend, in sentences."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkoopkoers.costing.wording.amounts import percentage, short
from inkoopkoers.spending.questions.concentration import ConcentrationRow
from inkoopkoers.spending.wording.currency import money
from inkoopkoers.spending.wording.figures import count, ended
from inkoopkoers.web.dutch import long_date

# More than half of a category at one supplier: then switching is a decision.
HALF = Decimal("0.5")
# Horizontal Merger Guidelines of the U.S. DOJ and FTC (2010), section 5.3.
STRONG, MODERATE = Decimal("0.25"), Decimal("0.15")
SOON_DAYS = 365


def depends(row: ConcentrationRow) -> bool:
    """More than half of the money of a category goes to one of several suppliers.

    Also when there is only one.
    """
    return row.largest_share > HALF


def depend_told(rows: Sequence[ConcentrationRow], name: str) -> str:
    """In how many categories one supplier has most; `name`: of the largest of those."""
    if not rows:
        return ""
    found = [one for one in rows if depends(one)]
    if not found:
        return _("In geen enkele categorie krijgt één leverancier meer dan de helft.")
    values = {
        "count": count(len(found)),
        "all": count(len(rows)),
        "eur": money(sum((one.largest_amount for one in found), Decimal(0))),
    }
    if len(rows) == 1:
        text = _(
            "In de enige categorie krijgt één leverancier meer dan de helft van het "
            "geld: %(eur)s."
        )
        return f"{text % values} {largest_told(found[0], name, is_only=True)}"
    said = ngettext(
        "In %(count)s van de %(all)s categorieën krijgt één leverancier meer dan de "
        "helft van het geld: %(eur)s.",
        "In %(count)s van de %(all)s categorieën krijgt één leverancier meer dan de "
        "helft van het geld: samen %(eur)s.",
        len(found),
    )
    return f"{said % values} {largest_told(found[0], name)}"


def largest_told(row: ConcentrationRow, category: str, *, is_only: bool = False) -> str:
    """Who has most of the largest of these categories."""
    values = {
        "what": short(category),
        "share": percentage(row.largest_share, 0),
        "who": short(row.largest_name or _("een leverancier zonder naam")),
    }
    if is_only:
        return ended(_("Dat is %(what)s: %(share)s gaat naar %(who)s.") % values)
    return ended(_("De grootste is %(what)s: %(share)s gaat naar %(who)s.") % values)


def depend_title(rows: Sequence[ConcentrationRow]) -> str:
    """The conclusion above the picture."""
    number = sum(map(depends, rows))
    return (
        ngettext(
            "%s categorie hangt vooral van één leverancier af",
            "%s categorieën hangen vooral van één leverancier af",
            number,
        )
        % number
    )


def bar_told(row: ConcentrationRow) -> str:
    """Beside a bar: how much, which part, how many years."""
    return " · ".join(
        (money(row.largest_amount), percentage(row.largest_share, 0), years(row.years))
    )


def years(number: int) -> str:
    """In 3 kalenderjaren: from November to February is two of them."""
    return ngettext("in %s kalenderjaar", "in %s kalenderjaren", number) % number


def ending_told(rows: Sequence[ConcentrationRow], today: date) -> str:
    """Of how many of those suppliers a contract ends within a year; "" for none."""
    soon = [
        one
        for one in rows
        if depends(one)
        and one.contract_ends
        and 0 <= (one.contract_ends - today).days <= SOON_DAYS
    ]
    if not soon:
        return ""
    first = min(soon, key=lambda one: (one.contract_ends or today, one.category))
    values = {
        "who": short(first.largest_name),
        "day": long_date(first.contract_ends or today),
    }
    if len({one.largest for one in soon}) == 1:
        return _("Het contract met %(who)s loopt af op %(day)s.") % values
    values["count"] = count(len({one.largest for one in soon}))
    return (
        _(
            "Van %(count)s van deze leveranciers loopt het contract binnen een jaar af, "
            "als eerste dat met %(who)s: %(day)s."
        )
        % values
    )


def spread_word(row: ConcentrationRow) -> str:
    """What the index means, in one word; who has half of it all is always strong."""
    if row.hhi > STRONG:
        return _("sterk")
    return _("matig") if row.hhi >= MODERATE else _("gespreid")
