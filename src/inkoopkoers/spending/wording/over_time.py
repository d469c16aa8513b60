# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What we spent over time, in sentences."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkoopkoers.costing.wording.amounts import listed, percentage
from inkoopkoers.spending.questions.over_time import PeriodRow
from inkoopkoers.spending.wording.currency import money
from inkoopkoers.spending.wording.figures import count
from inkoopkoers.web.dutch import long_date

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus",
    "september", "oktober", "november", "december",
)  # fmt: skip
MOST_NAMED = 4


def month_name(year: int, month: int) -> str:
    """The month as it stands in a sentence: maart 2026."""
    return f"{MONTHS[month - 1]} {year}"


def month_short(year: int, month: int) -> str:
    """Mrt 2026, for a picture."""
    short = "mrt" if month == 3 else MONTHS[month - 1][:3]  # noqa: PLR2004 - March
    return f"{short} {year}"


def quarter_name(year: int, quarter: int) -> str:
    """2e kwartaal 2026."""
    return _("%(quarter)se kwartaal %(year)s") % {"quarter": quarter, "year": year}


def spent_told(months: Sequence[PeriodRow]) -> str:
    """How much in which months, and beside the same months a year before."""
    if not months:
        return ""
    total = sum((one.amount for one in months), Decimal(0))
    first, last = months[0], months[-1]
    values = {
        "eur": money(total),
        "lines": _lines(sum(one.lines for one in months)),
        "first": month_name(first.year, first.part),
        "last": month_name(last.year, last.part),
    }
    if len(months) == 1:
        said = _("In %(first)s gaven we %(eur)s uit, in %(lines)s.") % values
    else:
        said = (
            _("Van %(first)s tot en met %(last)s gaven we %(eur)s uit, in %(lines)s.")
            % values
        )
    return f"{said} {_beside_a_year_before(months)}".strip()


def _lines(number: int) -> str:
    return ngettext("%s regel", "%s regels", number) % count(number)


def _beside_a_year_before(months: Sequence[PeriodRow]) -> str:
    """Only the months that are known twice are compared."""
    both = [one for one in months if one.year_before is not None]
    before = sum((one.year_before or Decimal(0) for one in both), Decimal(0))
    if before <= 0:
        return ""
    change = sum((one.amount for one in both), Decimal(0)) / before - 1
    much = _more_or_less(change)
    if len(both) == len(months):
        return _("Dat is %s dezelfde maanden een jaar eerder.") % much
    if len(both) == 1:
        values = {"month": month_name(both[0].year, both[0].part), "much": much}
        return (
            _("In %(month)s was het %(much)s dezelfde maand een jaar eerder.") % values
        )
    values = {"count": str(len(both)), "much": much}
    return (
        _(
            "In de %(count)s maanden die we met een jaar eerder kunnen vergelijken, was "
            "het %(much)s dezelfde maanden toen."
        )
        % values
    )


def _more_or_less(change: Decimal) -> str:
    if abs(change) < Decimal("0.005"):
        return _("ongeveer evenveel als in")
    values = {"share": percentage(abs(change), 0)}
    if change > 0:
        return _("%(share)s meer dan in") % values
    return _("%(share)s minder dan in") % values


def picture_title(months: Sequence[PeriodRow]) -> str:
    """Which month was the largest."""
    largest = max(months, key=lambda one: (one.amount, one.year, one.part))
    return _("%(month)s was de maand met de hoogste uitgaven: %(eur)s") % {
        "month": month_name(largest.year, largest.part).capitalize(),
        "eur": money(largest.amount),
    }


def missing_months(missing: Sequence[tuple[int, int]]) -> str:
    """Months between the first and the last without a line."""
    return _("Geen enkele regel in %s. Mist er een bestand?") % _months_named(missing)


def _months_named(months: Sequence[tuple[int, int]]) -> str:
    named = [month_name(*one) for one in months[:MOST_NAMED]]
    if len(months) > MOST_NAMED:
        more = ngettext("nog %s maand", "nog %s maanden", len(months) - MOST_NAMED)
        named.append(more % (len(months) - MOST_NAMED))
    return listed(named)


def hollow_told(months: Sequence[tuple[int, int]]) -> str:
    """Months with only stray lines: they are not compared."""
    return _(
        "Bijna geen regels in %s: minder dan een kwart van de maanden eromheen. Mist "
        "er een bestand? We vergelijken dit niet met een ander jaar."
    ) % _months_named(months)


def unfinished_told(last_on: date) -> str:
    """The last month stops halfway: it is not compared."""
    return _(
        "De laatste regel is van %s. Die maand is nog niet heel, dus we vergelijken hem "
        "niet met een jaar eerder."
    ) % long_date(last_on)


def unread_told(rows: int, eur: Decimal) -> str:
    """What stood in the files and could not be read."""
    said = ngettext(
        "%(rows)s rij konden we niet lezen%(eur)s; die telt niet mee.",
        "%(rows)s rijen konden we niet lezen%(eur)s; die tellen niet mee.",
        rows,
    )
    return said % {"rows": count(rows), "eur": f" ({money(eur)})" if eur else ""}
