# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Give the files: most count, one waits for a person, and one cannot be read."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from inkoopkoers.config.demo.spending.deliveries import orders_workbook, power_invoices
from inkoopkoers.config.demo.spending.ledger import (
    HEADERS,
    Line,
    as_csv,
    lines_by_month,
    months_before,
)
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending import store
from inkoopkoers.spending.actions.claiming import claim_next
from inkoopkoers.spending.actions.confirming import confirm, source_named
from inkoopkoers.spending.actions.importing import work_on
from inkoopkoers.spending.actions.publishing import publish
from inkoopkoers.spending.actions.receiving import Given, receive
from inkoopkoers.spending.domain.importing import ImportState
from inkoopkoers.spending.models import SpendImport

LEDGER, ORDERS, INVOICES = "Grootboek", "Bestellingen Kantoorkast", "E-facturen stroom"
_FIRST_FILE = 12
# What goes wrong in real files: a total, an amount in words, a date that is none.
_BAD_ROWS = (
    "14-{month};9000001;;;;F-1;;;200999;Vaartbouw B.V.;;;;;Burgerzaken;439900;"
    "Overige kosten;Naheffing;;n.t.b.;\r\n"
    "31-02-2020;9000002;;;;F-2;;;200998;Lindetechniek B.V.;;;;;Burgerzaken;439900;"
    "Overige kosten;Reparatie;;412,50;86,63\r\n"
    "15-{month};9000003;;;;F-3;;;;;;;;;Sociaal Domein;443200;Wmo;Vergoeding;;"
    "1250,00;0,00\r\n"
)


@dataclass(frozen=True)
class Giver:
    """The town, and who gives its files."""

    town: Organisation
    bram: User

    def give(self, name: str, data: bytes) -> SpendImport:
        """Take a file in and let it be looked at, as the worker does."""
        folder = store.incoming_folder(self.town.pk)
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / "demo.part"
        path.write_bytes(data)
        given = Given(name, path, len(data), hashlib.sha256(data).hexdigest())
        received = receive(self.town, [given], by=self.bram)
        return self._worked(received.made[0])

    def read(self, name: str, data: bytes, source: str) -> SpendImport:
        """Give a file and confirm how we propose to read it, if that is asked."""
        row = self.give(name, data)
        if row.state == ImportState.ASKING and row.proposal:
            confirm(
                row,
                row.proposal["mapping"],
                source=source_named(self.town, source),
                by=self.bram,
                edition=row.edition,
            )
            row = self._worked(row)
        return row

    def count(self, row: SpendImport) -> None:
        """Let it count."""
        publish(self.town, [row.pk], by=self.bram)

    def _worked(self, row: SpendImport) -> SpendImport:
        while (claimed := claim_next()) is not None:
            work_on(claimed)
        return SpendImport.objects.get(pk=row.pk)


def add_files(giver: Giver, today: date) -> None:
    """A year as one file, the months after it as a zip, and the last month waits."""
    months = months_before(today)
    lines = lines_by_month(months)
    year, later, last = (
        months[:_FIRST_FILE], months[_FIRST_FILE:-1], months[-1],
    )  # fmt: skip
    whole = [line for month in year for line in lines[month]]
    text = as_csv(whole) + _BAD_ROWS.format(month=f"{year[-1]:%m-%Y}")
    giver.count(giver.read(_name(year, "csv"), text.encode(), LEDGER))
    giver.count(giver.read(_name(later, "zip"), _zip(later, lines), LEDGER))
    # What comes from others is in time with the ledger.
    orders = orders_workbook(months[:-1])
    giver.count(giver.read("bestellingen kantoorkast.xlsx", orders, ORDERS))
    invoices = power_invoices(months[:-1])
    giver.count(giver.read("e-facturen stroom.zip", invoices, INVOICES))
    giver.give("overzicht leveranciers.xlsx", b"%PDF-1.7\n1 0 obj\n<< >>\nendobj\n")
    text = as_csv(lines[last]) + _BAD_ROWS.format(month=f"{last:%m-%Y}")
    giver.read(f"grootboek {last:%Y-%m}.csv", text.encode(), LEDGER)


def _name(months: Sequence[date], ending: str) -> str:
    return f"grootboek {months[0]:%Y-%m} tot {months[-1]:%Y-%m}.{ending}"


def _zip(months: Sequence[date], lines: Mapping[date, Sequence[Line]]) -> bytes:
    """A file per month; the program changed a header, and lost a column for a month."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for at, month in enumerate(months):
            text = as_csv(lines[month], _headers(at))
            packed.writestr(zipfile.ZipInfo(f"grootboek {month:%Y-%m}.csv"), text)
    return out.getvalue()


def _headers(at: int) -> tuple[str, ...]:
    other = {"Leverancier": "Crediteurnaam"} if at > 5 else {}  # noqa: PLR2004
    lost = {"IBAN": ""} if at == 7 else {}  # noqa: PLR2004
    return tuple({**other, **lost}.get(header, header) for header in HEADERS)
