# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How clean the lines are, and what to mend first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

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
from inkoopkoers.spending.domain.drift import Change, absent_months, changes
from inkoopkoers.spending.domain.hygiene import (
    Finding,
    Gap,
    findings,
    never_filled,
    worst,
)
from inkoopkoers.spending.domain.hygiene_rows import HygieneRow
from inkoopkoers.spending.domain.line_filter import LineTrait
from inkoopkoers.spending.domain.periods import Absent, Month, dates_of_month
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.pictures.hygiene import worst_picture
from inkoopkoers.spending.questions.booked_twice import BOOKED_TWICE
from inkoopkoers.spending.questions.hygiene import HYGIENE
from inkoopkoers.spending.questions.in_two_imports import IN_TWO_IMPORTS
from inkoopkoers.spending.wording.hygiene import (
    DRIFTS,
    GAPS,
    MEND,
    absent_sentence,
    answers_named,
    drift_sentence,
    hygiene_sentence,
)
from inkoopkoers.spending.wording.never_filled import never_sentence

T = LineTrait
# The lines of a gap, where the page of lines can choose them.
_LACKING: Mapping[Gap, tuple[LineTrait, ...]] = {
    Gap.NO_IDENTITY: (T.NUMBER, T.IBAN),
    Gap.NO_SUPPLIER_CODE: (T.SUPPLIER_CODE,),
    Gap.NO_KVK: (T.KVK,),
    Gap.NO_VAT_NUMBER: (T.VAT_NUMBER,),
    Gap.NO_IBAN: (T.IBAN,),
    Gap.NO_INVOICE: (T.INVOICE,),
    Gap.NO_ORDER: (T.ORDER,),
    Gap.NO_CONTRACT: (T.CONTRACT,),
    Gap.NO_CATEGORY: (T.CATEGORY,),
    Gap.NO_DESCRIPTION: (T.DESCRIPTION,),
    Gap.NO_UNIT: (T.UNIT,),
    Gap.NO_INVOICE_DAY: (T.INVOICE_DATE,),
    Gap.NO_DUE_DAY: (T.DUE_DATE,),
}
_HAVING: Mapping[Gap, LineTrait] = {
    Gap.DUPLICATE: T.DUPLICATE,
    Gap.REDACTED: T.REDACTED,
}


@dataclass(frozen=True)
class Hygiene:
    """What was found; `absent` has per source the months that are not there.

    `never`: columns that none of all files has, so that are not in `worst`.
    """

    rows: tuple[HygieneRow, ...]
    found: tuple[Finding, ...]
    never: tuple[Finding, ...]
    worst: tuple[Finding, ...]
    changes: tuple[Change, ...]
    absent: Mapping[int, Absent]

    def of(self, gaps: Iterable[Gap]) -> tuple[Finding, ...]:
        """The findings of some gaps, most euros first; none without lines."""
        wanted = set(gaps)
        here = [one for one in self.found if one.gap in wanted and one.lines]
        return tuple(sorted(here, key=lambda one: (-one.amount, one.gap)))

    def finding(self, gap: Gap) -> Finding | None:
        """One gap; None when there are no lines at all."""
        return next((one for one in self.found if one.gap is gap), None)

    @property
    def sources(self) -> tuple[int, ...]:
        """The sources that have lines, in the order of their numbers."""
        return tuple(sorted({one.source for one in self.rows}))

    def rows_of(self, source: int) -> tuple[HygieneRow, ...]:
        """The counts of one source."""
        return tuple(one for one in self.rows if one.source == source)


def hygiene_of(asked: Asked) -> Hygiene:
    """Look at all the lines of the selection."""
    rows = asked.ask(HYGIENE)
    found = findings(rows, asked.ask(IN_TWO_IMPORTS), asked.ask(BOOKED_TWICE))
    never = _never(asked, found)
    return Hygiene(
        rows,
        found,
        never,
        worst(found, never=never),
        changes(rows),
        absent_months(rows),
    )


