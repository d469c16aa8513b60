# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which elements of an auditfile we take, as tables for xml2arrow.

xml2arrow makes a row of every child of the element that a table names. The children
of a transaction are its number and date, and then its lines: so `line` holds them all,
with the columns `tr_*` filled only in the first rows of a transaction, and the SQL
spreads them. What may stand more than once (bank accounts, addresses, VAT) has a table
of its own. `levels` counts rows of the tables around it, so that rows find each other.
"""

from __future__ import annotations

from dataclasses import dataclass

COMPANY = "/auditfile/company"
PARTIES = f"{COMPANY}/customersSuppliers"
PARTY = f"{PARTIES}/customerSupplier"
TRANSACTIONS = f"{COMPANY}/transactions"
JOURNAL = f"{TRANSACTIONS}/journal"
TRANSACTION = f"{JOURNAL}/transaction"
LINE = f"{TRANSACTION}/trLine"
SUBLEDGER = f"{TRANSACTIONS}/subledgers/subledger"


@dataclass(frozen=True)
class Taken:
    """One table: the element whose children are rows, and columns with their paths."""

    path: str
    levels: tuple[str, ...]
    columns: dict[str, str]


def _of(path: str, *names: str, prefix: str = "") -> dict[str, str]:
    return {f"{prefix}{name}": f"{path}/{name}" for name in names}


# Versions 3.x say costID, version 4.0 says cost; likewise for the others.
TABLES: dict[str, Taken] = {
    "top": Taken(
        "/auditfile",
        (),
        _of("/auditfile/header", "curCode") | _of(COMPANY, "companyName"),
    ),
    "party": Taken(
        PARTIES,
        ("h", "party"),
        _of(PARTY, "custSupID", "custSupName", "commerceNr", "taxRegIdent")
        | _of(PARTY, "taxRegistrationCountry"),
    ),
    "bank": Taken(
        f"{PARTY}/bankAccount", ("h", "party"), _of(f"{PARTY}/bankAccount", "bankAccNr")
    ),
    "address": Taken(
        f"{PARTY}/streetAddress",
        ("h", "party"),
        _of(f"{PARTY}/streetAddress", "city", "country"),
    ),
    "postal": Taken(
        f"{PARTY}/postalAddress",
        ("h", "party"),
        _of(f"{PARTY}/postalAddress", "city", "country"),
    ),
    "account": Taken(
        f"{COMPANY}/generalLedger",
        (),
        _of(f"{COMPANY}/generalLedger/ledgerAccount", "accID", "accDesc", "accTp"),
    ),
    "vatcode": Taken(
        f"{COMPANY}/vatCodes",
        (),
        _of(f"{COMPANY}/vatCodes/vatCode", "vatToPayAccID", "vatToClaimAccID"),
    ),
    "totals": Taken(
        TRANSACTIONS, (), _of(TRANSACTIONS, "linesCount", "totalDebit", "totalCredit")
    ),
    "journal": Taken(
        JOURNAL,
        ("h", "journal"),
        _of(JOURNAL, "jrnID", "desc", "jrnTp", "offsetAccID"),
    ),
    "line": Taken(
        TRANSACTION,
        ("h", "journal", "tr", "line"),
        _of(TRANSACTION, "nr", "desc", "trDt", prefix="tr_")
        | _of(LINE, "nr", "accID", "docRef", "effDate", "desc", "amnt", "amntTp")
        | _of(LINE, "custSupID", "invRef", "orderRef", "costID", "cost", "settDate")
        | _of(LINE, "qntity", "qntityID"),
    ),
    "vat": Taken(
        f"{LINE}/vat",
        ("h", "journal", "tr", "line"),
        _of(f"{LINE}/vat", "vatAmnt", "vatAmntTp"),
    ),
    "sub": Taken(
        SUBLEDGER,
        (),
        _of(f"{SUBLEDGER}/sbLine", "jrnID", "trNr", "custSupID", "invDt", "invDueDt"),
    ),
}


def configuration() -> str:
    """TABLES as xml2arrow wants them; text is not trimmed, that would eat spaces."""
    lines = ["tables:"]
    for name, one in TABLES.items():
        lines += [
            f"- name: {name}",
            f"  xml_path: {one.path}",
            f"  levels: [{', '.join(one.levels)}]",
            "  fields:",
        ]
        lines += [
            f"  - {{name: {column}, xml_path: {path}, data_type: Utf8, nullable: true}}"
            for column, path in one.columns.items()
        ]
    return "\n".join(lines) + "\n"
