# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was seen, paying, local and climate, drawn; each with its table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from functools import partial

from django.utils.translation import gettext as _

from inkoopkoers.charts.amounts import Amount, amount_bars
from inkoopkoers.charts.chart import Chart, Table
from inkoopkoers.charts.money import is_drawable
from inkoopkoers.charts.spread import percent
from inkoopkoers.costing.pictures.shape import Picture
from inkoopkoers.spending.domain.climate import Emission, Footprint
from inkoopkoers.spending.domain.local import KnownShare
from inkoopkoers.spending.domain.payment import PaymentRow
from inkoopkoers.spending.domain.unseen import Part, Sight
from inkoopkoers.spending.pictures.shape import in_both
from inkoopkoers.spending.wording.currency import money
from inkoopkoers.spending.wording.facts import (
    PARTS,
    climate_title,
    division_name,
    payment_title,
    sight_title,
)
from inkoopkoers.spending.wording.figures import tonnes

MOST = 12


def sight_picture(found: Sight) -> Picture | None:
    """A bar per place where euros are; None when there are none."""
    euros = {
        Part.SEEN: found.seen,
        Part.UNTAGGED: found.untagged,
        Part.HIDDEN: found.hidden,
        Part.REFUSED: found.refused,
    }
    if found.whole <= 0 or min(euros.values()) < 0 or not is_drawable(euros.values()):
        return None
    draw = partial(
        amount_bars,
        title=sight_title(found),
        description=_(
            "Een balk per plek waar het geld zit. Creditnota’s zijn afgetrokken."
        ),
        amounts=[
            Amount(str(PARTS[part]), amount, _with_share(amount, found.whole))
            for part, amount in euros.items()
        ],
        columns=(_("Waar"), _("Uitgaven")),
    )
    return in_both(draw, "zien")


def late_picture(
    rows: Sequence[PaymentRow], everything: PaymentRow, payment_days: int
) -> Picture | None:
    """A bar per unit or supplier: which part of its invoices was paid late."""
    known = [one for one in rows if one.late_share is not None][:MOST]
    if not known:
        return None
    draw = partial(
        amount_bars,
        title=payment_title(everything, payment_days),
        description=_(
            "Een balk per rij: welk deel van de facturen te laat is betaald. Bovenaan "
            "staat waar het meeste geld te laat kwam."
        ),
        amounts=[
            _bar(one.key or _("Onbekend"), one.late_share)
            for one in known
            if one.late_share is not None
        ],
        columns=(_("Wie"), _("Te laat")),
    )
    return in_both(draw, "betalen")


def known_picture(found: KnownShare, *, title: str, uid: str) -> Picture | None:
    """Yes, no and not known as parts of all euros.

    None with credit in a part, and when nothing is known: that is no picture.
    """
    parts = (found.yes, found.no, found.unknown)
    if found.whole <= 0 or min(parts) < 0 or not (found.yes or found.no):
        return None
    labels = (_("Ja"), _("Nee"), _("Weten we niet"))
    draw = partial(
        amount_bars,
        title=title,
        description=_("Drie balken: ja, nee en niet bekend, als deel van al het geld."),
        amounts=[
            _bar(label, part)
            for label, part in zip(
                labels,
                (Fraction(one) / Fraction(found.whole) for one in parts),
                strict=True,
            )
        ],
        columns=(_("Leveranciers"), _("Deel van het geld")),
    )
    return in_both(draw, uid)


def climate_picture(found: Footprint) -> Picture | None:
    """A bar per CPV division; the table gives its range too. None without any."""
    shown = found.emissions[:MOST]
    if not shown or not is_drawable([one.high for one in shown]):
        return None
    return in_both(partial(_climate, climate_title(found), shown), "klimaat")


def _climate(
    title: str,
    shown: Sequence[Emission],
    *,
    uid: str,
    narrow: bool = False,
    paper: bool = False,
) -> Chart:
    columns = (
        _("Soort inkoop"), _("Uitstoot, geschat"), _("Minstens"), _("Hooguit"),
        _("Uitgaven"),
    )  # fmt: skip
    chart = amount_bars(
        title=title,
        description=_(
            "Een balk per soort inkoop: de geschatte uitstoot in ton CO2. De tabel geeft "
            "ook hoe laag en hoe hoog die kan zijn."
        ),
        amounts=[
            Amount(division_name(one.division), one.tonnes, tonnes(one.tonnes))
            for one in shown
        ],
        columns=columns[:2],
        uid=uid,
        narrow=narrow,
        paper=paper,
    )
    rows = tuple(
        (
            division_name(one.division),
            *map(tonnes, (one.tonnes, one.low, one.high)),
            money(one.amount),
        )
        for one in shown
    )
    return replace(chart, table=Table(title, columns, rows))


def _bar(label: str, part: Fraction) -> Amount:
    return Amount(label, Decimal(part.numerator) / part.denominator, percent(part))


def _with_share(amount: Decimal, whole: Decimal) -> str:
    return f"{money(amount)} ({percent(Fraction(amount) / Fraction(whole))})"
