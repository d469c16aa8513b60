# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Make, change, finish and hand over actions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from inkoopkoers.audit.actions import record
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.secret_links import new_link
from inkoopkoers.organisations.tenancy import may
from inkoopkoers.planning.domain.actions import ForItem
from inkoopkoers.planning.models import Action, CalendarLink
from inkoopkoers.web.errors import DomainError

CALENDAR = "calendar"


class NotAMember(DomainError):
    """An action can only be given to someone who can see it."""


class ChangedMeanwhile(DomainError):
    """Someone else saved this action after the form was opened."""


@dataclass(frozen=True)
class Plan:
    """What will be done, by whom, before when; `owner` or a name without account."""

    title: str
    due: date
    owner: User | None = None
    owner_name: str = ""
    note: str = ""


@transaction.atomic
def make_action(
    organisation: Organisation,
    plan: Plan,
    *,
    by: User,
    now: datetime,
    for_item: ForItem | None = None,
) -> Action:
    """Give out an action. NotAMember when the owner is not of this organisation."""
    _check_owner(organisation, plan)
    aim = for_item or ForItem()
    action = Action.objects.create(
        organisation=organisation,
        instrument=aim.instrument,
        version=aim.version,
        item=aim.item,
        tip=aim.tip,
        made_by=by,
        made_at=now,
        **_fields(plan),
    )
    _note("action.made", action, by)
    return action


@transaction.atomic
def change(action: Action, plan: Plan, *, edition: int, by: User) -> Action:
    """Change what was planned. ChangedMeanwhile when the edition is an older one."""
    _check_owner(action.organisation, plan)
    _save(action, edition, **_fields(plan))
    _note("action.changed", action, by)
    return action


@transaction.atomic
def finish(action: Action, outcome: str, *, by: User, now: datetime) -> None:
    """Mark as done, with what came of it; a second time changes the outcome only."""
    _save(action, None, outcome=outcome, done_at=action.done_at or now)
    _note("action.done", action, by)


@transaction.atomic
def reopen(action: Action, *, by: User) -> None:
    """It was not done after all."""
    _save(action, None, done_at=None)
    _note("action.changed", action, by)


@transaction.atomic
def remove(action: Action, *, by: User, now: datetime) -> None:
    """Take it off the list; it can be put back."""
    _save(action, None, removed_at=now)
    _note("action.removed", action, by)


@transaction.atomic
def restore(action: Action, *, by: User) -> None:
    """Put it back on the list."""
    _save(action, None, removed_at=None)
    _note("action.changed", action, by)


@transaction.atomic
def hand_over(user: User, organisation: Organisation, to: User | None) -> int:
    """Give the open actions of someone who leaves to another, or to nobody yet.

    How many there were is in the trail with the leaving, under who decided on it.
    """
    mine = Action.objects.filter(
        organisation=organisation, owner=user, done_at=None, removed_at=None
    )
    handed: int = mine.update(owner=to, owner_name="")
    return handed


def new_calendar(user: User, now: datetime) -> None:
    """Make the secret address of someone's calendar; an older one stops working."""
    nonce, digest = new_link(CALENDAR)
    CalendarLink.objects.update_or_create(
        user=user,
        defaults={"nonce": nonce, "token_digest": digest, "made_at": now},
    )


def stop_calendar(user: User) -> None:
    """Let the address of someone's calendar stop working."""
    CalendarLink.objects.filter(user=user).delete()


def _fields(plan: Plan) -> dict[str, object]:
    return {
        "title": plan.title,
        "due": plan.due,
        "owner": plan.owner,
        "owner_name": "" if plan.owner else plan.owner_name,
        "note": plan.note,
    }


def _check_owner(organisation: Organisation, plan: Plan) -> None:
    if plan.owner and not may(plan.owner, Right.READ, organisation):
        raise NotAMember(
            _("%(name)s hoort niet bij %(organisation)s. Kies iemand anders.")
            % {"name": plan.owner, "organisation": organisation}
        )


def _save(action: Action, edition: int | None, **fields: object) -> None:
    """Write the fields and count the edition up, unless an older one was seen."""
    row = Action.objects.select_for_update().get(pk=action.pk)
    if edition is not None and row.edition != edition:
        raise ChangedMeanwhile(
            _("Een collega heeft deze actie intussen veranderd. Kijk wat er nu staat.")
        )
    for name, value in {**fields, "edition": row.edition + 1}.items():
        setattr(row, name, value)
        setattr(action, name, value)
    row.save(update_fields=[*fields, "edition"])


def _note(event: str, action: Action, by: User) -> None:
    record(
        event,
        actor=by.pk,
        organisation=action.organisation_id,
        subject=f"action:{action.pk}",
    )
