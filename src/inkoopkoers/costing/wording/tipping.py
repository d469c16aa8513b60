# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where the order turns, in sentences: a value, which way, and who wins there."""

from __future__ import annotations

from django.utils.translation import gettext as _

from inkoopkoers.charts.money import EURO
from inkoopkoers.costing.domain.editing import alternative_of
from inkoopkoers.costing.domain.parameters import (
    Parameter,
    ParameterKind,
    ParameterUnit,
)
from inkoopkoers.costing.domain.sensitivity import Bar, End
from inkoopkoers.costing.domain.sheet import CostSheet
from inkoopkoers.costing.domain.tipping import Never, Tipping, Turn
from inkoopkoers.costing.wording.amounts import (
    begun,
    called,
    cents,
    figure,
    listed,
    percentage,
    years,
)

_FINE = 0.1


def subject(parameter: Parameter, sheet: CostSheet) -> str:
    """What a parameter is, in the middle of a sentence; always a word with `de`."""
    name = _name(sheet, parameter.alternative) if parameter.alternative else ""
    return {
        ParameterKind.RATE: _("de discontovoet"),
        ParameterKind.CO2_PRICE: _("de prijs van CO2"),
        ParameterKind.ENERGY_PRICE: _("de stroomprijs"),
        ParameterKind.LICENCE_PRICE: _("de prijs van licenties"),
        ParameterKind.WAGES: _("de prijs van eigen uren"),
        ParameterKind.PURCHASE: _("de aanschafprijs van %s") % name,
        ParameterKind.LIFE: _("de levensduur van %s") % name,
        ParameterKind.HORIZON: _("de looptijd"),
    }[parameter.kind]


def label(parameter: Parameter, sheet: CostSheet) -> str:
    """What a parameter is, at the head of a row."""
    text = subject(parameter, sheet).removeprefix("de ")
    return begun(text)


def value(parameter: Parameter, at: float) -> str:
    """A value of a parameter with its unit; a factor is how much higher or lower."""
    if parameter.unit is ParameterUnit.FRACTION:
        return percentage(at, 2)
    if parameter.unit is ParameterUnit.EUR_PER_KG:
        return _("%s per kg") % _price(at)
    if parameter.unit is ParameterUnit.EUR_PER_KWH:
        return _("%s per kWh") % _price(at)
    if parameter.unit is ParameterUnit.YEARS:
        return years(round(at))
    return _factor(at)


def now(parameter: Parameter) -> str:
    """The value that was filled in."""
    return value(parameter, float(parameter.now))


def setting(bar: Bar, end: End) -> str:
    """The value at one end of a bar of the tornado, as people read it."""
    return value(bar.parameter, float(end.value))


def distance(tipping: Tipping) -> str:
    """How far the nearest turn lies from now; nothing when there is none."""
    if tipping.at is None:
        return ""
    apart = tipping.at - float(tipping.parameter.now)
    if tipping.parameter.unit is ParameterUnit.FRACTION:
        return _("%s procentpunt") % _signed(apart * 100, 2)
    if tipping.parameter.is_whole:
        return _("%s jaar") % _signed(apart, 0)
    part = tipping.distance
    if part is None:
        return "–"
    shown = percentage(part)
    return f"+{shown}" if part > 0 else shown


def tipping_sentence(tipping: Tipping, sheet: CostSheet) -> str:
    """What one parameter can do to the order, said in a sentence or two."""
    if not tipping.turns:
        return _never(tipping, sheet)
    turn = tipping.turns[0]
    said = _turned(tipping, turn, sheet)
    return " ".join(part for part in (said, *_also(tipping, sheet)) if part)


def why_never(tipping: Tipping, sheet: CostSheet) -> str:
    """In a table, in the place of a value: never, because."""
    winner = _name(sheet, tipping.cheaper_now)
    return {
        Never.NO_INFLUENCE: _("nooit: het doet voor beide hetzelfde"),
        Never.OUTSIDE: _("nooit: %s blijft de goedkoopste") % winner,
        Never.NOT_IN_RANGE: _("nooit: %s blijft de goedkoopste") % winner,
        Never.EQUAL: _("nooit: ze kosten steeds evenveel"),
    }[tipping.never or Never.EQUAL]


