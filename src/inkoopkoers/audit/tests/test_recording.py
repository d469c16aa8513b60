# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is recorded stays, with its seal, and goes with the transaction."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from inkoopkoers.audit import anchors, guard
from inkoopkoers.audit.actions import audit_key, record
from inkoopkoers.audit.anchors import anchor_file, read_anchors
from inkoopkoers.audit.domain import Anchor, anchor_at, check_chain, head_at
from inkoopkoers.audit.models import AppendOnly, AuditEntry, AuditHead
from inkoopkoers.audit.queries import stored_chain
from inkoopkoers.audit.tests.chains import chain_of, problems

pytestmark = pytest.mark.django_db

Commits = Callable[..., AbstractContextManager[list[Callable[[], None]]]]


@pytest.fixture
def commits(django_capture_on_commit_callbacks: Commits) -> Commits:
    """A block whose end counts as a commit."""
    return django_capture_on_commit_callbacks


@pytest.fixture(autouse=True)
def data(tmp_path: Path, settings: Any) -> Path:
    settings.DATA = tmp_path
    return tmp_path


def record_some(count: int = 3) -> None:
    for number in range(count):
        record("round.made", actor=1, organisation=2, subject=f"round:{number}")


def found() -> set[Any]:
    kept = read_anchors()
    head, entries = stored_chain()
    return problems(check_chain(entries, key=audit_key(), head=head, anchors=kept))


def test_an_entry_holds_what_was_recorded() -> None:
    record(
        "member.role_changed",
        actor=7,
        organisation=2,
        subject="user:9",
        details={"to": "inkoper", "from": "lezer"},
    )

    entry = AuditEntry.objects.get()
    assert (entry.number, entry.actor, entry.organisation) == (1, 7, 2)
    assert entry.subject == "user:9"
    assert entry.facts == {"from": "lezer", "to": "inkoper"}
    assert entry.words == "Rol van een collega gewijzigd"
    assert timezone.now() - entry.at < timedelta(minutes=1)


def test_the_chain_grows_and_is_whole(commits: Commits) -> None:
    with commits(execute=True):
        record_some(5)

    entries = list(AuditEntry.objects.all())
    assert [entry.number for entry in entries] == [1, 2, 3, 4, 5]
    assert [entry.previous for entry in entries[1:]] == [e.seal for e in entries[:-1]]
    assert AuditHead.objects.get().number == 5
    assert found() == set()


def test_the_installation_itself_can_act() -> None:
    record("round.reminded", actor=None, organisation=None)

    assert AuditEntry.objects.get().actor is None


def test_what_is_undone_was_not_recorded(commits: Commits) -> None:
    with commits(execute=True), transaction.atomic():
        record_some()
        transaction.set_rollback(True)

    assert not AuditEntry.objects.exists()
    assert not anchor_file().exists()


def test_time_does_not_run_back_when_the_clock_does(commits: Commits) -> None:
    later = timezone.now() + timedelta(hours=2)
    with commits(execute=True):
        record_some(1)
        AuditHead.objects.update(at=later)

        record_some(1)

    assert AuditEntry.objects.get(number=2).at == later


def test_recording_costs_three_queries(
    django_assert_num_queries: Callable[[int], AbstractContextManager[None]],
) -> None:
    record_some(1)

    with django_assert_num_queries(3):
        record_some(1)


@pytest.mark.parametrize(("event", "subject"), [("e" * 61, ""), ("e", "s" * 101)])
def test_what_does_not_fit_is_refused(event: str, subject: str) -> None:
    with pytest.raises(ValueError, match="too long"):
        record(event, actor=None, organisation=None, subject=subject)


