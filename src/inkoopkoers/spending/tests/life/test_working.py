# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The worker brings a file to where a person is needed, with real child processes."""

from __future__ import annotations

import json
import os
import signal
import threading
import time
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.utils import timezone

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending import store
from inkoopkoers.spending.actions import claiming
from inkoopkoers.spending.actions.claiming import (
    Beat,
    ask_to_stop,
    claim_next,
    moved,
)
from inkoopkoers.spending.actions.confirming import confirm, source_named
from inkoopkoers.spending.actions.importing import work_on
from inkoopkoers.spending.actions.manifest import ChangedMeanwhile
from inkoopkoers.spending.actions.publishing import publish
from inkoopkoers.spending.actions.receiving import receive
from inkoopkoers.spending.actions.withdrawing import try_again
from inkoopkoers.spending.domain.columns import Field
from inkoopkoers.spending.domain.importing import BadFile, ImportState
from inkoopkoers.spending.domain.mapping import Mapping
from inkoopkoers.spending.mappings import document_of
from inkoopkoers.spending.models import SpendImport, SpendSource
from inkoopkoers.spending.queries.datasets import dataset_of
from inkoopkoers.spending.queries.imports import counts_of, far, skipped_for
from inkoopkoers.spending.tasks import work_on_imports
from inkoopkoers.spending.tests.life.making import CSV, again, files_of, given_file

pytestmark = pytest.mark.django_db

MAPPING = document_of(
    Mapping(
        {
            Field.BOOKED_ON: ("datum",),
            Field.SUPPLIER_NAME: ("leverancier",),
            Field.AMOUNT: ("bedrag",),
        }
    )
)


def received(
    organisation: Organisation,
    data: bytes = CSV,
    name: str = "maart.csv",
    source: SpendSource | None = None,
) -> SpendImport:
    (row,) = receive(
        organisation, [given_file(organisation, data, name)], by=None, source=source
    ).made
    return row


def worked(row: SpendImport) -> SpendImport:
    """What the worker makes of it."""
    claimed = claim_next()
    assert claimed is not None
    assert claimed.pk == row.pk
    work_on(claimed)
    return again(row)


def confirmed(row: SpendImport, name: str = "Grootboek") -> SpendImport:
    source = source_named(row.organisation, name)
    confirm(row, MAPPING, source=source, by=None, edition=row.edition)
    return worked(row)


def months(number: int) -> bytes:
    head, _line = CSV.split(b"\r\n")[:2]
    lines = [f"{at % 27 + 1}-4-2026;Bron BV;{at},10".encode() for at in range(number)]
    return b"\r\n".join([head, *lines, b""])


def test_a_new_file_ends_where_a_person_confirms_how_to_read_it(
    wilgenwaard: Organisation,
) -> None:
    row = worked(received(wilgenwaard))

    assert row.state == ImportState.ASKING
    assert row.kind == "csv"
    assert row.inspection is not None
    assert row.inspection["tables"][0]["headers"] == ["Datum", "Leverancier", "Bedrag"]
    assert "Bron BV" not in str(row.inspection)
    assert row.beat_at is None


def test_once_confirmed_it_is_read_and_waits_until_it_may_count(
    wilgenwaard: Organisation,
) -> None:
    row = confirmed(worked(received(wilgenwaard)))

    counts = counts_of(row)
    assert row.state == ImportState.READY
    assert counts is not None
    assert (counts.rows, counts.imported, str(counts.amount)) == (1, 1, "100.00")
    assert {one.kind for one in row.files.all()} >= {"lines", "parties", "subjects"}
    assert dataset_of(wilgenwaard).batches == ()


def test_the_next_month_of_the_same_source_asks_nothing(
    wilgenwaard: Organisation,
) -> None:
    confirmed(worked(received(wilgenwaard)))

    row = worked(received(wilgenwaard, months(3), "april.csv"))

    assert row.state == ImportState.READY
    assert row.source == SpendSource.objects.get()


def test_a_month_with_a_new_header_asks_again(wilgenwaard: Organisation) -> None:
    first = confirmed(worked(received(wilgenwaard)))
    other = CSV.replace(b"Bedrag", b"Bedrag;Kostenplaats")

    row = worked(received(wilgenwaard, other, "april.csv", source=first.source))

    assert row.state == ImportState.ASKING


def test_lines_that_count_already_are_seen(wilgenwaard: Organisation) -> None:
    old = confirmed(worked(received(wilgenwaard)))
    publish(wilgenwaard, [old.pk], by=None)

    row = worked(received(wilgenwaard, CSV + b"3-3-2026;Bron BV;5,00\r\n", "b.csv"))

    assert (row.state, row.error, row.error_values) == (ImportState.READY, "", {})
    counts = counts_of(row)
    assert counts is not None
    assert (counts.imported, counts.seen_before) == (1, 1)
    assert skipped_for(row) == {old.pk: 1}


def test_a_file_that_cannot_be_read_ends_with_the_reason(
    wilgenwaard: Organisation,
) -> None:
    row = worked(received(wilgenwaard, b"%PDF-1.7\n" + bytes(1000), "factuur.csv"))

    assert row.state == ImportState.FAILED
    assert row.error in set(BadFile)
    assert not [one for one in files_of(wilgenwaard) if "work" in one.parts]


