# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the same thing cost over time, and in one unit beside another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkoopkoers.spending.answering.answer import (
    Answer,
    AnswerRow,
    AnswerTable,
    CellKind,
    Column,
    Coverage,
    Topic,
    Way,
)
from inkoopkoers.spending.answering.asking import Asked
from inkoopkoers.spending.answering.names import supplier_name
from inkoopkoers.spending.domain.prices import (
    PriceGap,
    PriceRow,
    by_effect,
    gaps_between_units,
)
from inkoopkoers.spending.pictures.prices import prices_picture
from inkoopkoers.spending.questions.prices import (
    PRICED_SHARE,
    PRICES,
    PRICES_BETWEEN_UNITS,
)
from inkoopkoers.spending.wording.currency import called, money
from inkoopkoers.spending.wording.figures import count


def answer_prices(asked: Asked) -> Answer:
    """Those that moved most euros first; then what one unit pays beside another."""
    rows = by_effect(asked.ask(PRICES))
    gaps = gaps_between_units(asked.ask(PRICES_BETWEEN_UNITS))
    seen = next(iter(asked.ask(PRICED_SHARE)), None)
    picture = prices_picture(rows)
    tables = (_moved(asked, rows), _apart(asked, gaps))
    return Answer(
        "prices",
        Topic.COST,
        _("Prijzen per stuk"),
        _sentence(rows, gaps),
        tuple(one for one in tables if one.rows) or tables[:1],
        charts=(picture,) if picture else (),
        coverage=Coverage(
            seen.amount,
            seen.all_amount,
            _("Bij de rest staat geen aantal en prijs per stuk."),
        )
        if seen and seen.all_amount != seen.amount
        else None,
        method=(
            _(
                "Hetzelfde is: dezelfde leverancier, dezelfde omschrijving en dezelfde "
                "eenheid. Minder dan drie aankopen tellen niet mee. We vergelijken het "
                "gemiddelde van het eerste kwartaal met dat van het laatste."
            ),
            _(
                "‘Meer of minder betaald’ is wat het laatste kwartaal meer of minder kostte dan tegen de "
                "prijs van het eerste. Prijzen stijgen ook gewoon mee met lonen en "
                "materiaal: kijk naar de index in je contract."
            ),
            _(
                "Tussen onderdelen vergelijken we het gemiddelde van hetzelfde jaar, met "
                "minstens drie aankopen per onderdeel. Een prijs die met de jaren steeg, "
                "lijkt zo geen verschil. Een prijs die binnen het jaar veranderde nog wel: "
                "kies een kortere periode om dat na te gaan."
            ),
        ),
        empty=_(
            "Bij geen enkele omschrijving staan vaak genoeg een aantal en een prijs per "
            "stuk. Die staan meestal alleen in e-facturen (UBL)."
        ),
    )


def _sentence(rows: Sequence[PriceRow], gaps: Sequence[PriceGap]) -> str:
    up = [one for one in rows if one.effect_eur > 0]
    said = []
    if rows:
        said.append(_moved_told(up, len(rows)))
    if gaps:
        things = len(
            {
                (one.rows[0].supplier, one.rows[0].item, one.rows[0].measure)
                for one in gaps
            }
        )
        values = {
            "count": count(things),
            "eur": money(sum((one.effect_eur for one in gaps), Decimal(0))),
        }
        said.append(
            ngettext(
                "Voor %(count)s artikel betalen onderdelen in hetzelfde jaar verschillende "
                "prijzen: de laagste voor iedereen scheelt %(eur)s.",
                "Voor %(count)s artikelen betalen onderdelen in hetzelfde jaar verschillende "
                "prijzen: de laagste voor iedereen scheelt %(eur)s.",
                things,
            )
            % values
        )
    return " ".join(said)


def _moved_told(dearer: Sequence[PriceRow], compared: int) -> str:
    up = len(dearer)
    if not up:
        return _("Geen enkel artikel werd duurder.")
    values = {
        "up": count(up),
        "all": count(compared),
        "eur": money(sum((one.effect_eur for one in dearer), Decimal(0))),
    }
    return (
        ngettext(
            "%(up)s artikel werd duurder, van de %(all)s die we kunnen vergelijken. In "
            "het laatste kwartaal kostte dat %(eur)s meer.",
            "%(up)s artikelen werden duurder, van de %(all)s die we kunnen vergelijken. "
            "In hun laatste kwartaal kostte dat samen %(eur)s meer.",
            up,
        )
        % values
    )


def _moved(asked: Asked, rows: Sequence[PriceRow]) -> AnswerTable:
    columns = (
        Column("item", _("Artikel")),
        Column("supplier", _("Leverancier")),
        Column("effect", _("Meer of minder betaald"), CellKind.EURO),
        Column("per_year", _("Per jaar"), CellKind.SHARE),
        Column("was", _("Prijs eerst (%s)") % called(), CellKind.NUMBER),
        Column("now", _("Prijs laatst (%s)") % called(), CellKind.NUMBER),
        Column("measure", _("Per")),
        Column("purchases", _("Aankopen"), CellKind.NUMBER),
    )
    shown = tuple(
        AnswerRow(
            (
                one.item,
                supplier_name(one.name),
                one.effect_eur,
                one.per_year,
                _shown(one.was),
                _shown(one.now),
                one.measure,
                one.purchases,
            ),
            _way(asked, one.supplier, one.item),
            is_notable=one.effect_eur > 0,
        )
        for one in rows
    )
    total = sum((one.effect_eur for one in rows), Decimal(0))
    totals = (_("Totaal"), None, total, None, None, None, None, None)
    return AnswerTable(
        "moved",
        _("Wat duurder of goedkoper werd"),
        columns,
        shown,
        totals,
        mark=_("duurder"),
    )


def _apart(asked: Asked, gaps: Sequence[PriceGap]) -> AnswerTable:
    columns = (
        Column("item", _("Artikel")),
        Column("supplier", _("Leverancier")),
        Column("year", _("Jaar")),
        Column("effect", _("Laagste voor iedereen scheelt"), CellKind.EURO),
        Column("low", _("Laagste prijs (%s)") % called(), CellKind.NUMBER),
        Column("cheap", _("Betaalt het minst")),
        Column("high", _("Hoogste prijs (%s)") % called(), CellKind.NUMBER),
        Column("dear", _("Betaalt het meest")),
        Column("measure", _("Per")),
    )
    shown = tuple(
        AnswerRow(
            (
                one.rows[0].item,
                supplier_name(one.rows[0].name),
                str(one.rows[0].year),
                one.effect_eur,
                _shown(one.rows[0].price),
                one.rows[0].unit,
                _shown(one.rows[-1].price),
                one.rows[-1].unit,
                one.rows[0].measure,
            ),
            _way(asked, one.rows[0].supplier, one.rows[0].item, one.rows[0].year),
        )
        for one in gaps
    )
    return AnswerTable(
        "apart",
        _("Waar onderdelen in één jaar verschillende prijzen betalen"),
        columns,
        shown,
    )


def _shown(price: Decimal) -> Decimal:
    """In cents; a price below one, such as of a kWh, in hundredths of cents."""
    return round(price, 2) if price >= 1 else price


def _way(asked: Asked, supplier: int, item: str, year: int | None = None) -> Way:
    """Lines whose description holds it: perhaps a few more than were compared."""
    chosen = asked.selection.in_year(year) if year else asked.selection
    return Way(
        replace(chosen, supplier=supplier),
        extra=(("text", item), ("having", "quantity")),
    )
