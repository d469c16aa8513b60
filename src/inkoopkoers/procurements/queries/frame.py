# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands around every step: thread, team, next date, what to do now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from inkoopkoers.organisations.models import User
from inkoopkoers.procurements.domain.findings import Finding, per_step
from inkoopkoers.procurements.domain.steps import (
    Bead,
    Corner,
    Standing,
    Step,
    StepState,
    is_frozen,
    next_step,
    thread,
)
from inkoopkoers.procurements.models import Dossier, StepRecord, TeamMember
from inkoopkoers.procurements.queries.doors import may_write
from inkoopkoers.procurements.queries.findings import findings_of


@dataclass(frozen=True)
class Place:
    """A corner of the team and who stands there; nobody leaves it empty."""

    corner: Corner
    member: TeamMember | None


@dataclass(frozen=True)
class Frame:
    """What every page of a dossier shows around its step."""

    dossier: Dossier
    beads: tuple[Bead, ...]
    team: tuple[Place, ...]
    go_on: Step
    next_date: tuple[str, date] | None
    may_write: bool
    records: dict[str, StepRecord]
    findings: tuple[Finding, ...]

    def edition(self, step: Step) -> int:
        """The edition that a form of this step is made from."""
        return self.records[step].edition if step in self.records else 1

    def state(self, step: Step) -> StepState:
        """How far a step is."""
        found = self.records.get(step)
        return StepState(found.state) if found else StepState.OPEN

    def can_write(self, step: Step) -> bool:
        """Whether this reader may still change this step."""
        return self.may_write and not is_frozen(Standing(self.dossier.standing), step)


def frame(dossier: Dossier, user: User, today: date) -> Frame:
    """Gather the frame; the number of queries does not depend on the dossier."""
    records = {one.step: one for one in dossier.steps.select_related("changed_by")}
    states = {step: StepState(one.state) for step, one in records.items()}
    found, standing = findings_of(dossier, today), Standing(dossier.standing)
    loose = {str(step): number for step, number in per_step(found).items()}
    beads = thread(states, loose, standing)
    return Frame(
        dossier=dossier,
        beads=beads,
        team=team_of(dossier),
        go_on=next_step(beads, standing),
        next_date=next_date(dossier, today),
        may_write=may_write(user, dossier),
        records=records,
        findings=found,
    )


def team_of(dossier: Dossier) -> tuple[Place, ...]:
    """The four corners, in their order; an empty one is there too."""
    standing = {one.corner: one for one in dossier.team.select_related("user")}
    return tuple(Place(corner, standing.get(corner)) for corner in Corner)


def next_date(dossier: Dossier, today: date) -> tuple[str, date] | None:
    """The first date that is still to come, with the field it is from."""
    named = (
        ("publish_on", dossier.publish_on),
        ("needed_on", dossier.needed_on),
        ("ends_on", dossier.ends_on),
    )
    coming = [(name, day) for name, day in named if day and day >= today]
    return min(coming, key=lambda one: one[1], default=None)
