# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Imports begin to count in one transaction, once, and no line counts twice."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

import pytest

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending import store
from inkoopkoers.spending.actions.publishing import publish
from inkoopkoers.spending.actions.withdrawing import (
    Held,
    purge,
    put_back,
    read_instead,
    withdraw,
)
from inkoopkoers.spending.domain.importing import ImportState
from inkoopkoers.spending.engine.question import Question
from inkoopkoers.spending.models import SpendImport, SpendTerms
from inkoopkoers.spending.queries.datasets import (
    ask,
    dataset_as_of,
    dataset_of,
    engine_for_settings,
    terms_of,
)
from inkoopkoers.spending.tests.life.making import a_ready_import, again, files_of
from inkoopkoers.spending.tests.making import a_line
from inkoopkoers.web.errors import DomainError

pytestmark = pytest.mark.django_db

Commits = Callable[..., AbstractContextManager[list[Callable[[], None]]]]


class Sum(NamedTuple):
    lines: int
    amount: Decimal


TOTAL = Question(
    "test_total",
    Sum,
    "SELECT count(*), coalesce(CAST(sum(amount) AS DECIMAL(18,2)), 0) FROM spend",
)


def total(organisation: Organisation) -> tuple[int, Decimal]:
    (row,) = ask(organisation, TOTAL)
    return row.lines, row.amount


@pytest.fixture
def commits(django_capture_on_commit_callbacks: Commits) -> Commits:
    """A block whose end counts as a commit."""
    return django_capture_on_commit_callbacks


def events() -> list[str]:
    return list(AuditEntry.objects.values_list("event", flat=True).order_by("number"))


def test_what_is_ready_counts_for_nothing_yet(wilgenwaard: Organisation) -> None:
    a_ready_import(wilgenwaard)

    assert total(wilgenwaard) == (0, Decimal(0))


def test_what_is_published_counts_and_the_given_file_goes(
    wilgenwaard: Organisation, bram: User, commits: Commits
) -> None:
    row = a_ready_import(wilgenwaard, [a_line(100), a_line("-20.50", supplier="Y")])

    with commits(execute=True):
        done = publish(wilgenwaard, [row.pk], by=bram)

    assert done.counted == [row.pk]
    assert total(wilgenwaard) == (2, Decimal("79.50"))
    assert again(row).published_by == bram
    assert not store.given_folder(wilgenwaard.pk, row.key).exists()
    assert events() == ["spend.published"]


def test_who_presses_second_changes_nothing(
    wilgenwaard: Organisation, bram: User, anna: User
) -> None:
    row = a_ready_import(wilgenwaard)
    publish(wilgenwaard, [row.pk], by=bram)

    done = publish(wilgenwaard, [row.pk], by=anna)

    assert done.counted == []
    assert again(row).published_by == bram
    assert events() == ["spend.published"]


def test_an_import_of_another_organisation_is_passed_over(
    wilgenwaard: Organisation, elsewhere: Organisation, bram: User
) -> None:
    row = a_ready_import(elsewhere)

    done = publish(wilgenwaard, [row.pk], by=bram)

    assert done.counted == []
    assert again(row).state == ImportState.READY


def test_all_months_begin_to_count_with_one_click(
    wilgenwaard: Organisation, bram: User
) -> None:
    months = [
        a_ready_import(wilgenwaard, [a_line(on=f"2026-{at:02}-01")], name=f"{at}.csv")
        for at in range(1, 13)
    ]

    done = publish(wilgenwaard, [one.pk for one in months], by=bram)

    assert len(done.counted) == 12
    assert total(wilgenwaard) == (12, Decimal(1200))


def test_the_same_lines_twice_are_read_again_before_they_count(
    wilgenwaard: Organisation, bram: User
) -> None:
    first = a_ready_import(wilgenwaard)
    second = a_ready_import(wilgenwaard, name="nog eens.csv")

    done = publish(wilgenwaard, [first.pk, second.pk], by=bram)

    assert (done.counted, done.again) == ([first.pk], [second.pk])
    assert again(second).state == ImportState.READING
    assert total(wilgenwaard) == (1, Decimal(100))


def test_lines_left_out_for_an_import_that_is_gone_are_read_again(
    wilgenwaard: Organisation, bram: User
) -> None:
    old = a_ready_import(wilgenwaard)
    publish(wilgenwaard, [old.pk], by=bram)
    new = a_ready_import(wilgenwaard, [a_line(5)], earlier={old.pk: 1})
    withdraw(again(old), by=bram)

    done = publish(wilgenwaard, [new.pk], by=bram)

    assert (done.counted, done.again) == ([], [new.pk])


def test_undo_and_put_back_give_the_same_figures(
    wilgenwaard: Organisation, bram: User
) -> None:
    row = a_ready_import(wilgenwaard)
    publish(wilgenwaard, [row.pk], by=bram)
    before = dataset_of(wilgenwaard)

    withdraw(again(row), by=bram)
    without = total(wilgenwaard)
    put_back(again(row), by=bram)

    assert without == (0, Decimal(0))
    assert total(wilgenwaard) == (1, Decimal(100))
    assert dataset_of(wilgenwaard).batches == before.batches
    assert events() == ["spend.published", "spend.withdrawn", "spend.put_back"]


def test_every_change_gives_another_digest(
    wilgenwaard: Organisation, bram: User
) -> None:
    row = a_ready_import(wilgenwaard)
    digests = [dataset_of(wilgenwaard).digest]

    publish(wilgenwaard, [row.pk], by=bram)
    digests.append(dataset_of(wilgenwaard).digest)
    withdraw(again(row), by=bram)
    digests.append(dataset_of(wilgenwaard).digest)

    assert len(set(digests)) == 3


