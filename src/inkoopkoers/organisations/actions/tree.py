# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Make organisations, change what is known of them, and place them in the tree."""

from __future__ import annotations

from dataclasses import dataclass, fields

from django.db import transaction
from django.utils.translation import gettext as _

from inkoopkoers.organisations.domain import Misfit, misfit
from inkoopkoers.organisations.models import Membership, Organisation, User
from inkoopkoers.organisations.rights import Right, Role
from inkoopkoers.organisations.tenancy import may
from inkoopkoers.organisations.trail import note
from inkoopkoers.web.errors import DomainError


class DoesNotFit(DomainError):
    """The organisation cannot stand there in the tree."""


class NoSecondFactor(DomainError):
    """Who asks for a second factor must have one, or is shut out."""


class ChangedMeanwhile(DomainError):
    """Someone else saved the same thing since the form was opened."""


@dataclass(frozen=True)
class Particulars:
    """What the beheerder writes down of an organisation."""

    name: str
    kind: str
    oin: str = ""
    tooi: str = ""
    kvk: str = ""
    requires_second_factor: bool = False
    parent: Organisation | None = None


_NAMES = [field.name for field in fields(Particulars)]


@transaction.atomic
def make_organisation(particulars: Particulars, *, by: User) -> Organisation:
    """Make an organisation; who makes it becomes its beheerder.

    The caller sees to it that they may. DoesNotFit when the tree grows too deep.
    """
    if particulars.parent:
        _refuse_misfit(None, particulars.parent)
    made = Organisation(**_fields(particulars))
    made.save()
    Membership.objects.create(organisation=made, user=by, role=Role.BEHEERDER)
    note("organisation.made", by=by, organisation=made)
    return made


@transaction.atomic
def change_organisation(
    organisation: Organisation,
    particulars: Particulars,
    *,
    edition: int,
    by: User,
    is_secured: bool,
) -> Organisation:
    """Write down what changed. A beheerder may always take the organisation loose.

    `is_secured` says whether they sign in with a second factor themselves.

    ChangedMeanwhile when another saved after this edition; DoesNotFit and
    NoSecondFactor as they say.
    """
    current = Organisation.objects.select_for_update().get(pk=organisation.pk)
    if current.edition != edition:
        raise ChangedMeanwhile(_("Intussen heeft een collega dit gewijzigd."))
    changed = _changed(current, particulars)
    if not changed:
        return current
    if "parent" in changed and particulars.parent:
        _refuse_foreign_parent(particulars.parent, by)
        _refuse_misfit(current.pk, particulars.parent)
    if "requires_second_factor" in changed and not is_secured:
        _refuse_shut_out(particulars)
    if "parent" in changed and current.parent and not current.came_from:
        top = top_of(current)
        current.came_from = top.came_from or top.pk
    for name in changed:
        setattr(current, name, getattr(particulars, name))
    current.edition += 1
    current.save()
    _note_change(current, changed, by)
    return current


def top_of(organisation: Organisation) -> Organisation:
    """The organisation at the top of the tree; itself when it is part of none."""
    top = organisation
    while top.parent:
        top = top.parent
    return top


def _fields(particulars: Particulars) -> dict[str, object]:
    return {name: getattr(particulars, name) for name in _NAMES}


def _changed(current: Organisation, particulars: Particulars) -> list[str]:
    wanted = _fields(particulars)
    return [name for name, value in wanted.items() if getattr(current, name) != value]


def _note_change(organisation: Organisation, changed: list[str], by: User) -> None:
    """The rule about signing in stands in the trail on its own."""
    others = [name for name in changed if name != "requires_second_factor"]
    if others:
        note("organisation.changed", by=by, organisation=organisation, fields=others)
    if others != changed:
        note(
            "organisation.second_factor_required",
            by=by,
            organisation=organisation,
            required=organisation.requires_second_factor,
        )


def _refuse_foreign_parent(parent: Organisation, by: User) -> None:
    if not may(by, Right.ADMINISTER, parent):
        raise DoesNotFit(_("Je bent geen beheerder van deze organisatie."))


def _refuse_misfit(moved: int | None, parent: Organisation) -> None:
    """Look at the whole tree while nobody else can move something in it."""
    rows = Organisation.objects.select_for_update().order_by("pk")
    found = misfit(moved, parent.pk, dict(rows.values_list("pk", "parent_id")))
    if found is Misfit.CYCLE:
        raise DoesNotFit(
            _("Een organisatie kan niet onder zichzelf of een eigen onderdeel vallen.")
        )
    if found is Misfit.TOO_DEEP:
        raise DoesNotFit(_("Er passen hooguit zes organisaties onder elkaar."))


def _refuse_shut_out(wanted: Particulars) -> None:
    """Who has no second factor may drop the rule, but not make it."""
    if wanted.requires_second_factor:
        raise NoSecondFactor(
            _("Stel eerst voor jezelf een tweede stap in, anders sluit je jezelf uit.")
        )
