# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is too old goes, with its files; what belongs to nothing goes too."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending import store
from inkoopkoers.spending.actions.forgetting import forget, sweep
from inkoopkoers.spending.actions.judging import touch_judgements
from inkoopkoers.spending.actions.publishing import publish
from inkoopkoers.spending.models import (
    SpendImport,
    SpendTerms,
    Supplier,
    SupplierMember,
)
from inkoopkoers.spending.queries.datasets import dataset_of
from inkoopkoers.spending.tests.life.making import a_ready_import, files_of
from inkoopkoers.spending.tests.making import a_line, rows_in

pytestmark = pytest.mark.django_db

Commits = Callable[..., AbstractContextManager[list[Callable[[], None]]]]


@pytest.fixture
def commits(django_capture_on_commit_callbacks: Commits) -> Commits:
    """A block whose end counts as a commit."""
    return django_capture_on_commit_callbacks


def aged(path: Path, days: int) -> Path:
    then = time.time() - days * 24 * 60 * 60
    os.utime(path, (then, then))
    return path


def test_lines_go_once_all_of_them_are_older_than_is_kept(
    wilgenwaard: Organisation, bram: User, commits: Commits
) -> None:
    now = timezone.now()
    recent = (now - timedelta(days=30)).date().isoformat()
    old = a_ready_import(wilgenwaard, [a_line(on="2018-01-01")])
    both = a_ready_import(wilgenwaard, [a_line(on="2018-01-02"), a_line(on=recent)])
    publish(wilgenwaard, [old.pk, both.pk], by=bram)
    SpendImport.objects.update(made_at=now - timedelta(days=366))

    with commits(execute=True):
        forget(now)

    assert list(SpendImport.objects.all()) == [both]
    assert not store.import_folder(wilgenwaard.pk, old.key).exists()
    assert store.import_folder(wilgenwaard.pk, both.key).exists()


def test_old_lines_that_were_given_today_stay_for_a_year(
    wilgenwaard: Organisation, bram: User, commits: Commits
) -> None:
    old = a_ready_import(wilgenwaard, [a_line(on="2011-01-01")])
    publish(wilgenwaard, [old.pk], by=bram)

    with commits(execute=True):
        forget(timezone.now() + timedelta(days=364))

    assert SpendImport.objects.exists()


def test_the_years_are_those_of_the_organisation(
    wilgenwaard: Organisation, bram: User, commits: Commits
) -> None:
    SpendTerms.objects.create(organisation=wilgenwaard, keep_years=20)
    old = a_ready_import(wilgenwaard, [a_line(on="2018-01-01")])
    publish(wilgenwaard, [old.pk], by=bram)

    with commits(execute=True):
        forget(timezone.now())

    assert SpendImport.objects.exists()


def test_a_file_that_nobody_let_count_goes_after_a_month(
    wilgenwaard: Organisation, commits: Commits
) -> None:
    a_ready_import(wilgenwaard)

    with commits(execute=True):
        forget(timezone.now() + timedelta(days=29))
    kept = SpendImport.objects.count()
    with commits(execute=True):
        forget(timezone.now() + timedelta(days=31))

    assert kept == 1
    assert files_of(wilgenwaard) == []


def test_files_without_a_row_go_after_a_day(wilgenwaard: Organisation) -> None:
    home = store.folder_of(wilgenwaard.pk)
    names = (
        "a" * 32,
        "given/" + "b" * 32,
        "incoming/c.part",
        "work/" + "d" * 32 + "-3",
    )
    for name in names:
        (home / name).mkdir(parents=True)
    fresh = home / ("e" * 32)
    fresh.mkdir()
    for name in names:
        aged(home / name, 2)

    sweep()

    assert [name for name in names if (home / name).exists()] == []
    assert fresh.exists()


def test_files_of_an_organisation_that_is_gone_go_at_once(
    wilgenwaard: Organisation, elsewhere: Organisation
) -> None:
    a_ready_import(wilgenwaard)
    a_ready_import(elsewhere)
    folder = store.folder_of(elsewhere.pk)
    elsewhere.delete()

    sweep()

    assert not folder.exists()
    assert files_of(wilgenwaard) != []


def test_decisions_become_tables_that_are_made_once_per_edition(
    wilgenwaard: Organisation, bram: User
) -> None:
    group = Supplier.objects.create(organisation=wilgenwaard, key=1, name="Groep")
    own = Supplier.objects.create(
        organisation=wilgenwaard, key=5, name="Bron BV", parent=group
    )
    for party in (5, 9):
        SupplierMember.objects.create(
            organisation=wilgenwaard, supplier=own, party=party, seen_as="x", score=1
        )
    touch_judgements(wilgenwaard)

    first = dataset_of(wilgenwaard).judgements
    second = dataset_of(wilgenwaard).judgements
    SupplierMember.objects.filter(party=9).update(undone_at=timezone.now())
    touch_judgements(wilgenwaard)
    third = dataset_of(wilgenwaard).judgements

    assert first == second
    assert first.members is not None
    assert third.members is not None
    assert first.suppliers is not None
    assert rows_in(first.members) == [(5, 5), (9, 5)]
    assert rows_in(third.members) == [(5, 5)]
    assert [row[:3] for row in rows_in(first.suppliers)] == [
        (1, "Groep", 1),
        (5, "Bron BV", 1),
    ]


def test_an_edition_is_never_used_again_after_a_copy_was_put_back(
    wilgenwaard: Organisation,
) -> None:
    touch_judgements(wilgenwaard)
    before = SpendTerms.objects.get().judgements
    SpendTerms.objects.update(judgements=0)

    touch_judgements(wilgenwaard)

    assert SpendTerms.objects.get().judgements >= before > 1_000