def _never(asked: Asked, found: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """A column that is empty in this choice may be filled in another."""
    here = never_filled(found)
    whole = Selection(include_internal=asked.selection.include_internal)
    if not here or asked.selection == whole:
        return here
    everywhere = never_filled(findings(asked.answering(HYGIENE, whole)))
    gone = {one.gap for one in everywhere}
    return tuple(one for one in here if one.gap in gone)


def answer_hygiene(asked: Asked) -> Answer:
    """What to mend first, and which months are unlike others."""
    return answer_from(asked, hygiene_of(asked))


def answer_from(asked: Asked, seen: Hygiene) -> Answer:
    """The same, of what was seen already."""
    picture = worst_picture(seen.worst)
    absent = _absent(seen)
    never = never_sentence(seen.never)
    said = (never, absent_sentence(absent) if absent != Absent() else "")
    return Answer(
        "hygiene",
        Topic.MUST,
        _("Wat moeten we eerst herstellen?"),
        hygiene_sentence(seen.worst),
        (_worst_table(asked, seen), _changes_table(asked, seen)),
        charts=(picture,) if picture else (),
        method=(
            _(
                "Het geld achter een gat is wat de regels samen kosten, zonder btw. "
                "Een creditnota gaat eraf, net als op andere pagina’s. Bovenaan staat "
                "wat het meest helpt: het geld, keer het aantal antwoorden dat ervan "
                "afhangt."
            ),
            _(
                "Een maand wijkt af als een kolom 20 procentpunt meer of minder gevuld "
                "is dan in de zes maanden ervoor, of als regels of bedragen verdubbelen "
                "of halveren. Bij het gemiddelde bedrag van een regel telt een "
                "creditnota mee als haar grootte."
            ),
        ),
        remarks=tuple(one for one in said if one),
        empty=never,
    )


def _absent(seen: Hygiene) -> Absent:
    """Of all sources together."""
    found = seen.absent.values()
    return Absent(
        tuple(sorted({month for one in found for month in one.missing})),
        tuple(sorted({month for one in found for month in one.hollow})),
    )


def way_of(selection: Selection, gap: Gap) -> Way | None:
    """The lines with a gap; None where the page of lines cannot choose them."""
    if gap in _LACKING:
        return Way(
            selection, extra=tuple(("lacking", one.value) for one in _LACKING[gap])
        )
    if gap in _HAVING:
        return Way(selection, extra=(("having", _HAVING[gap].value),))
    return None


def month_way(selection: Selection, source: int, month: Month) -> Way:
    """The lines of one month of one source."""
    first, last = dates_of_month(*month)
    return Way(replace(selection, first=first, last=last, source=source or None))


def _worst_table(asked: Asked, seen: Hygiene) -> AnswerTable:
    columns = (
        Column("gap", _("Wat er mis is")),
        Column("lines", _("Regels"), CellKind.NUMBER),
        Column("amount", _("Geld erachter"), CellKind.EURO),
        Column("share", _("Deel van het geld"), CellKind.SHARE),
        Column("needed", _("Nodig voor")),
        Column("mend", _("Wat je doet")),
    )
    rows = tuple(
        AnswerRow(
            (
                str(GAPS[one.gap]),
                one.lines,
                one.amount,
                _decimal(one.share),
                answers_named(one),
                str(MEND[one.gap]),
            ),
            way_of(asked.selection, one.gap),
        )
        for one in seen.worst
    )
    return AnswerTable(
        "worst",
        _("Eerst te herstellen"),
        columns,
        rows,
    )


def _changes_table(asked: Asked, seen: Hygiene) -> AnswerTable:
    columns = (
        Column("change", _("Wat er veranderde")),
        Column("told", _("Hoe we het zien")),
        Column("amount", _("Geld van die maand"), CellKind.EURO),
    )
    rows = tuple(
        AnswerRow(
            (str(DRIFTS[one.drift]), drift_sentence(one), one.amount),
            month_way(asked.selection, one.source, one.month),
        )
        for one in seen.changes
    )
    return AnswerTable("changes", _("Maanden die anders zijn"), columns, rows)


def _decimal(share: Fraction) -> Decimal:
    return Decimal(share.numerator) / Decimal(share.denominator)
