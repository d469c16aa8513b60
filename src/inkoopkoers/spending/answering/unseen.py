# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What we do not see: said before anyone asks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from django.utils.translation import gettext as _

from inkoopkoers.spending.answering.answer import (
    Answer,
    AnswerRow,
    AnswerTable,
    CellKind,
    Column,
    Topic,
    Way,
)
from inkoopkoers.spending.answering.asking import Asked
from inkoopkoers.spending.domain.importing import Refusal
from inkoopkoers.spending.domain.line_filter import LineTrait
from inkoopkoers.spending.domain.selection import NO_PURCHASE, Selection
from inkoopkoers.spending.domain.unseen import (
    LEFT_OUT,
    Blind,
    Part,
    PartRow,
    Sight,
    lines_of,
    sight,
)
from inkoopkoers.spending.pictures.facts import sight_picture
from inkoopkoers.spending.questions.unseen import BLIND, UNSEEN, BlindRow
from inkoopkoers.spending.wording.facts import BLINDS, PARTS
from inkoopkoers.spending.wording.unseen import REFUSALS, sight_told, unread_remarks


def sight_of(asked: Asked) -> tuple[Sight, tuple[PartRow, ...]]:
    """Where every euro is; refused rows count when nothing was selected."""
    rows = asked.about(include_internal=True).ask(UNSEEN)
    return sight(rows, is_whole=is_whole(asked.selection)), rows


def is_whole(selection: Selection) -> bool:
    """Whether this is about all lines, of which rows that were not read are a part."""
    return replace(selection, include_internal=False) == Selection()


def answer_unseen(asked: Asked) -> Answer:
    """Where every euro is, what else is missing, and which rows were not read."""
    found, rows = sight_of(asked)
    picture = sight_picture(found)
    refused = [one for one in rows if one.part == Part.REFUSED]
    tables = [
        _parts(asked, found, rows),
        _blinds(asked, found, asked.ask(BLIND)),
    ]
    if is_whole(asked.selection) and refused:
        tables.append(_refusals(refused))
    return Answer(
        "unseen",
        Topic.MUST,
        _("Wat zien we niet?"),
        sight_told(found),
        tuple(tables) if found.whole or refused else (),
        charts=(picture,) if picture else (),
        method=(
            _(
                "Alles uit de bestanden staat op één plek. Creditnota’s zijn "
                "afgetrokken. Samen met wat niet is ingelezen kom je op het totaal van "
                "de bestanden. Zonder wat niet is ingelezen is het het totaal van de "
                "andere antwoorden."
            ),
            _(
                "Wat elders ‘geen categorie’ heet, staat hier op twee plekken: "
                "weggelakt, en niet weggelakt."
            ),
            _(
                "We zien wat er gekocht is als de regel een categorie heeft: uit een "
                "eigen afspraak, of een CPV-code uit het bestand zelf."
            ),
            _(
                "Interne verrekeningen en wat volgens een regel geen inkoop is, laten we "
                "bewust weg. Ze tellen niet mee in het geheel."
            ),
        ),
        remarks=unread_remarks(
            found.no_amount_lines,
            is_left_out=bool(refused) and not is_whole(asked.selection),
            foreign=found.other_currency_lines,
        ),
    )


def _parts(asked: Asked, found: Sight, rows: Sequence[PartRow]) -> AnswerTable:
    euros = {
        Part.SEEN: found.seen,
        Part.UNTAGGED: found.untagged,
        Part.HIDDEN: found.hidden,
        Part.REFUSED: found.refused,
        Part.NO_PURCHASE: found.no_purchase,
        Part.INTERNAL: found.internal,
    }
    is_all = is_whole(asked.selection)
    shown = [
        AnswerRow(
            (
                str(PARTS[part]),
                lines_of(rows, part),
                amount,
                None if part in LEFT_OUT else _part_of(amount, found.whole),
            ),
            _part_way(asked.selection, part),
        )
        for part, amount in euros.items()
        if (part is not Part.REFUSED or is_all)
        and (part is not Part.NO_PURCHASE or lines_of(rows, part))
    ]
    totals = (
        _("Totaal van wat meetelt"),
        sum(
            lines_of(rows, part)
            for part in euros
            if part not in LEFT_OUT and (part is not Part.REFUSED or is_all)
        ),
        found.whole,
        Decimal(1) if found.whole > 0 else None,
    )
    caption = _("Waar al het geld is")
    return AnswerTable("parts", caption, _heads(_("Waar")), tuple(shown), totals)


def _part_way(selection: Selection, part: Part) -> Way | None:
    category, redacted = LineTrait.CATEGORY.value, LineTrait.REDACTED.value
    extra = {
        Part.SEEN: (("having", category),),
        Part.UNTAGGED: (("lacking", category), ("lacking", redacted)),
        Part.HIDDEN: (("lacking", category), ("having", redacted)),
    }
    if part is Part.INTERNAL:
        whole = replace(selection, include_internal=True)
        return Way(whole, extra=(("having", LineTrait.INTERNAL.value),))
    if part is Part.NO_PURCHASE:
        return Way(replace(selection, category=NO_PURCHASE, include_internal=False))
    return Way(selection, extra=extra[part]) if part in extra else None


def _blinds(asked: Asked, found: Sight, rows: Sequence[BlindRow]) -> AnswerTable:
    extra = {
        Blind.REDACTED: ("having", LineTrait.REDACTED.value),
        Blind.NO_CONTRACT: ("lacking", LineTrait.CONTRACT.value),
        Blind.NO_UNIT: ("lacking", LineTrait.UNIT.value),
    }
    shown = tuple(
        AnswerRow(
            (
                str(BLINDS[Blind(one.blind)]),
                one.lines,
                one.amount,
                _part_of(one.amount, found.read),
            ),
            Way(asked.selection, extra=(extra[Blind(one.blind)],))
            if one.blind in extra
            else None,
        )
        for one in rows
    )
    return AnswerTable(
        "blinds", _("Wat we van gelezen regels missen"), _heads(_("Wat")), shown
    )


def _refusals(rows: Sequence[PartRow]) -> AnswerTable:
    columns = (
        Column("reason", _("Waarom niet gelezen")),
        Column("lines", _("Rijen"), CellKind.NUMBER),
        Column("amount", _("Bedrag"), CellKind.EURO),
    )
    ordered = sorted(rows, key=lambda one: (-abs(one.amount), -one.lines, one.detail))
    shown = tuple(
        AnswerRow(
            (
                str(REFUSALS.get(one.detail, _("Andere reden"))),
                one.lines,
                # An amount in another currency is not ours to show as euros.
                None if one.detail == Refusal.OTHER_CURRENCY else one.amount,
            )
        )
        for one in ordered
    )
    return AnswerTable("refused", _("Rijen die niet zijn gelezen"), columns, shown)


def _heads(first: str) -> tuple[Column, ...]:
    return (
        Column("what", first),
        Column("lines", _("Regels"), CellKind.NUMBER),
        Column("amount", _("Uitgaven"), CellKind.EURO),
        Column("share", _("Deel"), CellKind.SHARE),
    )


def _part_of(amount: Decimal, whole: Decimal) -> Decimal | None:
    """None where credit notes leave nothing, or more than there is."""
    return amount / whole if 0 <= amount <= whole and whole else None
