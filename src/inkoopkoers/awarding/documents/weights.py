# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The weights of a design as a picture with its table."""

from __future__ import annotations

from fractions import Fraction

from django.utils.translation import gettext as _

from inkoopkoers.awarding.domain.design import AwardDesign, Formula
from inkoopkoers.awarding.domain.tree import leaves_of
from inkoopkoers.awarding.wording.figures import decimal_text, share_text
from inkoopkoers.charts.chart import Chart
from inkoopkoers.charts.shares import MOST_ROWS, ShareRow, shares_chart
from inkoopkoers.web.dutch import euro

SHORT_NAME = 34
_ALL = 100


def weights_chart(design: AwardDesign) -> Chart | None:
    """A bar per weight, the largest first; None when there is nothing to draw.

    On value a bar is the part of all value. What does not fit is added up in one bar.
    """
    parts = _on_value(design) if design.formula is Formula.VALUE else _weights(design)
    drawn = sorted((one for one in parts if one[1]), key=lambda one: -one[1])
    if not drawn or any(share > 1 or share < 0 for _name, share, _text in drawn):
        return None
    return shares_chart(
        title=_conclusion(design, drawn[0][0], drawn[0][2]),
        description=_("Per onderdeel hoeveel het kan opleveren."),
        rows=_rows(drawn),
        columns=(_("Onderdeel"), _("Gewicht")),
        uid="gewichten",
    )


_Part = tuple[str, Fraction, str]


def _weights(design: AwardDesign) -> list[_Part]:
    parts = [(_("Prijs"), design.price_weight)]
    parts += [(leaf.name, leaf.weight) for leaf in leaves_of(design) if leaf.weight]
    return [
        (name, Fraction(weight) / _ALL, f"{decimal_text(weight)} %")
        for name, weight in parts
    ]


def _on_value(design: AwardDesign) -> list[_Part]:
    parts = [
        (leaf.name, leaf.value_eur) for leaf in leaves_of(design) if leaf.value_eur
    ]
    whole = sum((Fraction(value) for _name, value in parts), Fraction(0))
    return [(name, Fraction(value) / whole, euro(value)) for name, value in parts]


def _rows(drawn: list[_Part]) -> list[ShareRow]:
    rows = [ShareRow(_short(name), share, text) for name, share, text in drawn]
    if len(rows) <= MOST_ROWS:
        return rows
    rest = drawn[MOST_ROWS - 1 :]
    share = min(Fraction(1), sum((one[1] for one in rest), Fraction(0)))
    label = _("%s andere criteria samen") % len(rest)
    text = share_text(share, 2)
    return [*rows[: MOST_ROWS - 1], ShareRow(label, share, text)]


def _short(name: str) -> str:
    return name if len(name) <= SHORT_NAME else f"{name[: SHORT_NAME - 1].rstrip()}…"


def _conclusion(design: AwardDesign, name: str, text: str) -> str:
    if design.formula is Formula.VALUE:
        return _("‘%(name)s’ kan het meest opleveren: %(text)s") % {
            "name": _short(name),
            "text": text,
        }
    return _("‘%(name)s’ weegt het zwaarst: %(text)s") % {
        "name": _short(name),
        "text": text,
    }