def _turned(tipping: Tipping, turn: Turn, sheet: CostSheet) -> str:
    parameter = tipping.parameter
    at, start = turn.at, float(parameter.now)
    values = {
        "subject": subject(parameter, sheet),
        "at": _threshold(parameter, at),
        "now": now(parameter),
        "below": _name(sheet, turn.below),
        "above": _name(sheet, turn.above),
    }
    if not tipping.cheaper_now:
        text = _(
            "Nu kosten ze evenveel. Wordt %(subject)s hoger, dan is %(above)s goedkoper; "
            "wordt die lager, dan %(below)s."
        )
    elif parameter.is_whole:
        text = (
            _(
                "Is %(subject)s %(at)s of langer in plaats van %(now)s, dan wint %(above)s."
            )
            if at > start
            else _(
                "Is %(subject)s %(at)s of korter in plaats van %(now)s, dan wint "
                "%(below)s."
            )
        )
    elif parameter.unit is ParameterUnit.FACTOR:
        text = (
            _("Stijgt %(subject)s met meer dan %(at)s, dan is %(above)s goedkoper.")
            if at > start
            else _("Daalt %(subject)s met meer dan %(at)s, dan is %(below)s goedkoper.")
        )
    else:
        text = (
            _(
                "Stijgt %(subject)s van %(now)s tot boven %(at)s, dan is %(above)s "
                "goedkoper."
            )
            if at > start
            else _(
                "Daalt %(subject)s van %(now)s tot onder %(at)s, dan is %(below)s "
                "goedkoper."
            )
        )
    return text % values


def _also(tipping: Tipping, sheet: CostSheet) -> tuple[str, ...]:
    """That it turns again further on, or that a third one is cheaper there."""
    said = []
    if len(tipping.turns) > 1:
        others = listed(
            _threshold(tipping.parameter, one.at) for one in tipping.turns[1:4]
        )
        said.append(_("Verderop keert de volgorde nog eens: bij %s.") % others)
    if tipping.cheaper_there:
        names = listed(_name(sheet, code) for code in tipping.cheaper_there[:3])
        said.append(_("Maar daar is %s nog goedkoper.") % names)
    return tuple(said)


def _never(tipping: Tipping, sheet: CostSheet) -> str:
    parameter = tipping.parameter
    values = {
        "subject": begun(subject(parameter, sheet)),
        "winner": _name(sheet, tipping.cheaper_now),
        "low": value(parameter, float(parameter.lowest)),
        "high": value(parameter, float(parameter.highest)),
    }
    if tipping.never is Never.NO_INFLUENCE:
        text = _(
            "%(subject)s doet voor beide hetzelfde. Daar hangt de keuze niet van af."
        )
    elif tipping.never is Never.EQUAL:
        text = _("%(subject)s maakt geen verschil: ze kosten steeds evenveel.")
    elif parameter.unit is ParameterUnit.FACTOR:
        text = _(
            "%(subject)s keert de volgorde niet om: ook gratis of tien keer zo duur "
            "blijft %(winner)s de goedkoopste."
        )
    else:
        text = _(
            "%(subject)s keert de volgorde niet om: van %(low)s tot %(high)s blijft "
            "%(winner)s de goedkoopste."
        )
    return text % values


def _threshold(parameter: Parameter, at: float) -> str:
    """A factor that turns is told as a percentage: higher or lower is said beside it."""
    if parameter.unit is ParameterUnit.FACTOR:
        return percentage(abs(at - 1))
    return value(parameter, at)


def _factor(at: float) -> str:
    if at == 1:
        return _("zoals ingevuld")
    if at == 0:
        return _("gratis")
    part = percentage(abs(at - 1))
    return _("%s hoger") % part if at > 1 else _("%s lager") % part


def _price(at: float) -> str:
    """In cents, or finer when it is less than ten of them."""
    return cents(at) if abs(at) >= _FINE else EURO + figure(round(at, 4))


def _signed(number: float, places: int) -> str:
    shown = figure(round(number, places))
    return f"+{shown}" if number > 0 else shown


def _name(sheet: CostSheet, code: str) -> str:
    return called(alternative_of(sheet, code).name) if code else ""
