# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Small auditfiles of every version, written for a test."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

NAMESPACES = {
    "3.0": "http://www.auditfiles.nl/XAF/3.0",
    "3.1": "http://www.auditfiles.nl/XAF/3.1",
    "3.2": "http://www.auditfiles.nl/XAF/3.2",
    "4.0": "http://www.odb.belastingdienst.nl/Belastingdienst/BCPP/1.1/structures/"
    "XmlauditfileXAF_4.0",
}
EXPENSE, VAT, CREDITOR, BANK = "4000", "1510", "1600", "1100"
ACCOUNTS = (
    (EXPENSE, "Onderhoud", "P"),
    (VAT, "Rekening 1510", "B"),
    (CREDITOR, "Crediteuren", "B"),
    (BANK, "Bank", "B"),
)


@dataclass(frozen=True)
class Entry:
    """One trLine; debit is positive."""

    account: str
    amount: Decimal
    supplier: str = ""
    document: str = "F1"
    vat: tuple[Decimal, ...] = ()
    more: str = ""

    def xml(self, number: int) -> str:
        """The element; `costID` is the name of versions 3.x."""
        vats = "".join(
            f"<vat><vatID>1</vatID><vatPerc>21</vatPerc><vatAmnt>{abs(one)}</vatAmnt>"
            f"<vatAmntTp>{side(one)}</vatAmntTp></vat>"
            for one in self.vat
        )
        party = f"<custSupID>{self.supplier}</custSupID>" if self.supplier else ""
        return (
            f"<trLine><nr>{number}</nr><accID>{self.account}</accID>"
            f"<docRef>{self.document}</docRef><effDate>2027-03-01</effDate>"
            f"<desc>Schilderwerk</desc><amnt>{abs(self.amount)}</amnt>"
            f"<amntTp>{side(self.amount)}</amntTp>{party}{self.more}{vats}</trLine>"
        )


def side(amount: Decimal) -> str:
    """D or C."""
    return "C" if amount < 0 else "D"


def a_purchase(net: Decimal, supplier: str = "77", document: str = "F1") -> list[Entry]:
    """A cost, its VAT, and what is owed; only the creditor line says to whom."""
    vat = (net * 21 / 100).quantize(Decimal("0.01"))
    return [
        Entry(EXPENSE, net, document=document, vat=(vat,)),
        Entry(VAT, vat, document=document),
        Entry(CREDITOR, -net - vat, supplier=supplier, document=document),
    ]


def a_journal(
    *transactions: Sequence[Entry], kind: str = "P", name: str = "Inkoopboek"
) -> str:
    """A journal with one transaction per list of entries."""
    inside = "".join(
        f"<transaction><nr>{number}</nr><desc>Boeking</desc>"
        f"<periodNumber>3</periodNumber><trDt>2027-03-03</trDt>"
        + "".join(one.xml(at + 1) for at, one in enumerate(entries))
        + "</transaction>"
        for number, entries in enumerate(transactions, start=1)
    )
    return (
        f"<journal><jrnID>{name[:3]}</jrnID><desc>{name}</desc>"
        f"<jrnTp>{kind}</jrnTp>{inside}</journal>"
    )


@dataclass(frozen=True)
class Said:
    """What the file says of itself."""

    lines: int
    debit: Decimal
    credit: Decimal


def said_of(entries: Sequence[Entry]) -> Said:
    """The true totals."""
    debit = sum((one.amount for one in entries if one.amount >= 0), Decimal())
    credit = sum((-one.amount for one in entries if one.amount < 0), Decimal())
    return Said(len(entries), debit, credit)


def an_auditfile(
    *journals: str, said: Said, version: str = "3.2", encoding: str = "UTF-8",
    accounts: Sequence[tuple[str, str, str]] = ACCOUNTS, after: str = "",
) -> str:  # fmt: skip
    """The whole file."""
    ledger = "".join(
        f"<ledgerAccount><accID>{code}</accID><accDesc>{name}</accDesc>"
        f"<accTp>{kind}</accTp></ledgerAccount>"
        for code, name, kind in accounts
    )
    bank = "" if version == "4.0" else "<bankAccount><bankAccNr>NL91ABNA0417164300"
    closed = bank and "</bankAccNr></bankAccount>"
    return f"""<?xml version="1.0" encoding="{encoding}"?>
<!-- Vervaardigd voor een test -->
<auditfile xmlns="{NAMESPACES[version]}">
<header><fiscalYear>2027</fiscalYear><curCode>EUR</curCode></header>
<company><companyName>Gemeente Wilgenwaard</companyName>
<customersSuppliers><customerSupplier><custSupID>77</custSupID>
<custSupName>Schilders &amp; Zonen, José</custSupName><commerceNr>12345678</commerceNr>
<taxRegistrationCountry>NL</taxRegistrationCountry><taxRegIdent>001234567B01</taxRegIdent>
<streetAddress><city>Utrecht</city><country>NL</country></streetAddress>{bank}{closed}
</customerSupplier></customersSuppliers>
<generalLedger>{ledger}</generalLedger>
<vatCodes><vatCode><vatID>1</vatID><vatDesc>Hoog</vatDesc>
<vatToClaimAccID>{VAT}</vatToClaimAccID></vatCode></vatCodes>
<transactions><linesCount>{said.lines}</linesCount><totalDebit>{said.debit}</totalDebit>
<totalCredit>{said.credit}</totalCredit>{"".join(journals)}{after}</transactions>
</company></auditfile>
"""
