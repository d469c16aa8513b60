# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Put people on the list of a round, take them off, or take part oneself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from inkoopkoers.knowledge.domain.documents import Instrument
from inkoopkoers.measuring.actions.locking import locked_round, refuse_when_closed
from inkoopkoers.measuring.actions.rounds.making import (
    ROWS_AT_ONCE,
    RoundFixed,
    RoundPlan,
    make,
    record_for,
)
from inkoopkoers.measuring.domain.addresses import AddressEntry
from inkoopkoers.measuring.domain.groups import signature
from inkoopkoers.measuring.letters import PURPOSE
from inkoopkoers.measuring.models import Respondent, Round
from inkoopkoers.organisations.models import User
from inkoopkoers.organisations.secret_links import new_link, token_of

MOST_RESPONDENTS = 20_000


@transaction.atomic
def add_respondents(round_pk: int, people: Iterable[AddressEntry], *, by: User) -> int:
    """Put people on the list; return how many were not on it yet.

    Everyone or nobody: a mistake halfway leaves the list as it was.
    """
    found = locked_round(round_pk)
    if found.revealed_at is not None:
        raise RoundFixed(_("De resultaten zijn al getoond. Meedoen kan niet meer."))
    rows = Respondent.objects.filter(round=found)
    listed = set(rows.filter(joined=False).values_list("email", flat=True))
    new = {person.email: person for person in people if person.email not in listed}
    if len(listed) + len(new) > MOST_RESPONDENTS:
        raise RoundFixed(
            _("Op de lijst van één meting passen 20.000 mensen. Er is niets bewaard.")
        )
    _list_joined(rows.filter(joined=True), new)
    there = set(rows.values_list("email", flat=True)) if new else set()
    missing = [person for email, person in new.items() if email not in there]
    Respondent.objects.bulk_create(_rows(found, missing), batch_size=ROWS_AT_ONCE)
    if new:
        record_for("round.changed", found, by, {"respondents_added": len(new)})
    return len(new)


@transaction.atomic
def next_round(
    earlier: Round, instrument: Instrument, plan: RoundPlan, *, by: User, now: datetime
) -> Round:
    """Make the round after an earlier one, with everyone who was on the list then.

    Of what was known of them stays what the new round asks too. No letter goes out.
    """
    made = make(instrument, earlier.organisation, plan, by=by, now=now)
    listed = Respondent.objects.filter(round=earlier, joined=False).order_by("pk")
    people = [
        AddressEntry(line, row.email, _asked_too(row.facets, made.facets))
        for line, row in enumerate(listed.only("email", "facets"), 1)
    ]
    add_respondents(made.pk, people, by=by)
    return made


def _asked_too(
    facets: Mapping[str, str], asked: Mapping[str, list[str]]
) -> dict[str, str]:
    kept = facets.items()
    return {name: value for name, value in kept if value in asked.get(name, ())}


def _list_joined(
    joined: QuerySet[Respondent], people: Mapping[str, AddressEntry]
) -> None:
    """Put members who joined by themselves on the list, as if they had not."""
    changed = []
    for row in joined:
        if person := people.get(row.email):
            row.joined = False
            row.facets = dict(person.facets)
            row.signature = signature(person.facets)
            changed.append(row)
    fields = ["joined", "facets", "signature"]
    Respondent.objects.bulk_update(changed, fields, batch_size=ROWS_AT_ONCE)


def _rows(found: Round, people: Iterable[AddressEntry]) -> Iterator[Respondent]:
    for person in people:
        nonce, digest = new_link(PURPOSE)
        yield Respondent(
            organisation_id=found.organisation_id,
            round=found,
            email=person.email,
            nonce=nonce,
            token_digest=digest,
            facets=dict(person.facets),
            signature=signature(person.facets),
        )


@transaction.atomic
def remove_respondent(respondent: Respondent, *, by: User) -> None:
    """Take someone off the list before a letter went out; answers they gave stay.

    Later it is refused, whoever it is: to refuse it only for people who answered
    would tell who did.
    """
    found = locked_round(respondent.round_id)
    unsent = Respondent.objects.filter(pk=respondent.pk, sent_at=None)
    removed, _per_model = unsent.delete()
    if not removed:
        raise RoundFixed(
            _(
                "Deze brief is al verstuurd. Iedereen die een brief kreeg, blijft op "
                "de lijst. Anders kun je aflezen wie heeft geantwoord."
            )
        )
    record_for("round.changed", found, by, {"respondents_removed": 1})


@transaction.atomic
def take_part(round_pk: int, user: User, *, now: datetime) -> str:
    """Return the token of a member's own link, made when there is none yet.

    Nothing of this is in the audit trail or on the list of addresses: it would tell
    who answered.
    """
    found = locked_round(round_pk)
    refuse_when_closed(found, timezone.localdate(now))
    nonce, digest = new_link(PURPOSE)
    listed, _is_new = Respondent.objects.get_or_create(
        round=found,
        email=user.email.lower(),
        defaults={
            "organisation_id": found.organisation_id,
            "nonce": nonce,
            "token_digest": digest,
            "joined": True,
        },
    )
    return token_of(PURPOSE, listed.nonce)
