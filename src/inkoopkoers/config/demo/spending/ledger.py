# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two years of lines of a ledger, month by month; the same seed, the same lines."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from inkoopkoers.config.demo.spending.people import (
    HIDDEN,
    INTERNAL,
    Party,
    persons,
    suppliers,
    tail,
)
from inkoopkoers.config.demo.spending.streams import (
    BOARD,
    LEDGERS,
    OPERATIONS,
    OUTDOORS,
    STREAMS,
    UNITS,
    WELFARE,
    Stream,
)

HEADERS = (
    "Boekdatum", "Boekstuknummer", "Factuurdatum", "Vervaldatum", "Betaaldatum",
    "Factuurnummer", "Inkoopordernummer", "Contractnummer", "Crediteurnummer",
    "Leverancier", "KvK-nummer", "Btw-nummer", "IBAN", "Plaats", "Afdeling",
    "Grootboekrekening", "Grootboekomschrijving", "Omschrijving", "CPV-code",
    "Bedrag excl. btw", "Btw",
)  # fmt: skip
MONTHS = 24
_SEED = 2026
_TAIL_A_MONTH = 75
# One in so many lines is taken back, and one in so many is booked twice.
_CREDITED, _TWICE = 55, 900
# How often a supplier is written in its usual way, of 1, and how many of a hundred
# lines under a contract name it.
_USUAL, _NAMES_CONTRACT = 0.75, 88
_TAIL_LEDGERS = ("439900", "437300", "434300", "435200", "422200")


