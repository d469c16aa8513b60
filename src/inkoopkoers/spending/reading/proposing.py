# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Propose what the columns of a file mean, from headers and from cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from decimal import Decimal

from rapidfuzz import fuzz, process

from inkoopkoers.spending.domain.cell_kinds import Kinds, kinds_of
from inkoopkoers.spending.domain.columns import Field
from inkoopkoers.spending.domain.mapping import Mapping, plain
from inkoopkoers.spending.domain.proposal import ColumnProposal, Proposal, Why
from inkoopkoers.spending.domain.synonyms import FIELD_OF, SYNONYMS
from inkoopkoers.spending.reading.inspection import Inspection
from inkoopkoers.spending.reading.settling import Column, settled
from inkoopkoers.spending.reading.tables import Origin

_SURE, _OWN, _CHANGED, _NAMED, _ALIKE = 1.0, 0.95, 0.9, 0.85, 0.65
_VALUES, _MAYBE = 0.6, 0.4
# Below this two headers are not the same word; of 100.
_SIMILAR = 82
_SHORTEST = 5
_OWN_HEADERS = (Origin.UBL, Origin.XAF)


@dataclass(frozen=True)
class _Guess:
    column: Column
    field: Field
    score: float
    why: Why
    like: str = ""


def propose(inspection: Inspection, known: Mapping | None = None) -> Proposal:
    """A mapping for all tables of a file; what a person confirmed before comes first."""
    columns = tuple(_columns(inspection))
    found = [
        one
        for part in dict.fromkeys(column.part for column in columns)
        for one in _of_part([c for c in columns if c.part == part], known)
    ]
    headers: dict[Field, tuple[str, ...]] = dict(known.headers) if known else {}
    for one in found:
        if one.field and plain(one.header) not in headers.get(one.field, ()):
            headers[one.field] = (*headers.get(one.field, ()), plain(one.header))
    mapping, concerns = settled(headers, columns, found, inspection.kind, known)
    return Proposal(mapping, tuple(found), concerns)


def _columns(inspection: Inspection) -> Iterator[Column]:
    for table, sample in zip(inspection.tables, inspection.samples, strict=True):
        rows = [cells for _, cells in (*sample.first, *sample.spread)]
        for at, header in enumerate(table.headers):
            cells = tuple(row[at] for row in rows if at < len(row))
            yield Column(table.part, header, cells, kinds_of(cells), table.origin)


def _of_part(columns: list[Column], known: Mapping | None) -> Iterator[ColumnProposal]:
    guesses = [one for column in columns for one in _guesses(column, known)]
    ignored = {id(one) for one in columns if known and known.ignores(one.header)}
    taken = _chosen(one for one in guesses if id(one.column) not in ignored)
    for column in columns:
        own = [one for one in guesses if one.column is column]
        best = taken.get(id(column))
        others = tuple(
            dict.fromkeys(
                one.field for one in own if not best or one.field != best.field
            )
        )
        yield ColumnProposal(
            column.part,
            column.header,
            best.field if best else None,
            Decimal(str(round(best.score, 2))) if best else Decimal(0),
            best.why if best else _why_not(column, ignored),
            best.like if best else "",
            others,
            column.examples,
        )


def _why_not(column: Column, ignored: Set[int]) -> Why:
    return Why.CONFIRMED if id(column) in ignored else Why.NOTHING


def _chosen(guesses: Iterable[_Guess]) -> dict[int, _Guess]:
    """Each column one field, each field one column, the surest first.

    Columns that a person gave the same field before keep it.
    """
    taken: dict[int, _Guess] = {}
    fields: set[Field] = set()
    for one in sorted(guesses, key=lambda guess: -guess.score):
        is_free = one.field not in fields or one.why is Why.CONFIRMED
        if is_free and id(one.column) not in taken:
            taken[id(one.column)] = one
            fields.add(one.field)
    return taken


def _guesses(column: Column, known: Mapping | None) -> Iterator[_Guess]:
    if column.origin in _OWN_HEADERS:
        if column.header in list(Field):
            yield _Guess(column, Field(column.header), _SURE, Why.NAME)
        return
    name = plain(column.header)
    if known:
        yield from _remembered(column, name, known)
    for one in _named(column, name):
        if column.kinds.can_be(one.field):
            yield one
        elif one.field is Field.SUPPLIER_NAME:
            yield _Guess(column, Field.SUPPLIER_CODE, one.score, one.why, one.like)
    yield from _by_values(column, column.kinds)


def _remembered(column: Column, name: str, known: Mapping) -> Iterator[_Guess]:
    if field := known.field_of(column.header):
        yield _Guess(column, field, _SURE, Why.CONFIRMED)
        return
    names = {one: field for field, given in known.headers.items() for one in given}
    best = process.extractOne(name, list(names), scorer=fuzz.ratio)
    if not best or best[1] < _SIMILAR:
        return
    field = names[best[0]]
    # A ledger's own name for something else is no slip of the pen.
    if FIELD_OF.get(name, field) is field and column.kinds.can_be(field):
        yield _Guess(column, field, _CHANGED, Why.CHANGED, best[0])


def _named(column: Column, name: str) -> Iterator[_Guess]:
    """What ledgers call it; of an exact name nothing else is looked up.

    A Parquet that we wrote ourselves has our own names of fields.
    """
    if column.header in list(Field):
        yield _Guess(column, Field(column.header), _OWN, Why.NAME)
        return
    if field := FIELD_OF.get(name):
        # An earlier name of a field is a better one, a filled column a better one.
        place = SYNONYMS[field].index(name) / 1000
        empty = 0 if column.kinds.filled else 0.1
        yield _Guess(column, field, _NAMED + 0.05 - place - empty, Why.NAME)
        return
    if len(name) < _SHORTEST:
        return
    best = process.extractOne(name, list(FIELD_OF), scorer=fuzz.ratio)
    if best and best[1] >= _SIMILAR:
        score = _ALIKE + (best[1] - _SIMILAR) / 100
        yield _Guess(column, FIELD_OF[best[0]], score, Why.SIMILAR_NAME, best[0])
        return
    inside = [one for one in FIELD_OF if len(one) > _SHORTEST and one in name]
    if inside:
        longest = max(inside, key=len)
        yield _Guess(column, FIELD_OF[longest], _ALIKE - 0.1, Why.SIMILAR_NAME, longest)


def _by_values(column: Column, kinds: Kinds) -> Iterator[_Guess]:
    """What cells say by themselves; never more sure than a name."""
    enough = 0.8
    tests = (
        (kinds.ibans >= enough, Field.IBAN, _VALUES),
        (kinds.vat_numbers >= enough, Field.VAT_NUMBER, _VALUES),
        (kinds.cpv >= enough, Field.CATEGORY_CODE, _VALUES),
        (kinds.dates >= enough and kinds.eights < enough, Field.BOOKED_ON, _MAYBE),
        (kinds.cents >= enough and kinds.dates < enough, Field.AMOUNT, _MAYBE),
        (kinds.names >= 0.3, Field.SUPPLIER_NAME, _MAYBE),  # noqa: PLR2004
    )
    for holds, field, score in tests:
        if holds:
            yield _Guess(column, field, score, Why.VALUES)
