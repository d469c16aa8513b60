# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Let everything that is listed somewhere grow, around the rows of the access matrix."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from django.utils import timezone

from inkoopkoers.instruments.actions import save_advice
from inkoopkoers.instruments.queries import advice_for
from inkoopkoers.library.models import LinkCheckRun, TipFeedback
from inkoopkoers.measuring.actions.keeping import keep_outcome
from inkoopkoers.measuring.actions.revealing import reveal
from inkoopkoers.measuring.models import (
    BenchmarkEntry,
    Consensus,
    Round,
    Target,
    TrustedInstallation,
)
from inkoopkoers.measuring.queries.trying import outcome_for
from inkoopkoers.measuring.tests.making import answer, make_respondent, make_response
from inkoopkoers.measuring.tests.outcomes import revealed
from inkoopkoers.organisations.accounts.tests.signing import add_passkey
from inkoopkoers.organisations.actions import invite
from inkoopkoers.organisations.models import Membership, Organisation, User
from inkoopkoers.organisations.rights import Role
from inkoopkoers.planning.actions import acting as planning
from inkoopkoers.planning.actions.investing import units
from inkoopkoers.planning.actions.investing.telling import tell_spending
from inkoopkoers.planning.domain.actions import ForItem
from inkoopkoers.planning.domain.investing.plan import Unit
from inkoopkoers.planning.models import InvestmentPlan
from inkoopkoers.planning.tests.investing.kept import (
    a_kept_asset,
    a_kept_licence,
    a_kept_plan,
)
from tests.access.door import Cast
from tests.many_awards import fill_awards
from tests.many_dossiers import add_dossiers
from tests.many_in_dossiers import fill_dossiers
from tests.many_spend import fill_spend

ITEMS = [f"strategie-{number}" for number in (1, 2, 3)]


def grow(cast: Cast, times: int) -> None:
    """Add `times` as much of everything."""
    for number in range(times):
        _add_people(cast, number)
        _add_work(cast, cast.organisation, number)
        _add_organisation(cast, number)
        _add_notes(cast, number)
        _add_compared(cast.organisation, number)
    for found in Round.objects.all():
        _add_answers(found, cast.people["inkoper"], times)
    fill_dossiers(cast.people["inkoper"], times)
    fill_awards(cast.people["inkoper"], times)
    fill_spend(cast.organisation, cast.people["inkoper"], times)
    _add_to_plans(cast, times)


def _add_to_plans(cast: Cast, times: int) -> None:
    """More schools, assets, amounts and licences in the plan, and more plans."""
    bram = cast.people["inkoper"]
    plan = InvestmentPlan.objects.get(title="Plan van de scholen")
    for number in range(3 * times):
        unit = units.add_unit(plan, Unit(f"s{number}", f"School {number}"), by=bram)
        a_kept_asset(plan, bram, code=f"M{number}", unit=unit.code, condition=1)
        a_kept_asset(plan, bram, code=f"N{number}", unit=unit.code, life_years=7)
        a_kept_licence(plan, bram)
        amounts: dict[int | None, Decimal | None] = {unit.pk: Decimal(100)}
        tell_spending(plan, 2027 + number, amounts, by=bram, edition=plan.edition)
        plan.refresh_from_db()
        a_kept_plan(cast.organisation, bram, f"Nog een plan {number}")


def _add_people(cast: Cast, number: int) -> None:
    """Colleagues with every role, and people who are asked to become one."""
    for role in Role:
        user = User.objects.create_user(f"{role}{number}@example.org")
        user.name = f"Collega {number}"
        user.save()
        Membership.objects.create(organisation=cast.organisation, user=user, role=role)
    address = f"nieuw{number}@example.org"
    by, now = cast.people["beheerder"], timezone.now()
    invite(cast.organisation, [address], Role.LEZER, by=by, now=now)
    add_passkey(by, f"Sleutel {number}")


