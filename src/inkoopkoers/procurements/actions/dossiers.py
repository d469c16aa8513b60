# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Start a dossier, change its facts and its team, take it off the board."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from inkoopkoers.audit.actions import record
from inkoopkoers.instruments.domain import Advice
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import may, require
from inkoopkoers.procurements.actions.copying import copy_into
from inkoopkoers.procurements.actions.examples import fill_from
from inkoopkoers.procurements.actions.exports import note_file
from inkoopkoers.procurements.actions.steps import (
    ChangedMeanwhile,
    Frozen,
    locked,
    note,
    settle,
)
from inkoopkoers.procurements.domain.dossiers import Facts, searchable
from inkoopkoers.procurements.domain.steps import Corner, Standing, Step, is_frozen
from inkoopkoers.procurements.models import (
    CalendarEntry,
    Dossier,
    ExampleDossier,
    PinnedAdvice,
    TeamMember,
)
from inkoopkoers.procurements.queries.categories import cpv_name, group_name
from inkoopkoers.web.errors import DomainError


class NotAMember(DomainError):
    """A corner is for someone who may see the dossier."""


class StillNeeded(DomainError):
    """Others look at this dossier now; first end that."""


@dataclass(frozen=True)
class Start:
    """How a dossier begins: with facts, and with what is known already."""

    facts: Facts
    advice: Advice | None = None
    source: Dossier | None = None
    example: ExampleDossier | None = None
    spend_category: str = ""


@dataclass(frozen=True)
class Seat:
    """Who takes a corner: a colleague, or someone with a name; or nobody."""

    user: User | None = None
    name: str = ""


@transaction.atomic
def start(
    organisation: Organisation, chosen: Start, *, by: User, now: datetime
) -> Dossier:
    """Make a dossier; PermissionDenied without the right to manage there."""
    require(by, Right.MANAGE, organisation)
    dossier = Dossier(organisation=organisation, made_by=by, made_at=now)
    dossier.came_from = chosen.source
    dossier.spend_category = chosen.spend_category
    _fill(dossier, _with_source(chosen))
    dossier.save()
    if chosen.source:
        copy_into(dossier, chosen.source)
    if chosen.example:
        fill_from(dossier, chosen.example)
    if chosen.advice:
        _pin(dossier, chosen.advice, by, now)
    settle(dossier)
    note("dossier.made", dossier, by)
    _tell_source(chosen, organisation, by)
    return dossier


def _tell_source(chosen: Start, to: Organisation, by: User) -> None:
    """What goes to another organisation is told where it came from."""
    for source, name in ((chosen.source, "dossier"), (chosen.example, "example")):
        if source and source.organisation_id != to.pk:
            record(
                "dossier.taken_elsewhere",
                actor=by.pk,
                organisation=source.organisation_id,
                subject=f"{name}:{source.pk}",
                details={"organisation": to.pk},
            )


def _with_source(chosen: Start) -> Facts:
    """Of another dossier the category comes along."""
    if chosen.example:
        example = chosen.example
        return replace(
            chosen.facts, product_group=example.product_group, cpv=example.cpv
        )
    if chosen.source is None:
        return chosen.facts
    taken = ("product_group", "cpv", "is_category_managed")
    return replace(
        chosen.facts, **{name: getattr(chosen.source, name) for name in taken}
    )


def _pin(dossier: Dossier, advice: Advice, by: User, now: datetime) -> None:
    PinnedAdvice.objects.create(
        dossier=dossier,
        answers=str(advice.answers),
        version=advice.instrument.version,
        digest=advice.instrument.digest,
        pinned_by=by,
        pinned_at=now,
    )


@transaction.atomic
def change_facts(dossier: Dossier, facts: Facts, *, edition: int, by: User) -> None:
    """Write the facts; ChangedMeanwhile when the form is older than what is kept.

    Frozen while a decision is asked or after it: the decision rests on these facts.
    """
    row = locked(dossier, by=by)
    if is_frozen(Standing(row.standing), Step.NEED):
        raise Frozen(
            _("Over dit dossier loopt een besluit. Daarom liggen de gegevens vast.")
        )
    _refuse_older(row, edition)
    _fill(row, facts)
    row.edition += 1
    row.save()
    settle(row)
    note("dossier.changed", row, by, {"step": "gegevens"})