def test_our_own_mistake_is_never_blamed_on_the_file(
    wilgenwaard: Organisation,
) -> None:
    row = worked(received(wilgenwaard))
    SpendImport.objects.filter(pk=row.pk).update(overlap="not what we write")

    row = confirmed(again(row))

    assert row.state == ImportState.FAILED
    assert row.error == BadFile.OUR_FAULT


def test_a_mistake_of_ours_in_the_child_is_never_blamed_on_the_file(
    wilgenwaard: Organisation,
) -> None:
    row = worked(received(wilgenwaard))
    seen = store.given_folder(wilgenwaard.pk, row.key) / "inspection.json"
    found = json.loads(seen.read_text())
    found["tables"] = [{"path": one["path"]} for one in found["tables"]]
    seen.write_text(json.dumps(found))

    row = confirmed(again(row))

    assert row.state == ImportState.FAILED
    assert row.error == BadFile.OUR_FAULT
    assert row.error_values == {"error": "KeyError"}


def test_who_confirms_what_changed_meanwhile_is_told(
    wilgenwaard: Organisation,
) -> None:
    row = worked(received(wilgenwaard))
    source = source_named(wilgenwaard, "Grootboek")
    confirm(again(row), MAPPING, source=source, by=None, edition=row.edition)

    with pytest.raises(ChangedMeanwhile):
        confirm(again(row), MAPPING, source=source, by=None, edition=row.edition)


def test_one_import_is_claimed_by_one_worker(wilgenwaard: Organisation) -> None:
    received(wilgenwaard)

    first, second = claim_next(), claim_next()

    assert first is not None
    assert second is None


def test_a_silent_worker_loses_its_import_and_changes_nothing_after(
    wilgenwaard: Organisation,
) -> None:
    row = received(wilgenwaard)
    lost = claim_next()
    assert lost is not None
    silent = timezone.now() - 2 * claiming.stale_after()
    SpendImport.objects.update(beat_at=silent)

    taken = claim_next()

    assert taken is not None
    assert Beat(lost).should_stop()
    work_on(lost)
    assert not moved(lost, ImportState.READY)
    assert again(row).state == ImportState.INSPECTING
    assert again(row).tries == 2


def test_after_three_tries_it_is_given_up_with_a_reason(
    wilgenwaard: Organisation,
) -> None:
    row = received(wilgenwaard)
    for _try in range(claiming.MOST_TRIES):
        assert claim_next()
        SpendImport.objects.update(beat_at=timezone.now() - timedelta(minutes=1))

    assert claim_next() is None
    assert again(row).state == ImportState.FAILED
    assert again(row).error == BadFile.GAVE_UP


def test_what_nobody_works_on_stops_at_once_and_can_begin_again(
    wilgenwaard: Organisation,
) -> None:
    row = received(wilgenwaard)

    ask_to_stop(row)
    state = again(row).state
    try_again(again(row))

    assert state == ImportState.STOPPED
    assert worked(row).state == ImportState.ASKING


def test_progress_says_how_long_still(wilgenwaard: Organisation) -> None:
    row = received(wilgenwaard)
    begun = timezone.now()
    row.state, row.started_at = ImportState.READING, begun
    row.done, row.total = 25, 100

    known = far(row, begun + timedelta(seconds=10))

    assert known is not None
    assert (known.percent, known.seconds_left) == (25, 30)


def test_the_task_works_until_nothing_waits(wilgenwaard: Organisation) -> None:
    rows = [received(wilgenwaard, months(at), f"{at}.csv") for at in (1, 2, 3)]

    work_on_imports.func()

    assert {again(one).state for one in rows} == {ImportState.ASKING}


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("how", ["asked to stop", "its child is killed"])
def test_work_ends_within_two_seconds(wilgenwaard: Organisation, how: str) -> None:
    row = worked(received(wilgenwaard, months(400_000), "groot.csv"))
    source = source_named(wilgenwaard, "Grootboek")
    confirm(row, MAPPING, source=source, by=None, edition=row.edition)
    claimed = claim_next()
    assert claimed is not None
    ended: list[float] = []

    def disturb() -> None:
        while not (child := _child()):
            time.sleep(0.01)
        ended.append(time.monotonic())
        if how == "asked to stop":
            SpendImport.objects.filter(pk=row.pk).update(stop_asked=True)
        else:
            os.kill(child, signal.SIGKILL)
        connection.close()

    other = threading.Thread(target=disturb)
    other.start()
    work_on(claimed)
    seconds = time.monotonic() - ended[0]
    other.join()

    assert seconds < 2
    is_asked = how == "asked to stop"
    ends = ImportState.STOPPED if is_asked else ImportState.FAILED
    assert again(row).state == ends
    assert not store.import_folder(wilgenwaard.pk, row.key).exists()
    assert not [one for one in files_of(wilgenwaard) if "facts" in str(one)]
    try_again(again(row))
    row = worked(row)
    assert (row.state, row.error, row.error_values) == (ImportState.READY, "", {})


def _child() -> int:
    """The process that reads, or 0 while there is none."""
    own = Path(f"/proc/{os.getpid()}/task")
    for task in own.iterdir():
        for word in (task / "children").read_text().split():
            if "spending.reading" in Path(f"/proc/{word}/cmdline").read_text():
                return int(word)
    return 0
