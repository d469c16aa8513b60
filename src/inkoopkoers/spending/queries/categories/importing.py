# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rules in a file, the way people have them: which ledger is which CPV code."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.domain.categories.no_purchase import written
from inkoopkoers.spending.domain.categories.rule import Draft, words_of
from inkoopkoers.spending.domain.mapping import plain
from inkoopkoers.spending.queries.categories.listing import supplier_names
from inkoopkoers.spending.queries.categories.rules import (
    category_name,
    draft_of,
    holding,
    outcome_of,
)
from inkoopkoers.spending.queries.datasets import ask
from inkoopkoers.spending.questions.categories import SUPPLIER_CALLED
from inkoopkoers.uploads.tables import Table
from inkoopkoers.web.errors import DomainError

# The headers of a file that we write, and what else people call them.
COLUMNS = (
    "Grootboek", "Leverancier", "Categorie in bestand", "Woorden", "CPV",
    "Naam van de categorie", "Reden",
)  # fmt: skip
MOST_RULES = 5_000
_CALLED = {
    "ledger": ("grootboek", "grootboekrekening", "grootboeknummer", "rekening",
               "ledger", "glaccount", "kostensoort"),
    "supplier": ("leverancier", "leveranciersnaam", "crediteur", "supplier"),
    "given": ("categorieinbestand", "categorie", "inkoopcategorie", "category"),
    "words": ("woorden", "woord", "trefwoorden", "omschrijving", "words"),
    "category": ("cpv", "cpvcode", "cpvnummer"),
    "reason": ("reden", "toelichting", "reason"),
}  # fmt: skip
_LONGEST = {"ledger": 40, "given": 200, "words": 500}
_REASON_CHARACTERS = 500


@dataclass(frozen=True)
class Problem:
    """A row of the file that is no rule, and why."""

    row: int
    sentence: str


@dataclass(frozen=True)
class ReadRules:
    """What a file says; `known` rules of it hold already and are left out."""

    drafts: tuple[Draft, ...]
    problems: tuple[Problem, ...]
    known: int


class NoRules(DomainError):
    """A file without a column with CPV codes, or with nothing to know lines by."""


def read_rules(organisation: Organisation, table: Table) -> ReadRules:
    """Rules in the order of the file; NoRules when a column is missing."""
    columns = _columns(table.header)
    suppliers = _suppliers_called(organisation, table, columns)
    there = {_bare(draft_of(row)) for row in holding(organisation)}
    drafts: dict[Draft, None] = {}
    problems: list[Problem] = []
    known = 0
    for number, row in zip(table.numbers, table.rows, strict=True):
        cells = {field: row[at] for field, at in columns.items()}
        if not any(cells.values()):
            continue
        try:
            draft = _draft(cells, suppliers)
        except DomainError as problem:
            problems.append(Problem(number, str(problem)))
            continue
        if _bare(draft) in there:
            known += 1
        drafts.setdefault(draft)
    fresh = [one for one in drafts if _bare(one) not in there]
    if len(fresh) > MOST_RULES:
        raise NoRules(_("Een bestand mag hoogstens 5.000 regels hebben."))
    return ReadRules(tuple(fresh), tuple(problems), known)


def export_rows(organisation: Organisation) -> Iterator[tuple[str, ...]]:
    """The rules that hold, under COLUMNS; read_rules reads them back."""
    rows = [draft_of(row) for row in holding(organisation)]
    names = supplier_names(organisation, [one.supplier for one in rows])
    for one in rows:
        supplier = "" if one.supplier is None else names.get(one.supplier, "")
        yield (
            one.ledger, supplier, one.given, one.words, written(one.category),
            category_name(one.category), one.reason,
        )  # fmt: skip


def _columns(header: tuple[str, ...]) -> dict[str, int]:
    names = [plain(name) for name in header]
    found = {
        field: names.index(called)
        for field, synonyms in _CALLED.items()
        for called in reversed(synonyms)
        if called in names
    }
    if "category" not in found:
        raise NoRules(
            _("Dit bestand heeft geen kolom met CPV-codes. Noem die kolom ‘CPV’.")
        )
    if not {"ledger", "supplier", "given", "words"} & found.keys():
        raise NoRules(
            _(
                "Dit bestand zegt niet om welke uitgaven het gaat. Maak een kolom "
                "‘Grootboek’, ‘Leverancier’, ‘Categorie in bestand’ of ‘Woorden’."
            )
        )
    return found


def _suppliers_called(
    organisation: Organisation, table: Table, columns: Mapping[str, int]
) -> Mapping[str, list[int]]:
    """The suppliers that are called what the file says; some names fit several."""
    if "supplier" not in columns:
        return {}
    at = columns["supplier"]
    wanted = sorted({row[at].strip().lower() for row in table.rows if row[at].strip()})
    if not wanted:
        return {}
    said = "\n".join(("", *wanted, ""))
    found: dict[str, list[int]] = {}
    for row in ask(organisation, SUPPLIER_CALLED, names=said):
        found.setdefault(row.name, []).append(row.supplier)
    return found


def _draft(cells: Mapping[str, str], suppliers: Mapping[str, list[int]]) -> Draft:
    """DomainError says what is wrong with the row."""
    category = outcome_of(cells["category"])
    if category is None:
        raise DomainError(_("Dit is geen CPV-code: ‘%s’.") % cells["category"][:40])
    for field, most in _LONGEST.items():
        if len(cells.get(field, "")) > most:
            raise DomainError(_("In deze rij staat een cel met te veel tekst."))
    draft = Draft(
        category,
        cells.get("ledger", ""),
        _supplier(cells.get("supplier", "").strip(), suppliers),
        cells.get("given", ""),
        cells.get("words", ""),
        cells.get("reason", "")[:_REASON_CHARACTERS],
    )
    if draft.is_open or (draft.words and not words_of(draft.words)):
        raise DomainError(_("Deze rij zegt niet om welke uitgaven het gaat."))
    return draft


def _supplier(name: str, suppliers: Mapping[str, list[int]]) -> int | None:
    if not name:
        return None
    found = suppliers.get(name.lower(), [])
    if not found:
        raise DomainError(_("We kennen geen leverancier ‘%s’.") % name[:60])
    if len(found) > 1:
        raise DomainError(
            _("Er zijn %(count)d leveranciers die ‘%(name)s’ heten.")
            % {"count": len(found), "name": name[:60]}
        )
    return found[0]


def _bare(draft: Draft) -> tuple[str, str, int | None, str, str]:
    """All that counts; a reason is only told."""
    return draft.category, draft.ledger, draft.supplier, draft.given, draft.words
