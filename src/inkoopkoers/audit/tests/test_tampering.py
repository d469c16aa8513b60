# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Someone who may write everything in the database is found, 1,000 times of 1,000."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import asdict
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from django.db import connection, transaction

from inkoopkoers.audit.actions import audit_key, record
from inkoopkoers.audit.anchors import read_anchors
from inkoopkoers.audit.domain import Finding, Problem, check_chain, head_at
from inkoopkoers.audit.models import AuditEntry, AuditHead
from inkoopkoers.audit.queries import stored_chain
from inkoopkoers.audit.tests.chains import problems

pytestmark = pytest.mark.django_db

ENTRIES = 60
TAMPERINGS = 1_000
SEED = 20_261_122
EVENTS = ("round.made", "target.set", "member.joined", "account.signed_in")


@pytest.fixture
def trail(
    tmp_path: Path,
    settings: Any,
    django_capture_on_commit_callbacks: Callable[..., AbstractContextManager[object]],
) -> None:
    """Sixty entries with their anchors."""
    settings.DATA = tmp_path
    with django_capture_on_commit_callbacks(execute=True):
        for number in range(ENTRIES):
            record(
                EVENTS[number % 4],
                actor=number % 5 or None,
                organisation=number % 3 or None,
                subject=f"round:{number}",
                details={"people": number, "from": "lezer"},
            )


def sql(statement: str, *values: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def findings() -> list[Finding]:
    anchors = read_anchors()
    head, entries = stored_chain()
    return list(check_chain(entries, key=audit_key(), head=head, anchors=anchors))


def edit(chance: Random) -> str:
    """Put something else in one field of one entry."""
    entry = AuditEntry.objects.get(number=chance.randint(1, ENTRIES))
    changed: dict[str, object] = {
        "number": ENTRIES + chance.randint(1, 10**12),
        "at": entry.at + timedelta(microseconds=chance.randint(1, 10**12)),
        "event": chance.choice([e for e in EVENTS if e != entry.event]),
        "actor": (entry.actor or 0) + chance.randint(1, 10**6),
        "organisation": None if entry.organisation else 1,
        "subject": f"{entry.subject}{chance.randint(0, 9)}",
        "details": json.dumps({"people": chance.randint(ENTRIES, 10**6)}),
        "previous": one_digit_other(entry.previous or "0", chance),
        "seal": one_digit_other(entry.seal, chance),
    }
    field = chance.choice(sorted(changed))
    place = entry.number
    sql(f"UPDATE audit_auditentry SET {field} = %s WHERE number = %s",
        changed[field], place)  # fmt: skip
    return f"{field} of {place}"


def one_digit_other(seal: str, chance: Random) -> str:
    place = chance.randrange(len(seal))
    other = chance.choice([d for d in "0123456789abcdef" if d != seal[place]])
    return seal[:place] + other + seal[place + 1 :]


def delete(chance: Random) -> str:
    """Take one entry out of the middle."""
    place = chance.randint(1, ENTRIES - 1)
    sql("DELETE FROM audit_auditentry WHERE number = %s", place)
    return f"{place}"


def reorder(chance: Random) -> str:
    """Let two entries change places, whole or with the seals left where they were."""
    one, other = chance.sample(range(1, ENTRIES + 1), 2)
    if chance.random() < 0.5:
        spare = ENTRIES + 1
        for before, after in ((one, spare), (other, one), (spare, other)):
            sql("UPDATE audit_auditentry SET number = %s WHERE number = %s",
                after, before)  # fmt: skip
        return f"{one} and {other}"
    rows = {
        row.number: row for row in AuditEntry.objects.filter(number__in=(one, other))
    }
    for place, row in ((one, rows[other]), (other, rows[one])):
        sql("UPDATE audit_auditentry SET event = %s, actor = %s, organisation = %s, "
            "subject = %s, details = %s WHERE number = %s", row.event, row.actor,
            row.organisation, row.subject, row.details, place)  # fmt: skip
    return f"what {one} and {other} say"


def cut_tail(chance: Random) -> str:
    """Take the last entries off; half of the time the head is put back to fit."""
    kept = chance.randint(0, ENTRIES - 1)
    sql("DELETE FROM audit_auditentry WHERE number > %s", kept)
    if chance.random() < 0.5:
        return f"after {kept}"
    put_head_back(kept)
    return f"after {kept} with the head"


def put_head_back(number: int) -> None:
    """As it once was, with the right signature: an attacker may have kept a copy."""
    if number == 0:
        sql("DELETE FROM audit_audithead")
        return
    last = next(entry for entry in stored_chain()[1] if entry.number == number)
    AuditHead.objects.update(**asdict(head_at(last, audit_key())))


def back_date(chance: Random) -> str:
    """Let one entry have happened earlier than it did."""
    entry = AuditEntry.objects.get(number=chance.randint(1, ENTRIES))
    earlier = entry.at - timedelta(microseconds=chance.randint(1, 10**13))
    sql("UPDATE audit_auditentry SET at = %s WHERE number = %s", earlier, entry.number)
    return f"{entry.number}"


EXPECTED: dict[Callable[[Random], str], set[Problem]] = {
    edit: {Problem.CHANGED},
    delete: {Problem.MISSING},
    reorder: {Problem.CHANGED},
    cut_tail: {Problem.TAIL_CUT},
    back_date: {Problem.CHANGED},
}


def test_every_one_of_a_thousand_tamperings_is_found(trail: None) -> None:
    chance = Random(SEED)
    assert findings() == []
    missed: list[str] = []
    done: Counter[str] = Counter()

    for _ in range(TAMPERINGS):
        tamper = chance.choice(list(EXPECTED))
        with transaction.atomic():
            what = tamper(chance)
            found = problems(findings())
            transaction.set_rollback(True)
        done[tamper.__name__] += 1
        if not found >= EXPECTED[tamper]:
            missed.append(f"{tamper.__name__} {what}: {found}")

    assert missed == []
    assert done.total() == TAMPERINGS
    assert min(done.values()) > TAMPERINGS / 10
    assert findings() == []


def test_entries_added_behind_the_back_of_the_head_are_found(trail: None) -> None:
    sql("INSERT INTO audit_auditentry (number, at, event, subject, details, previous, "
        "seal) SELECT number + 1, at, event, subject, details, seal, seal "
        "FROM audit_auditentry WHERE number = %s", ENTRIES)  # fmt: skip

    assert problems(findings()) == {Problem.CHANGED, Problem.HEAD_BEHIND}


def test_an_emptied_trail_is_found(trail: None) -> None:
    sql("DELETE FROM audit_auditentry")
    sql("DELETE FROM audit_audithead")

    assert problems(findings()) == {Problem.TAIL_CUT}


@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="PostgreSQL holds types")
@pytest.mark.parametrize("field", ["number", "at", "actor", "details", "seal"])
@pytest.mark.parametrize("value", ["niets", "2027-02-31 25:00:00", b"\x00"])
def test_what_only_sqlite_can_hold_is_a_finding_and_no_crash(
    trail: None, field: str, value: object
) -> None:
    sql(f"UPDATE audit_auditentry SET {field} = %s WHERE number = 30", value)

    assert Problem.CHANGED in problems(findings())