def _fill(row: Dossier, facts: Facts) -> None:
    for name, value in asdict(facts).items():
        setattr(row, name, value)
    row.searched = searched_for(facts)


def searched_for(facts: Facts) -> str:
    """What the search looks in: words that people know the purchase by."""
    category = (group_name(facts.product_group), facts.cpv, cpv_name(facts.cpv))
    return searchable(facts.title, facts.what, facts.for_whom, *category)


def _refuse_older(row: Dossier, edition: int) -> None:
    if row.edition != edition:
        raise ChangedMeanwhile(
            _("Een collega heeft dit intussen veranderd. Kijk wat er staat.")
        )


@transaction.atomic
def change_team(
    dossier: Dossier, seats: Mapping[Corner, Seat], *, edition: int, by: User
) -> None:
    """Put people in the corners; a corner that is not named stays as it is.

    Who stands in a corner may write in the dossier, so this needs the right to
    manage. NotAMember for someone who is not of this organisation.
    """
    row = locked(dossier, by=by)
    require(by, Right.MANAGE, row.organisation)
    _refuse_older(row, edition)
    standing = {one.corner: one for one in row.team.select_related("user")}
    changed = [
        corner
        for corner, seat in seats.items()
        if _place(row, corner, seat, standing.get(corner))
    ]
    row.edition += 1
    row.save(update_fields=["edition"])
    settle(row)
    if changed:
        note("dossier.team_changed", row, by, {"corners": sorted(changed)})


def _place(row: Dossier, corner: Corner, seat: Seat, was: TeamMember | None) -> bool:
    """Let someone take a corner; whether that is a change."""
    if (was.user if was else None, was.name if was else "") == (seat.user, seat.name):
        return False
    if seat.user and not may(seat.user, Right.READ, row.organisation):
        raise NotAMember(
            _("%(name)s hoort niet bij %(organisation)s. Kies iemand anders.")
            % {"name": seat.user, "organisation": row.organisation}
        )
    if not seat.user and not seat.name:
        row.team.filter(corner=corner).delete()
        return was is not None
    TeamMember.objects.update_or_create(
        dossier=row,
        corner=corner.value,
        defaults={
            "organisation_id": row.organisation_id,
            "user": seat.user,
            "name": "" if seat.user else seat.name,
        },
    )
    return True


@transaction.atomic
def remove(dossier: Dossier, *, by: User, now: datetime) -> None:
    """Take it off the board; it can be put back. Needs the right to manage."""
    row = _managed(dossier, by)
    if Standing(row.standing) is Standing.ASKED:
        raise StillNeeded(
            _("Er is een besluit gevraagd. Trek de vraag in, dan kan het dossier weg.")
        )
    if CalendarEntry.objects.filter(dossier=row, withdrawn_at=None).exists():
        raise StillNeeded(
            _("Dit dossier staat op de openbare kalender. Haal het daar eerst weg.")
        )
    row.removed_at = now
    row.save(update_fields=["removed_at"])
    note("dossier.removed", row, by)


@transaction.atomic
def restore(dossier: Dossier, *, by: User) -> None:
    """Put it back on the board."""
    row = _managed(dossier, by)
    row.removed_at, row.changed_at = None, timezone.now()
    row.save(update_fields=["removed_at", "changed_at"])
    note("dossier.restored", row, by)


def _managed(dossier: Dossier, by: User) -> Dossier:
    row = Dossier.objects.select_for_update().get(pk=dossier.pk)
    if not may(by, Right.MANAGE, row.organisation):
        raise PermissionDenied
    return row


def note_export(rows: QuerySet[Dossier], *, by: User, format_name: str) -> None:
    """Tell in the trail of each organisation that its dossiers left as a file."""
    places = rows.order_by().values_list("organisation_id", flat=True).distinct()
    note_file("dossier.exported", places, by=by, format_name=format_name)
