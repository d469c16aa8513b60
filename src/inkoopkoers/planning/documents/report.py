# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The investment plan as a document for the board."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from inkoopkoers.planning.documents.pictures import (
    cash_conclusion,
    cash_picture,
    shortage,
    whole_euro,
)
from inkoopkoers.planning.domain.investing.amounts import total
from inkoopkoers.planning.domain.investing.extending import Extension
from inkoopkoers.planning.domain.investing.licences import LicencesUse
from inkoopkoers.planning.domain.investing.liquidity import CashYear
from inkoopkoers.planning.domain.investing.plan import InvestmentPlan as Frame
from inkoopkoers.planning.domain.investing.rolling_up import PlanFigures
from inkoopkoers.planning.wording.investing import CONVENTIONS, MAINTENANCE
from inkoopkoers.reports.blocks import (
    Block,
    BulletList,
    Figure,
    Heading,
    Paragraph,
    Report,
    Role,
    Table,
    runs,
)
from inkoopkoers.web.dutch import euro
from inkoopkoers.web.percentages import percent


@dataclass(frozen=True)
class Told:
    """Everything that the document tells."""

    title: str
    organisation: str
    frame: Frame
    figures: PlanFigures
    cash: Sequence[CashYear]
    extensions: Sequence[Extension]
    licences: LicencesUse


def plan_report(told: Told, today: date) -> Report:
    """Conclusion first, then the picture, the tables and the choices behind them."""
    return Report(
        title=told.title,
        subtitle=told.organisation,
        author=told.organisation,
        subject=_("Investeringsplan"),
        date=today,
        facts=(
            (_("Jaren"), f"{told.frame.from_year}–{told.frame.to_year}"),
            (_("Scholen"), str(len(told.frame.units))),
        ),
        blocks=tuple(_blocks(told)),
        mark=_("Vertrouwelijk"),
    )


def _blocks(told: Told) -> Iterator[Block]:
    board = told.figures.board
    yield Heading(_("Wat het plan zegt"), 1)
    yield Paragraph(runs(cash_conclusion(board)), Role.LEAD)
    if said := shortage(told.cash):
        yield Paragraph(runs(said))
    chart = cash_picture(board).wide
    yield Figure(chart.svg, chart.description, chart.title)
    yield Heading(_("Per jaar"), 1)
    yield _years(told)
    yield Heading(_("Per school, over alle jaren"), 1)
    yield _units(told)
    yield from _chances(told)
    yield Heading(_("Uitgangspunten"), 1)
    yield BulletList(tuple(runs(one) for one in _choices(told.frame)))


def _years(told: Told) -> Table:
    return Table(
        caption=_("In hele euro’s"),
        header=(
            _("Jaar"), _("Gekocht"), _("Onvoorzien"), _("Geld eruit"), _("Lasten"),
            _("Boekwaarde"), _("Geld op de bank"),
        ),
        rows=tuple(
            (
                str(one.year),
                *(
                    _plain(amount)
                    for amount in (
                        one.bought_eur, one.contingency_eur, one.cash_eur,
                        one.running_eur, one.book_value_eur, money.closing_eur,
                    )
                ),
            )
            for one, money in zip(told.figures.board, told.cash, strict=True)
        ),
        numeric_columns=(1, 2, 3, 4, 5, 6),
    )  # fmt: skip


def _units(told: Told) -> Table:
    rows = [
        (
            one.unit.name,
            *(
                _plain(total(year.cash_eur for year in years))
                for years in (one.own, one.central, one.together)
            ),
        )
        for one in told.figures.units
    ]
    whole = _plain(total(one.cash_eur for one in told.figures.board))
    return Table(
        caption=_("Geld eruit, in hele euro’s"),
        header=(_("School"), _("Zelf"), _("Deel van centraal"), _("Samen")),
        rows=(*rows, (_("Alles samen"), "", "", whole)),
        numeric_columns=(1, 2, 3),
    )


def _chances(told: Told) -> Iterator[Block]:
    """What could be done; nothing when there is nothing."""
    said = []
    if told.extensions:
        later = whole_euro(total(one.postponed_eur for one in told.extensions))
        said.append(
            _(
                "%(count)d keer is iets aan vervanging toe maar nog goed. Langer gebruiken stelt %(eur)s uit."
            )
            % {"count": len(told.extensions), "eur": later}
        )
    if told.licences.wasted_eur:
        said.append(
            _("Aan licenties die niemand gebruikt, betalen we %s per jaar.")
            % euro(told.licences.wasted_eur)
        )
    if said:
        yield Heading(_("Kansen"), 1)
        yield BulletList(tuple(runs(one) for one in said))


def _choices(frame: Frame) -> Iterator[str]:
    yield _("Op de balans vanaf %s.") % euro(frame.threshold_eur)
    yield _("Afschrijven: %s.") % CONVENTIONS[frame.convention]
    yield _("Groot onderhoud: %s.") % MAINTENANCE[frame.maintenance]
    yield _("Prijsstijging: %s per jaar, tenzij bezit een eigen stijging heeft.") % (
        percent(frame.growth)
    )
    yield _(
        "Onvoorzien: %(board)s van wat centraal is, %(unit)s van wat een school koopt."
    ) % {
        "board": percent(frame.contingency.share),
        "unit": percent(frame.unit_contingency.share),
    }
    yield _(
        "Wat het bestuur voor alle scholen koopt, verdelen we naar de verdeelsleutel."
    )


def _plain(amount: Decimal) -> str:
    """Whole euros without the sign; the caption says it."""
    return whole_euro(amount).replace("€\N{NO-BREAK SPACE}", "")
