# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Take out names of persons that no file of the organisation holds any more.

The decisions stay, by their numbers, so the next import is still recognised. Names of
companies stay.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Any

from django.db import models

from inkoopkoers.audit.actions import record
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.actions.suppliers.deciding import chunks
from inkoopkoers.spending.domain.blanking import Held, Known, keeps_name, without
from inkoopkoers.spending.domain.matching.naming import looks_like_person
from inkoopkoers.spending.models import (
    CategoryRule,
    FormerKind,
    FormerValues,
    KnownContract,
    RefusedMatch,
    SpendImport,
    Supplier,
    SupplierMember,
)
from inkoopkoers.spending.queries.held import Held as Files
from inkoopkoers.spending.queries.held import persons_in

# What people typed and may hold a name; those of a rule never match once it is gone.
_TYPED: tuple[tuple[Any, tuple[str, ...]], ...] = (
    (CategoryRule, ("words", "given", "reason")),
    (KnownContract, ("title",)),
    (Supplier, ("note",)),
)


def blank_persons(
    organisation: Organisation, *, leaving: SpendImport | None = None
) -> int:
    """How many names went; call it in the transaction that deletes `leaving`.

    Nothing goes when a file of another import is missing: that may come back.
    """
    known = _persons(organisation)
    is_asked = leaving is not None and _has_typed(organisation)
    of_file = persons_in(leaving) if leaving is not None and is_asked else {}
    if not known and not of_file:
        return 0
    try:
        held = _held(organisation, known, of_file, leaving)
    except FileNotFoundError:
        return 0
    gone = {name for party, name in of_file.items() if not held.has(party, name)}
    gone |= _blank_members(known, held)
    gone |= _blank_suppliers(known, held)
    if gone:
        _blank_former(organisation, gone)
        _blank_typed(organisation, gone)
        record(
            "spend.names_removed",
            actor=None,
            organisation=organisation.pk,
            subject=f"organisation:{organisation.pk}",
            details={"names": len(gone)},
        )
    return len(gone)


def _persons(organisation: Organisation) -> list[Known]:
    """Suppliers that are persons, or have a name that is one's: marked, or by its form."""
    own = {"organisation": organisation}
    refused = RefusedMatch.objects.filter(**own, undone_at=None, one=models.F("other"))
    firms = set(refused.values_list("one", flat=True))
    once = set(
        FormerValues.objects.filter(
            **own, kind=FormerKind.SUPPLIER, values__is_person=True
        ).values_list("number", flat=True)
    )
    names: dict[int, list[tuple[int, str]]] = {}
    for supplier, party, name in SupplierMember.objects.filter(**own).values_list(
        "supplier", "party", "seen_as"
    ):
        names.setdefault(supplier, []).append((party, name))
    rows = Supplier.objects.filter(**own).values_list("pk", "name", "is_person")
    found = (
        Known(
            pk, name, is_person or pk in once, tuple(dict.fromkeys(names.get(pk, ())))
        )
        for pk, name, is_person in rows
    )
    persons = (replace(one, names=_of_persons(one, firms)) for one in found)
    return [one for one in persons if one.names or (one.is_person and one.name)]


def _of_persons(one: Known, firms: Collection[int]) -> tuple[tuple[int, str], ...]:
    """Its names that are a person's, as far as they are still there."""
    return tuple(
        (party, seen)
        for party, seen in one.names
        if seen and (one.is_person or (party not in firms and looks_like_person(seen)))
    )


def _held(
    organisation: Organisation,
    known: Iterable[Known],
    of_file: dict[int, str],
    leaving: SpendImport | None,
) -> Held:
    pairs = [*of_file.items(), *(pair for one in known for pair in one.names)]
    names = {name for _party, name in pairs} | {one.name for one in known if one.name}
    files = Files(organisation.pk, but=leaving)
    return Held(files.parties({party for party, _name in pairs}), files.names(names))


def _blank_members(known: Iterable[Known], held: Held) -> set[str]:
    gone = {
        (one.number, party): name
        for one in known
        for party, name in one.names
        if not held.has(party, name)
    }
    for some in chunks(sorted(gone)):
        rows = SupplierMember.objects.filter(
            supplier__in=[number for number, _party in some],
            party__in=[party for _number, party in some],
        )
        wanted = [row.pk for row in rows if (row.supplier_id, row.party) in gone]
        SupplierMember.objects.filter(pk__in=wanted).update(seen_as="")
    return set(gone.values())


def _blank_suppliers(known: Iterable[Known], held: Held) -> set[str]:
    gone = {one.number: one.name for one in known if _loses_name(one, held)}
    former: set[str] = set()
    for some in chunks(sorted(gone)):
        Supplier.objects.filter(pk__in=some).update(
            name="", kvk="", note="", edition=models.F("edition") + 1
        )
        before = FormerValues.objects.filter(kind=FormerKind.SUPPLIER, number__in=some)
        former |= {row.values["name"] for row in before if row.values["name"]}
    return set(gone.values()) | former


def _loses_name(one: Known, held: Held) -> bool:
    is_person = one.is_person or any(one.name == name for _party, name in one.names)
    return bool(one.name) and is_person and not keeps_name(one, held)


def _blank_former(organisation: Organisation, gone: Collection[str]) -> None:
    """What suppliers were called before, and the titles of contracts."""
    whole = {name.lower() for name in gone}
    for row in FormerValues.objects.filter(organisation=organisation):
        values = dict(row.values)
        if values.get("name", "").lower() in whole:
            values["name"] = ""
        if row.kind == FormerKind.CONTRACT:
            values["title"] = without(values["title"], gone)
        if values != row.values:
            row.values = values
            row.save(update_fields=["values"])


def _has_typed(organisation: Organisation) -> bool:
    return any(
        model.objects.filter(organisation=organisation).exists()
        for model, _names in _TYPED
    )


def _blank_typed(organisation: Organisation, gone: Collection[str]) -> None:
    for model, fields in _TYPED:
        for row in model.objects.filter(organisation=organisation):
            changed = [
                name
                for name in fields
                if _set(row, name, without(getattr(row, name), gone))
            ]
            if changed:
                row.save(update_fields=changed)


def _set(row: models.Model, name: str, text: str) -> bool:
    is_other: bool = text != getattr(row, name)
    setattr(row, name, text)
    return is_other
