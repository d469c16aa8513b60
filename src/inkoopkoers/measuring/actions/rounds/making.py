# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Make a round, change it, and take away one that was a mistake."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from inkoopkoers.audit.actions import record
from inkoopkoers.knowledge.domain.documents import Instrument
from inkoopkoers.measuring.actions.locking import locked_round
from inkoopkoers.measuring.domain.groups import signature
from inkoopkoers.measuring.models import Answer, Respondent, Response, Round
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.web.errors import DomainError

# Without letters and digits that look alike on a poster.
CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
CODE_LENGTH = 8
ROWS_AT_ONCE = 500


class RoundFixed(DomainError):
    """What was asked would break a promise to people who already answered."""


class ChangedMeanwhile(DomainError):
    """Someone else saved the round after this form was opened; `current` is theirs."""

    def __init__(self, current: Round) -> None:
        self.current = current
        super().__init__(_("Iemand anders heeft deze meting intussen gewijzigd."))


@dataclass(frozen=True)
class RoundPlan:
    """What the maker of a round decides."""

    title: str
    subject: str
    opens_on: date
    closes_on: date
    minimum_group: int
    facets: Mapping[str, Sequence[str]]


@transaction.atomic
def make(
    instrument: Instrument,
    organisation: Organisation,
    plan: RoundPlan,
    *,
    by: User,
    now: datetime,
) -> Round:
    """Start a round with this version of the instrument, for everyone who answers."""
    made = Round(
        organisation=organisation,
        instrument=instrument.code,
        version=instrument.version,
        digest=instrument.digest,
        made_by=by,
        made_at=now,
    )
    _set(made, plan)
    made.save()
    record_for(
        "round.made",
        made,
        by,
        {"instrument": instrument.code, "version": instrument.version},
    )
    return made


def _set(found: Round, plan: RoundPlan) -> None:
    found.title = plan.title
    found.subject = plan.subject
    found.opens_on = plan.opens_on
    found.closes_on = plan.closes_on
    found.minimum_group = plan.minimum_group
    found.facets = {name: list(values) for name, values in plan.facets.items()}


@transaction.atomic
def change(round_pk: int, plan: RoundPlan, *, edition: int, by: User) -> Round:
    """Change an open round; ChangedMeanwhile when `edition` is not the stored one.

    Facets stay once an invitation went out or someone began. The minimum group may
    only go up once someone knows it: that is the promise.
    """
    found = locked_round(round_pk)
    if found.revealed_at is not None:
        raise RoundFixed(
            _("De resultaten zijn al getoond. Deze meting kun je niet meer wijzigen.")
        )
    if found.edition != edition:
        raise ChangedMeanwhile(found)
    before = {name: getattr(found, name) for name in plan.__dataclass_fields__}
    _set(found, plan)
    _keep_promises(found, before)
    found.edition += 1
    found.save()
    if found.facets != before["facets"]:
        _fit_respondents(found)
    changed = [name for name in before if getattr(found, name) != before[name]]
    record_for("round.changed", found, by, {"changed": ", ".join(changed)})
    return found


def _keep_promises(found: Round, before: Mapping[str, object]) -> None:
    lowered = found.minimum_group < int(str(before["minimum_group"]))
    if found.facets != before["facets"] and are_facets_fixed(found):
        raise RoundFixed(
            _("Mensen zijn al uitgenodigd. De kenmerken liggen daarom vast.")
        )
    if lowered and is_promised(found):
        raise RoundFixed(
            _(
                "Mensen zijn al uitgenodigd met deze kleinste groep. "
                "Je kunt hem daarom niet meer verlagen."
            )
        )


def are_facets_fixed(found: Round) -> bool:
    """Whether someone was asked by letter, or began.

    After a letter it does not matter whether someone began: on a short list that
    would tell who did.
    """
    asked = Respondent.objects.filter(round=found).exclude(sent_at=None)
    return asked.exists() or Response.objects.filter(round=found).exists()


def is_promised(found: Round) -> bool:
    """Whether someone knows how large the smallest group is."""
    return found.open_code is not None or are_facets_fixed(found)


def _fit_respondents(found: Round) -> None:
    """Drop what the list says of people that the round does not ask any more."""
    changed = []
    for person in Respondent.objects.filter(round=found).exclude(facets={}):
        person.facets = {
            name: value
            for name, value in person.facets.items()
            if value in found.facets.get(name, ())
        }
        person.signature = signature(person.facets)
        changed.append(person)
    Respondent.objects.bulk_update(
        changed, ["facets", "signature"], batch_size=ROWS_AT_ONCE
    )


@transaction.atomic
def remove(round_pk: int, *, by: User) -> None:
    """Take a round away with everything in it, as long as nobody answered."""
    found = locked_round(round_pk)
    if found.revealed_at or Answer.objects.filter(response__round=found).exists():
        raise RoundFixed(
            _(
                "Er zijn al antwoorden. Deze meting kun je niet meer verwijderen. "
                "Je kunt wel de einddatum eerder zetten."
            )
        )
    record_for("round.removed", found, by, {"instrument": found.instrument})
    found.delete()


@transaction.atomic
def set_open_link(round_pk: int, *, is_open: bool, by: User) -> Round:
    """Make the code with which anyone may take part, or withdraw it.

    Who began with the code goes on with the own link. A code never comes back.
    """
    found = locked_round(round_pk)
    if found.revealed_at is not None:
        raise RoundFixed(_("De resultaten zijn al getoond. Meedoen kan niet meer."))
    if is_open == (found.open_code is not None):
        return found
    found.open_code = _new_code() if is_open else None
    found.save(update_fields=["open_code"])
    record_for("round.changed", found, by, {"open_link": is_open})
    return found


def _new_code() -> str:
    while True:
        code = "".join(secrets.choice(CODE_LETTERS) for _number in range(CODE_LENGTH))
        if not Round.objects.filter(open_code=code).exists():
            return code


def record_for(
    event: str, found: Round, by: User, details: Mapping[str, object] | None = None
) -> None:
    """Write in the audit trail what was done to a round."""
    record(
        event,
        actor=by.pk,
        organisation=found.organisation_id,
        subject=f"round:{found.pk}",
        details=details,
    )