@dataclass(frozen=True)
class Line:
    """One line of the ledger; amounts in cents, excl. VAT."""

    party: Party
    booked_on: date
    number: int
    unit: str
    ledger: str
    text: str
    cents: int
    cpv: str = ""
    order: str = ""
    contract: str = ""
    paid_after: int = 21
    invoice: str = ""

    def cells(self, document: int) -> tuple[str, ...]:
        """As the ledger writes it: days first, decimal comma."""
        invoiced = self.booked_on - timedelta(days=self.number % 9)
        paid = invoiced + timedelta(days=self.paid_after)
        return (
            _day(self.booked_on), str(document), _day(invoiced),
            _day(invoiced + timedelta(days=30)), _day(paid),
            self.invoice or f"F{self.number:06}", self.order, self.contract,
            self.party.code, self.party.name, self.party.kvk, self.party.vat_number,
            self.party.iban, self.party.place, self.unit, self.ledger,
            LEDGERS[self.ledger], self.text, self.cpv, euros(self.cents),
            euros(self.cents * 21 // 100),
        )  # fmt: skip


def months_before(today: date) -> tuple[date, ...]:
    """The first days of the two years of months that are over."""
    last = today.year * 12 + today.month - 2
    return tuple(
        date(at // 12, at % 12 + 1, 1) for at in range(last - MONTHS + 1, last + 1)
    )


def lines_by_month(months: Sequence[date]) -> dict[date, list[Line]]:
    """What was booked in each of these months, in the order of days."""
    chance = Random(_SEED)  # noqa: S311 - not a secret
    known = suppliers(chance)
    found = {}
    for at, month in enumerate(months):
        lines = list(_month(month, at, known, chance))
        if at == len(months) - 3:
            lines += _alike(month, known)
        lines += list(_taken_back(lines, chance))
        found[month] = sorted(lines, key=lambda one: (one.booked_on, one.number))
    return found


def as_csv(lines: Sequence[Line], headers: Sequence[str] = HEADERS) -> str:
    """A file of the ledger; a column that `headers` leaves empty is not exported."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    kept = [at for at, header in enumerate(headers) if header]
    writer.writerow([headers[at] for at in kept])
    for document, line in enumerate(lines, 1):
        cells = line.cells(int(f"{line.booked_on:%y%m}") * 10_000 + document)
        writer.writerow([cells[at] for at in kept])
    return out.getvalue()


def euros(cents: int) -> str:
    """As -1234,50: a decimal comma, no thousands."""
    return f"{Decimal(cents) / 100:.2f}".replace(".", ",")


def _month(
    month: date, at: int, known: dict[str, tuple[Party, ...]], chance: Random
) -> Iterator[Line]:
    for stream in STREAMS:
        grown = 1 + (stream.growth - 1) * at / (MONTHS - 1)
        for _ in range(stream.monthly):
            yield _line(stream, known[stream.supplier], month, grown, chance)
    for _ in range(_TAIL_A_MONTH):
        name = chance.choice(tail())
        stream = Stream(
            name, "", chance.choice(_TAIL_LEDGERS), UNITS,
            ("Diversen", "Werkzaamheden volgens offerte", "Levering", "Onderhoud"),
            1, 35, 1_900, tagged=0, ordered=35,
        )  # fmt: skip
        yield _line(stream, known[name], month, 1, chance)
    yield from _persons(month, known, chance)
    yield _internal(month, at, known[INTERNAL][0])


def _persons(
    month: date, known: dict[str, tuple[Party, ...]], chance: Random
) -> Iterator[Line]:
    budget = Stream(
        HIDDEN, "", "443200", (WELFARE,), ("Persoonsgebonden budget",), 1, 300, 1_400,
        tagged=0, ordered=0,
    )  # fmt: skip
    for _ in range(3):
        yield _line(budget, known[HIDDEN], month, 1, chance)
    for name in persons()[::2] if month.month % 2 else persons()[1::2]:
        stream = Stream(
            name, "79620000", "422100", (WELFARE, BOARD, OPERATIONS),
            ("Inhuur zelfstandige", "Tolk", "Trainer"), 1, 250, 3_400, tagged=40,
            ordered=30,
        )  # fmt: skip
        yield _line(stream, known[name], month, 1, chance)


def _line(
    stream: Stream,
    ways: tuple[Party, ...],
    month: date,
    grown: float,
    chance: Random,
) -> Line:
    party = ways[0] if chance.random() < _USUAL else chance.choice(ways)
    # Small amounts are more usual than large ones.
    size = stream.least + (stream.most - stream.least) * chance.random() ** 1.7
    number = chance.randrange(100_000, 1_000_000)
    is_ordered = chance.randrange(100) < stream.ordered
    return Line(
        party=party,
        booked_on=month.replace(day=chance.randrange(1, 29)),
        number=number,
        unit=chance.choice(stream.units),
        ledger=stream.ledger,
        text=chance.choice(stream.texts),
        cents=int(size * grown * 100),
        cpv=stream.cpv if chance.randrange(100) < stream.tagged else "",
        order=f"IO{number % 90_000 + 10_000}" if is_ordered else "",
        contract=stream.contract if chance.randrange(100) < _NAMES_CONTRACT else "",
        paid_after=chance.choice((12, 18, 22, 25, 28, 29, 33, 47)),
    )


def _internal(month: date, at: int, party: Party) -> Line:
    return Line(
        party, month.replace(day=28), 10 + at, OPERATIONS, "490000",
        "Doorbelasting huisvesting", 1_850_000 + 1_000 * at,
    )  # fmt: skip


def _alike(month: date, known: dict[str, tuple[Party, ...]]) -> list[Line]:
    """Three times just below the limit for asking one supplier, within three weeks."""
    party = known["Veilige Straat Materieel B.V."][0]
    bought = (
        (4, 4_890_000, "paaltjes"),
        (13, 4_925_000, "borden"),
        (24, 4_780_000, "hekken"),
    )
    return [
        Line(
            party, month.replace(day=day), 300_000 + day, OUTDOORS, "438100",
            f"Straatmeubilair, {what}", cents, "34928400", f"IO8{day:04}",
        )
        for day, cents, what in bought
    ]  # fmt: skip


def _taken_back(lines: Sequence[Line], chance: Random) -> Iterator[Line]:
    for line in lines:
        dice = chance.randrange(_CREDITED * _TWICE)
        if dice % _CREDITED == 0:
            yield replace(
                line,
                cents=-line.cents // (1 if dice % 2 else 4),
                text=f"Creditnota {line.text.lower()}",
                invoice=f"C{line.number:06}",
                booked_on=line.booked_on.replace(day=28),
            )
        elif dice % _TWICE == 1:
            yield line


def _day(day: date) -> str:
    return f"{day:%d-%m-%Y}"
