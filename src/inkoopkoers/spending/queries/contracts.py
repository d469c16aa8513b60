# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The contracts of an organisation, with what their suppliers are called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from django.db.models import F, QuerySet

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.organisations.tenancy import Visitor
from inkoopkoers.spending.models import KnownContract
from inkoopkoers.spending.queries.datasets import ask
from inkoopkoers.spending.questions.named import (
    CalledRow,
    names_of,
    suppliers_called,
)
from inkoopkoers.spending.questions.suppliers import SUPPLIER_LIST

MOST_OFFERED = 200


def contracts_for(user: Visitor, organisation: Organisation) -> QuerySet[KnownContract]:
    """The contracts of an organisation that this person may see, removed ones too."""
    return KnownContract.objects.for_user(user).filter(organisation=organisation)


def contracts_with(organisation: Organisation, supplier: int) -> list[KnownContract]:
    """The contracts with one supplier, the one that ends first on top."""
    rows = KnownContract.objects.filter(
        organisation=organisation, supplier=supplier, removed_at=None
    )
    return list(rows.order_by(F("ends_on").asc(nulls_last=True), "number"))


def supplier_names(
    organisation: Organisation, contracts: Iterable[KnownContract]
) -> dict[int, str]:
    """What the suppliers of these contracts are called."""
    keys = sorted({one.supplier for one in contracts if one.supplier is not None})
    if not keys:
        return {}
    return {row.supplier: row.name for row in ask(organisation, names_of(keys))}


def called(
    organisation: Organisation, texts: Iterable[str]
) -> Mapping[str, Sequence[CalledRow]]:
    """The suppliers for what people typed; see `as_called`."""
    wanted = sorted({as_called(one) for one in texts} - {""})
    found: dict[str, list[CalledRow]] = {}
    if wanted:
        for row in ask(organisation, suppliers_called(wanted)):
            found.setdefault(row.text, []).append(row)
    return found


def as_called(text: str) -> str:
    """How a typed name is compared: small letters, one space between words."""
    return " ".join(text.split()).lower()


def offered_names(organisation: Organisation) -> tuple[str, ...]:
    """The names of the largest suppliers, to choose from while typing."""
    rows = ask(organisation, SUPPLIER_LIST, limit=MOST_OFFERED)
    return tuple(dict.fromkeys(row.name for row in rows if row.name))