CHANGES: dict[str, Callable[[AuditEntry], object]] = {
    "save": lambda entry: entry.save(),
    "delete": lambda entry: entry.delete(),
    "save over": lambda entry: AuditEntry(number=entry.number, at=entry.at).save(),
    "update": lambda entry: AuditEntry.objects.update(actor=9),
    "delete many": lambda entry: AuditEntry.objects.all().delete(),
    "update many": lambda entry: AuditEntry.objects.bulk_update([entry], ["actor"]),
    "replace many": lambda entry: AuditEntry.objects.bulk_create(
        [entry],
        update_conflicts=True,
        unique_fields=["number"],
        update_fields=["actor"],
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_an_entry_refuses_to_change_or_go(change: str) -> None:
    record_some(1)
    entry = AuditEntry.objects.get()
    entry.actor = 99

    with pytest.raises((AppendOnly, DatabaseError)), transaction.atomic():
        CHANGES[change](entry)

    assert AuditEntry.objects.get().actor == 1


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_auditentry SET actor = 9 WHERE number = 1",
        "DELETE FROM audit_auditentry",
    ],
)
def test_with_the_guard_up_the_database_refuses_too(statement: str) -> None:
    record_some(2)
    guard.put_up()
    guard.put_up()  # as at every start

    with (
        pytest.raises(DatabaseError, match="only added to"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)

    record_some(1)
    assert AuditEntry.objects.filter(actor=1).count() == 3


def test_who_takes_the_guard_down_first_is_found_all_the_same(commits: Commits) -> None:
    with commits(execute=True):
        record_some()
    guard.put_up()

    guard.take_down()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE audit_auditentry SET actor = 9 WHERE number = 2")

    assert {str(problem) for problem in found()} == {"changed"}


def test_each_commit_leaves_an_anchor_outside_the_database(commits: Commits) -> None:
    with commits(execute=True):
        record_some()

    kept = list(read_anchors() or ())
    seals = AuditEntry.objects.values_list("seal", flat=True)
    assert [anchor.seal for anchor in kept] == list(seals)
    assert anchor_file().stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("lost", [[1], [2], [3], [1, 2], [2, 3]])
def test_a_crash_between_commit_and_anchor_is_no_finding(
    commits: Commits, lost: list[int]
) -> None:
    with commits(execute=True):
        record_some()
    whole = anchor_file().read_text().split("\n")

    left = [line for number, line in enumerate(whole) if number not in lost]
    anchor_file().write_text("\n".join(left))

    assert found() == set()


def test_a_line_that_a_crash_cut_short_is_no_finding(commits: Commits) -> None:
    with commits(execute=True):
        record_some()
    cut = anchor_file().read_text()[:-20]
    anchor_file().write_text(cut)

    with commits(execute=True):
        record_some(1)

    assert [anchor.number for anchor in read_anchors() or ()] == [1, 2, 4]
    assert found() == set()


def test_nonsense_among_the_anchors_is_a_finding_and_no_crash(commits: Commits) -> None:
    with commits(execute=True):
        record_some()
    with anchor_file().open("ab") as file:
        file.write(b"\n\xff\x00 een twee drie vier\n9" + b"9" * 5000 + b" a b")

    assert {str(problem) for problem in found()} == {"anchor changed"}


def test_a_disk_that_refuses_the_anchor_does_not_undo_what_was_done(
    commits: Commits, settings: Any, data: Path, caplog: pytest.LogCaptureFixture
) -> None:
    settings.DATA = data / "not" / "there"

    with commits(execute=True):
        record_some(1)

    assert AuditEntry.objects.count() == 1
    assert "append" in caplog.text


def test_anchors_come_by_number_however_they_were_written(data: Path) -> None:
    chain = chain_of(40)
    for entry in [*chain[20:], *chain[:20]]:
        anchors.append(anchor_at(entry, b"key"))

    kept: list[Anchor] = list(read_anchors() or ())

    assert [anchor.number for anchor in kept] == list(range(1, 41))


def test_what_is_added_while_we_check_is_no_finding(commits: Commits) -> None:
    with commits(execute=True):
        record_some()
    kept = read_anchors()
    head, entries = stored_chain()
    first = next(entries)

    with commits(execute=True):
        record_some()

    read = [first, *entries]
    assert len(read) == 3
    assert not list(check_chain(read, key=audit_key(), head=head, anchors=kept))
    assert found() == set()


def test_a_head_with_something_else_in_it_is_read_and_found(commits: Commits) -> None:
    with commits(execute=True):
        record_some()
    first = stored_chain()[1]
    old = head_at(next(iter(first)), audit_key())

    AuditHead.objects.update(seal=old.seal, signature=old.signature)

    assert {str(problem) for problem in found()} == {"head changed"}
