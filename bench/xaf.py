# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""An auditfile of a year: our reading, and the same work with pyxaf.

Both give a Parquet, not compressed, with every cost line and its supplier, and must come
to the same lines, debit and credit as the file says of itself. Ours gives a line 24
columns, finds out which lines are costs, whose they are when they do not say so, and
refuses a file that does not balance. pyxaf gives 13 columns of the lines as it makes
them, is told which accounts are no costs, and looks a supplier up by its code.

Also printed: pyxaf that only walks over the lines and writes nothing; and our floor,
xml2arrow that parses the pieces on two cores and throws away what it found.
"""

from __future__ import annotations

import random
import resource
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pyxaf
from xml2arrow import XmlToArrowParser

from bench.side_by_side import Verdict, compare, show
from inkoopkoers.spending.reading.ahead import in_turn
from inkoopkoers.spending.reading.xaf import read_xaf
from inkoopkoers.spending.reading.xaf_paths import configuration
from inkoopkoers.spending.reading.xaf_pieces import PIECE_BYTES, pieces_of

SEED = 2026
TRANSACTIONS, PARTIES, LEDGERS = 45_000, 5_000, 400
PAIRS = 5
FASTER = 12
VAT, CREDITOR = "1500", "1600"
KEPT = (
    "number", "account_id", "transaction_date", "effective_date", "document_ref",
    "invoice_ref", "description", "cost_center", "signed_amount",
)  # fmt: skip


@dataclass(frozen=True)
class Sums:
    """Lines, debit and credit of a whole file."""

    lines: int
    debit: Decimal
    credit: Decimal


def measure() -> list[Verdict]:
    """Return whether we are far enough from pyxaf, per megabyte."""
    with tempfile.TemporaryDirectory(prefix="bench-xaf-") as folder:
        path, work = Path(folder) / "year.xaf", Path(folder) / "work"
        said = _write(path)
        size = path.stat().st_size / 1e6
        if not said == _ours(path, work) == _pyxaf(path, work):
            raise AssertionError("not the same lines, debit and credit")
        beside = compare(
            f"Reading an auditfile of {size:.0f} MB and {said.lines} lines to Parquet",
            ("Inkoopkoers", lambda: _seconds(_ours, path, work) / size * 1000),
            ("pyxaf", lambda: _seconds(_pyxaf, path, work) / size * 1000),
            pairs=PAIRS,
            unit="ms per MB",
        )
        walk = _seconds(_walk, path, work) / size * 1000
        floor = min(_seconds(_parse, path, work) for _ in range(PAIRS)) / size * 1000
    ours = beside.ours.middle
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    show([
        f"  pyxaf that only walks over the lines {walk:8.1f} ms per MB: "
        f"{walk / ours:.1f} × ours",
        f"  xml2arrow that only parses {floor:8.1f} ms per MB: {floor / ours:.2f} × ours",
        f"  peak memory of all this together {peak} MB",
    ])  # fmt: skip
    times = 1 / beside.of()
    return [
        Verdict(
            f"an auditfile to Parquet: at least {FASTER} × pyxaf per MB, same totals",
            f"{times:.1f} ×",
            times >= FASTER,
        )
    ]


def _seconds(work: Any, path: Path, folder: Path) -> float:
    start = time.perf_counter()
    work(path, folder)
    return time.perf_counter() - start


def _ours(path: Path, folder: Path) -> Sums:
    uses = read_xaf(path, folder).uses
    return Sums(
        sum(one.lines for one in uses),
        sum((one.debit for one in uses), Decimal()),
        sum((one.credit for one in uses), Decimal()),
    )


def _pyxaf(path: Path, folder: Path) -> Sums:
    """As its manual shows: lines with their transaction, and the supplier by code."""
    rows, sums = [], Sums(0, Decimal(), Decimal())
    with pyxaf.open(path) as book:
        names = list(book.tables["lines"].column_names)
        at = [names.index(one) for one in KEPT]
        account, party = names.index("account_id"), names.index("relation_id")
        debit, credit = names.index("debit"), names.index("credit")
        for row in book.tables["lines"].rows():
            sums = Sums(
                sums.lines + 1, sums.debit + row[debit], sums.credit + row[credit]
            )
            if row[account] not in (VAT, CREDITOR):
                who = book.relations[row[party]]
                rows.append(
                    [row[one] for one in at]
                    + [who.id, who.name, who.commerce_number, who.tax_registration_id]
                )
    columns = [pa.array(list(one)) for one in zip(*rows, strict=True)]
    table = pa.table(columns, names=[f"c{one}" for one in range(len(columns))])
    pq.write_table(table, folder / "pyxaf.parquet", compression="none")
    return sums


def _walk(path: Path, _folder: Path) -> int:
    with pyxaf.open(path) as book:
        return sum(len(one.lines) for one in book.transactions())


def _parse(path: Path, folder: Path) -> None:
    settings = folder / "floor.yaml"
    settings.write_text(configuration(), encoding="utf-8")
    parser = XmlToArrowParser(settings)
    pieces = pieces_of(path, b"", PIECE_BYTES)
    for _ in in_turn(lambda one: len(parser.parse(one.content())), pieces):
        pass


def _write(path: Path) -> Sums:
    """A year of purchase invoices; the totals stand above the lines they are of."""
    chance = random.Random(SEED)
    lines, cents, body = 0, 0, []
    for number in range(1, TRANSACTIONS + 1):
        text, count, total = _transaction(chance, number)
        body.append(text)
        lines, cents = lines + count, cents + total
    said = Sums(lines, Decimal(cents) / 100, Decimal(cents) / 100)
    with path.open("w", encoding="utf-8") as file:
        file.writelines(_top(said))
        file.writelines(body)
        file.write("</journal></transactions></company></auditfile>\n")
    return said


def _transaction(chance: random.Random, number: int) -> tuple[str, int, int]:
    day = f"2025-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"
    party = chance.randrange(PARTIES)
    costs = [chance.randrange(100, 300_000) for _ in range(chance.randint(1, 4))]
    vat = sum(costs) * 21 // 100
    total = sum(costs) + vat
    text = [
        f"<transaction><nr>{number}</nr><desc>Factuur {number}</desc>"
        f"<periodNumber>{int(day[5:7])}</periodNumber><trDt>{day}</trDt>"
        f"<sourceID>imp</sourceID>\n"
    ]
    known = f"<custSupID>{party}</custSupID><invRef>{number}</invRef>"
    head = f"<docRef>F{number}</docRef><effDate>{day}</effDate>"
    for at, cost in enumerate(costs):
        more = (
            f"{known}<costID>KP{chance.randrange(300)}</costID><vat><vatID>1</vatID>"
            f"<vatPerc>21</vatPerc><vatAmnt>{cost * 21 / 10000:.2f}</vatAmnt>"
            f"<vatAmntTp>D</vatAmntTp></vat>"
        )
        words = f"{head}<desc>Levering en onderhoud regel {at}</desc>"
        ledger = str(4000 + chance.randrange(LEDGERS))
        text.append(_line(ledger, words, cost, more))
    text.append(_line(VAT, head, vat, ""))
    text.append(_line(CREDITOR, head, -total, known))
    return "".join(text) + "</transaction>\n", len(costs) + 2, total


def _line(account: str, words: str, cents: int, more: str) -> str:
    return (
        f"<trLine><nr>1</nr><accID>{account}</accID>{words}"
        f"<amnt>{abs(cents) / 100:.2f}</amnt>"
        f"<amntTp>{'C' if cents < 0 else 'D'}</amntTp>{more}</trLine>\n"
    )


def _top(said: Sums) -> Iterator[str]:
    yield (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<auditfile xmlns="http://www.auditfiles.nl/XAF/3.2">\n'
        "<header><fiscalYear>2025</fiscalYear><startDate>2025-01-01</startDate>"
        "<endDate>2025-12-31</endDate><curCode>EUR</curCode>"
        "<dateCreated>2026-01-15</dateCreated></header>\n"
        "<company><companyName>Gemeente Voorbeeld</companyName>"
        "<taxRegistrationCountry>NL</taxRegistrationCountry>"
        "<taxRegIdent>001234567B01</taxRegIdent>\n<customersSuppliers>\n"
    )
    for number in range(PARTIES):
        yield (
            f"<customerSupplier><custSupID>{number}</custSupID>"
            f"<custSupName>Leverancier {number} B.V.</custSupName>"
            f"<commerceNr>{10_000_000 + number}</commerceNr>"
            f"<taxRegIdent>NL{number:09d}B01</taxRegIdent><custSupTp>S</custSupTp>"
            f"<streetAddress><city>Utrecht</city><country>NL</country></streetAddress>"
            f"<bankAccount><bankAccNr>NL00BANK{number:010d}</bankAccNr></bankAccount>"
            f"</customerSupplier>\n"
        )
    yield "</customersSuppliers>\n<generalLedger>\n"
    ledgers = [(VAT, "Te vorderen", "B"), (CREDITOR, "Crediteuren", "B")]
    ledgers += [(str(4000 + one), f"Kosten {one}", "P") for one in range(LEDGERS)]
    for code, name, kind in ledgers:
        yield (
            f"<ledgerAccount><accID>{code}</accID><accDesc>{name}</accDesc>"
            f"<accTp>{kind}</accTp></ledgerAccount>\n"
        )
    yield (
        f"</generalLedger>\n<vatCodes><vatCode><vatID>1</vatID><vatDesc>Hoog</vatDesc>"
        f"<vatToClaimAccID>{VAT}</vatToClaimAccID></vatCode></vatCodes>\n"
        f"<transactions><linesCount>{said.lines}</linesCount>"
        f"<totalDebit>{said.debit:.2f}</totalDebit>"
        f"<totalCredit>{said.credit:.2f}</totalCredit>\n"
        f"<journal><jrnID>INK</jrnID><desc>Inkoopboek</desc><jrnTp>P</jrnTp>\n"
    )