def _add_organisation(cast: Cast, number: int) -> None:
    """A part of the organisation in which the same people work."""
    part = Organisation.objects.create(
        name=f"Afdeling {number}", parent=cast.organisation
    )
    for name in ("inkoper", "beheerder"):
        person = cast.people[name]
        role = Role(Membership.objects.get(user=person, organisation__parent=None).role)
        Membership.objects.create(organisation=part, user=person, role=role)
    _add_work(cast, part, number)


def _add_work(cast: Cast, where: Organisation, number: int) -> None:
    """Rounds, what was agreed after them, targets, actions and kept advice."""
    bram, now = cast.people["inkoper"], timezone.now()
    for age in (0, 365 * (number + 1)):
        done = revealed(where, bram, title=f"Meting {number}, {age}")
        Round.objects.filter(pk=done.pk).update(
            opens_on=done.opens_on - timedelta(days=age),
            closes_on=done.closes_on - timedelta(days=age),
            revealed_at=now - timedelta(days=age),
        )
    plan = planning.Plan(f"Actie {number}", timezone.localdate(), owner=bram)
    for item in ("", *ITEMS):
        aim = ForItem("checklist", 1, item)
        made = planning.make_action(where, plan, by=bram, now=now, for_item=aim)
        if number % 2:
            planning.finish(made, "Gedaan", by=bram, now=now)
    save_advice(advice_for("2-1-2-1-2"), f"Inkoop {number}", user=bram, now=now)
    outcome = outcome_for("checklist", "12340xn12341")
    keep_outcome(outcome, f"Afdeling {number}", user=bram, now=now)
    add_dossiers(where, bram, number)


def _add_notes(cast: Cast, number: int) -> None:
    """What visitors say and what editors started."""
    TipFeedback.objects.create(
        tip_code="S12-4", tip_rev=1, instrument="wegwijzer", version=1,
        verdict="ja", remark=f"Ervaring {number}",
    )  # fmt: skip
    LinkCheckRun.objects.create(started_by=cast.people["editor"])


def _add_compared(here: Organisation, number: int) -> None:
    """An installation that we trust, and a group of organisations from there."""
    origin = f"ab{number:02}" * 16
    TrustedInstallation.objects.create(
        name=f"Provincie {number}", fingerprint=origin, public_key=origin
    )
    for one in range(6):
        BenchmarkEntry.objects.create(
            origin=origin, reference=f"{one}" * 64, holder=f"{one}" * 64,
            kind=here.kind, instrument="checklist", version=1,
            year=timezone.localdate().year, batch=number + 1,
            means=dict.fromkeys(ITEMS, str(1 + one % 4)),
        )  # fmt: skip


def _add_answers(found: Round, bram: User, times: int) -> None:
    """More people in a round; in one with results these are made again."""
    was = found.revealed_at
    Round.objects.filter(pk=found.pk).update(revealed_at=None, closed_at=None)
    for number in range(5 * times):
        role = ("inkoper", "jurist")[number % 2]
        response, _token = make_response(found, Rol=role)
        for item in ITEMS:
            answer(response, item, 1 + number % 4, note=f"Omdat {number}")
        person, _token = make_respondent(found, f"{number}@example.org", Rol=role)
        person.sent_at = timezone.now()
        person.failure = "bestaat niet" if number % 2 else ""
        person.save()
    if was is not None:
        reveal(found.pk, by=bram, now=was)
        _add_agreed(found, bram, times)


def _add_agreed(found: Round, bram: User, times: int) -> None:
    """What the group agreed on about more and more questions, and where it goes."""
    for item in ITEMS[:times]:
        Consensus.objects.create(
            organisation=found.organisation, round=found, item=item,
            score=2, reason="Samen besloten", recorded_by=bram,
        )  # fmt: skip
        Target.objects.get_or_create(
            organisation=found.organisation, instrument=found.instrument, code=item,
            defaults={"value": 3, "by": timezone.localdate(), "set_by": bram},
        )  # fmt: skip