def test_undo_twice_is_said(wilgenwaard: Organisation, bram: User) -> None:
    row = a_ready_import(wilgenwaard)
    publish(wilgenwaard, [row.pk], by=bram)
    withdraw(again(row), by=bram)

    with pytest.raises(DomainError, match="telt al niet meer mee"):
        withdraw(again(row), by=bram)


def test_an_import_on_which_another_leans_stays(
    wilgenwaard: Organisation, bram: User
) -> None:
    old = a_ready_import(wilgenwaard)
    publish(wilgenwaard, [old.pk], by=bram)
    new = a_ready_import(wilgenwaard, [a_line(5)], name="b.csv", earlier={old.pk: 3})
    publish(wilgenwaard, [new.pk], by=bram)

    with pytest.raises(Held, match=r"“b\.csv” zijn 3 regels overgeslagen"):
        withdraw(again(old), by=bram)

    assert total(wilgenwaard) == (2, Decimal(105))


def test_an_import_comes_instead_of_another_in_one_go(
    wilgenwaard: Organisation, bram: User
) -> None:
    old = a_ready_import(wilgenwaard, [a_line(100)])
    publish(wilgenwaard, [old.pk], by=bram)
    new = a_ready_import(wilgenwaard, [a_line(100), a_line(7)], replaces=[old.pk])

    publish(wilgenwaard, [new.pk], by=bram)

    assert again(old).state == ImportState.WITHDRAWN
    assert total(wilgenwaard) == (2, Decimal(107))
    with pytest.raises(Held, match="kwam hiervoor in de plaats"):
        put_back(again(old), by=bram)


def test_reading_instead_asks_the_worker_again(
    wilgenwaard: Organisation, bram: User
) -> None:
    old = a_ready_import(wilgenwaard)
    publish(wilgenwaard, [old.pk], by=bram)
    new = a_ready_import(wilgenwaard, name="b.csv", earlier={old.pk: 1})

    read_instead(new, [again(old)])

    assert again(new).state == ImportState.READING
    assert again(new).overlap == {"replaces": [old.pk]}


def test_what_counts_in_another_file_by_now_is_not_put_back(
    wilgenwaard: Organisation, bram: User
) -> None:
    old = a_ready_import(wilgenwaard)
    publish(wilgenwaard, [old.pk], by=bram)
    withdraw(again(old), by=bram)
    new = a_ready_import(wilgenwaard, name="b.csv")
    publish(wilgenwaard, [new.pk], by=bram)

    with pytest.raises(Held, match="1 regel uit dit bestand telt nu mee"):
        put_back(again(old), by=bram)


def test_deleting_leaves_no_byte_and_no_row(
    wilgenwaard: Organisation, bram: User, commits: Commits
) -> None:
    row = a_ready_import(wilgenwaard, [a_line(supplier="Geheim BV")])
    with commits(execute=True):
        publish(wilgenwaard, [row.pk], by=bram)
    total(wilgenwaard)
    withdraw(again(row), by=bram)

    with commits(execute=True):
        purge(again(row), by=bram)

    assert files_of(wilgenwaard) == []
    assert not SpendImport.objects.exists()
    assert events()[-1] == "spend.purged"


def test_what_counts_is_not_deleted(wilgenwaard: Organisation, bram: User) -> None:
    row = a_ready_import(wilgenwaard)
    publish(wilgenwaard, [row.pk], by=bram)

    with pytest.raises(DomainError):
        purge(again(row), by=bram)

    assert total(wilgenwaard) == (1, Decimal(100))


def test_deleting_touches_no_other_organisation(
    wilgenwaard: Organisation, elsewhere: Organisation, bram: User, commits: Commits
) -> None:
    theirs, row = a_ready_import(elsewhere), a_ready_import(wilgenwaard)
    publish(elsewhere, [theirs.pk], by=None)
    before = files_of(elsewhere)

    with commits(execute=True):
        purge(row, by=bram)

    assert files_of(elsewhere) == before
    assert total(elsewhere) == (1, Decimal(100))
    assert total(wilgenwaard) == (0, Decimal(0))


def test_a_past_figure_comes_back(wilgenwaard: Organisation, bram: User) -> None:
    row = a_ready_import(wilgenwaard)
    publish(wilgenwaard, [row.pk], by=bram)
    withdraw(again(row), by=bram)
    put_back(again(row), by=bram)
    (first, until), (since, _now) = again(row).counted

    found = {
        moment: len(dataset_as_of(wilgenwaard, datetime.fromisoformat(moment)).batches)
        for moment in (first, until, since)
    }

    assert found == {first: 1, until: 0, since: 1}


def test_files_that_are_lost_are_said_not_a_crash(
    wilgenwaard: Organisation, bram: User
) -> None:
    row = a_ready_import(wilgenwaard)
    publish(wilgenwaard, [row.pk], by=bram)
    store.remove(store.import_folder(wilgenwaard.pk, row.key))

    with pytest.raises(DomainError, match="reservekopie"):
        total(wilgenwaard)


def test_what_was_settled_goes_before_the_rules(wilgenwaard: Organisation) -> None:
    usual = terms_of(wilgenwaard)
    SpendTerms.objects.create(organisation=wilgenwaard, order_cost_eur=60)

    assert usual.order_cost_eur == 35
    assert terms_of(wilgenwaard).order_cost_eur == 60
    assert engine_for_settings()
