# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Write down, change, take away and put back the contracts that we know of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from inkoopkoers.audit.actions import record
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import require
from inkoopkoers.spending.actions.former import keep_former
from inkoopkoers.spending.actions.manifest import locked_terms
from inkoopkoers.spending.actions.watching_later import watch_later
from inkoopkoers.spending.models import KnownContract
from inkoopkoers.web.errors import DomainError

# Every question about contracts carries them all.
MOST_CONTRACTS = 2_000


class NumberTaken(DomainError):
    """Another contract has this number."""

    def __init__(self) -> None:
        super().__init__(_("Er is al een contract met dit nummer."))


class TooManyContracts(DomainError):
    """More than questions can carry."""

    def __init__(self) -> None:
        super().__init__(
            _("Je kunt hoogstens %s contracten invullen. Haal er eerst een paar weg.")
            % f"{MOST_CONTRACTS:,}".replace(",", ".")
        )


class ChangedContract(DomainError):
    """Someone saved this contract after the form was opened; `there` is it now."""

    def __init__(self, there: KnownContract) -> None:
        super().__init__(
            _("Een collega heeft dit intussen veranderd. Kijk wat er nu staat.")
        )
        self.there = there


@dataclass(frozen=True)
class ContractValues:
    """All that a form about a contract says; None and "" are not known."""

    number: str
    title: str
    supplier: int | None = None
    category: str = ""
    ends_on: date | None = None


def add_contract(
    organisation: Organisation, values: ContractValues, *, by: User
) -> KnownContract:
    """Write one down; NumberTaken or TooManyContracts."""
    with _changing(organisation, by):
        row = _added(organisation, values, by)
        _noted("spend.contract_added", organisation, by, f"contract:{row.pk}")
    return row


def change_contract(
    row: KnownContract, values: ContractValues, *, by: User, edition: int
) -> None:
    """Save it; ChangedContract when `edition` is an older one."""
    with _changing(row.organisation, by):
        there = KnownContract.objects.get(pk=row.pk)
        if there.edition != edition:
            raise ChangedContract(there)
        _check_number(row.organisation, values.number, but=row.pk)
        _write(there, values, by)
        _noted("spend.contract_changed", row.organisation, by, f"contract:{row.pk}")


def remove_contract(row: KnownContract, *, by: User) -> None:
    """Take it away; it can be put back."""
    with _changing(row.organisation, by):
        found = KnownContract.objects.filter(pk=row.pk, removed_at=None)
        now = timezone.now()
        for there in found:
            keep_former(there, by=by, at=now)
        if found.update(removed_at=now):
            _noted("spend.contract_removed", row.organisation, by, f"contract:{row.pk}")


def restore_contract(row: KnownContract, *, by: User) -> None:
    """Put it back; NumberTaken when another has its number by now."""
    with _changing(row.organisation, by):
        there = KnownContract.objects.get(pk=row.pk)
        if there.removed_at is None:
            return
        _check_number(row.organisation, there.number, but=row.pk)
        _check_room(row.organisation, 1)
        keep_former(there, by=by, at=timezone.now())
        there.removed_at = None
        there.save(update_fields=["removed_at"])
        _noted("spend.contract_restored", row.organisation, by, f"contract:{row.pk}")


def take_contracts(
    organisation: Organisation, given: Sequence[ContractValues], *, by: User
) -> None:
    """Those of a file: a number that is known is changed, another is added."""
    with _changing(organisation, by):
        standing = {
            row.number: row
            for row in KnownContract.objects.filter(
                organisation=organisation, removed_at=None
            )
        }
        new = [one for one in given if one.number not in standing]
        _check_room(organisation, len(new))
        for one in given:
            if one.number in standing:
                _write(standing[one.number], one, by)
        KnownContract.objects.bulk_create(
            KnownContract(organisation=organisation, made_by=by, **asdict(one))
            for one in new
        )
        _noted("spend.contracts_imported", organisation, by, "", contracts=len(given))


@contextmanager
def _changing(organisation: Organisation, by: User) -> Iterator[None]:
    """One at a time, for who manages; PermissionDenied for others."""
    require(by, Right.MANAGE, organisation)
    with transaction.atomic():
        locked_terms(organisation)
        yield
        watch_later(organisation)


def _added(
    organisation: Organisation, values: ContractValues, by: User
) -> KnownContract:
    _check_number(organisation, values.number)
    _check_room(organisation, 1)
    return KnownContract.objects.create(
        organisation=organisation, made_by=by, **asdict(values)
    )


def _write(row: KnownContract, values: ContractValues, by: User) -> None:
    keep_former(row, by=by, at=timezone.now())
    for name, value in asdict(values).items():
        setattr(row, name, value)
    row.removed_at = None
    row.edition += 1
    row.save()


def _check_number(organisation: Organisation, number: str, *, but: int = 0) -> None:
    rows = KnownContract.objects.filter(
        organisation=organisation, number=number, removed_at=None
    )
    if rows.exclude(pk=but).exists():
        raise NumberTaken


def _check_room(organisation: Organisation, more: int) -> None:
    rows = KnownContract.objects.filter(organisation=organisation, removed_at=None)
    if rows.count() + more > MOST_CONTRACTS:
        raise TooManyContracts


def _noted(
    event: str, organisation: Organisation, by: User, subject: str, **details: int
) -> None:
    record(
        event,
        actor=by.pk,
        organisation=organisation.pk,
        subject=subject,
        details=details,
    )
