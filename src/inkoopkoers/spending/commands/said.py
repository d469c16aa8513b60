# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How the files were read, as blocks above the answers."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from django.utils.translation import gettext as _

from inkoopkoers.reports.blocks import Block, BulletList, Heading, Table, runs
from inkoopkoers.spending.answering.answer import CellKind
from inkoopkoers.spending.commands.mapping import Group
from inkoopkoers.spending.commands.reading import NotRead, Reading, ReadSource
from inkoopkoers.spending.domain.importing import Refusal
from inkoopkoers.spending.domain.proposal import ColumnProposal
from inkoopkoers.spending.wording import analysing as words
from inkoopkoers.spending.wording.cells import cell_text, money
from inkoopkoers.spending.wording.importing.fields import FIELDS
from inkoopkoers.spending.wording.importing.refusals import bad_file, refusal
from inkoopkoers.web.dutch import number

MOST_FILES = 40
_ZERO = Decimal(0)


def reading_blocks(reading: Reading, currency: str) -> Iterator[Block]:
    """Which files, how many rows and euros, what was refused, what was assumed."""
    yield Heading(_("Zo zijn de bestanden gelezen"), 1)
    if reading.read:
        yield _files(reading.read, currency)
    if refused := tuple(_refused(reading.read, currency)):
        yield Heading(_("Rijen die niet meetellen"), 2)
        yield _list(refused)
    if reading.not_read:
        yield Heading(_("Bestanden die niet gelezen zijn"), 2)
        yield _list(not_read_text(one) for one in reading.not_read)
    for group in reading.groups:
        yield from _group(group)


def not_read_text(one: NotRead) -> str:
    """Why nothing of a file counts, and what to do."""
    if one.bad is not None:
        return f"{one.source.name}: {bad_file(one.bad.reason, one.bad.values)}"
    group = one.group
    assert group is not None  # noqa: S101 - one of the two is there
    told = " ".join(words.assumed(each, group.mapping) for each in group.missing)
    return f"{one.source.name}: {told} {words.override()}"


def _files(read: Sequence[ReadSource], currency: str) -> Table:
    rows = [_row(one.source.name, (one,), currency) for one in read[:MOST_FILES]]
    if rest := read[MOST_FILES:]:
        name = _("%(files)d andere bestanden") % {"files": len(rest)}
        rows.append(_row(name, rest, currency))
    rows.append(_row(_("Totaal"), read, currency))
    header = (
        _("Bestand"), _("Rijen"), _("Gelezen"), _("Uitgaven"), _("Niet gelezen"),
        _("Bedrag daarin"),
    )  # fmt: skip
    return Table(_("Bestanden"), header, tuple(rows), (1, 2, 3, 4, 5))


def _row(name: str, read: Sequence[ReadSource], currency: str) -> tuple[str, ...]:
    counts = [one.counts for one in read]
    return (
        name,
        _number(sum(one.rows for one in counts)),
        _number(sum(one.imported for one in counts)),
        money(sum((one.amount for one in counts), _ZERO), currency),
        _number(sum(one.refused for one in counts)),
        money(sum((one.refused_ours for one in counts), _ZERO), currency),
    )


def _refused(read: Sequence[ReadSource], currency: str) -> Iterator[str]:
    rows: Counter[str] = Counter()
    amounts: defaultdict[str, Decimal] = defaultdict(Decimal)
    for one in read:
        for reason, count, amount in one.counts.reasons:
            rows[reason] += count
            amounts[reason] += amount
    for reason, count in rows.most_common():
        told = _("%(why)s Rijen: %(rows)s, bedrag: %(amount)s.")
        yield told % {
            "why": refusal(reason),
            "rows": _number(count),
            "amount": number(amounts[reason])
            if reason == Refusal.OTHER_CURRENCY
            else money(amounts[reason], currency),
        }


def _group(group: Group) -> Iterator[Block]:
    if group.is_fixed:
        # Its columns are those of the standard; there is nothing to choose.
        return
    names = [one.source.name for one in group.members]
    title = names[0] if len(names) == 1 else f"{names[0]} … {names[-1]}"
    yield Heading(_("De kolommen van %(files)s") % {"files": title}, 2)
    yield _list([*_columns(group), *words.written(group.mapping)])
    if group.concerns and not group.is_given:
        yield Heading(_("Dit namen we aan"), 3)
        told = [words.assumed(one, group.mapping) for one in group.concerns]
        yield _list([*told, words.override()])


def _columns(group: Group) -> Iterator[str]:
    used: dict[str, list[str]] = {}
    for column in _once(group.columns):
        if column.field is not None:
            used.setdefault(str(FIELDS[column.field]), []).append(column.header)
    for label, headers in used.items():
        yield f"{label}: {', '.join(f'“{one}”' for one in headers)}"
    left = [one.header for one in _once(group.columns) if one.field is None]
    if left:
        yield _("Niet gebruikt: %(headers)s.") % {
            "headers": ", ".join(f"“{one}”" for one in left)
        }


def _once(columns: Sequence[ColumnProposal]) -> list[ColumnProposal]:
    """Each header once, though many files have it."""
    found = {(one.header, one.field): one for one in columns}
    return list(found.values())


def _list(texts: Sequence[str] | Iterator[str]) -> Block:
    return BulletList(tuple(runs(text) for text in texts))


def _number(value: int) -> str:
    return cell_text(value, CellKind.NUMBER)
