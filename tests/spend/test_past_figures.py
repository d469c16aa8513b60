# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a figure was at a moment can be given again, whatever was decided since."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.actions.categories.rules import make_rule, retire_rule
from inkoopkoers.spending.actions.publishing import publish
from inkoopkoers.spending.actions.suppliers.owning import join_suppliers
from inkoopkoers.spending.actions.suppliers.undoing import undo_decision
from inkoopkoers.spending.actions.withdrawing import put_back, withdraw
from inkoopkoers.spending.domain.categories.rule import Draft
from inkoopkoers.spending.domain.selection import Selection, Terms
from inkoopkoers.spending.engine.dataset import Dataset
from inkoopkoers.spending.engine.duck import Duck
from inkoopkoers.spending.queries.datasets import dataset_as_of, dataset_of
from inkoopkoers.spending.questions.concentration import CONCENTRATION
from inkoopkoers.spending.questions.coverage import COVERAGE
from inkoopkoers.spending.questions.over_time import PER_MONTH
from inkoopkoers.spending.questions.pareto import PARETO
from inkoopkoers.spending.questions.who_what_where import BY_CATEGORY, BY_SUPPLIER
from inkoopkoers.spending.tests.life.making import a_ready_import, again
from inkoopkoers.spending.tests.making import a_line, key_of

pytestmark = pytest.mark.django_db

MARCH = [
    a_line("100.00", "2026-03-02", "Bron BV", ledger="4300"),
    a_line("80.50", "2026-03-03", "De Bron", ledger="4310"),
    a_line("900.00", "2026-03-04", "Van Dijk", ledger="4700"),
]
APRIL = [
    a_line("40.25", "2026-04-01", "De Bron", ledger="4310"),
    a_line("-5.00", "2026-04-02"),
]
QUESTIONS: tuple[Any, ...] = (
    PER_MONTH, BY_SUPPLIER, BY_CATEGORY, CONCENTRATION, COVERAGE, PARETO,
)  # fmt: skip


def figures(dataset: Dataset) -> list[Any]:
    return [Duck().ask(one, dataset, Selection(), Terms()) for one in QUESTIONS]


@pytest.fixture(autouse=True)
def spend_folder(tmp_path: Path, settings: Any) -> None:
    settings.SPEND_FOLDER = tmp_path / "spend"


def test_every_past_figure_comes_back(wilgenwaard: Organisation, bram: User) -> None:
    march, april = (a_ready_import(wilgenwaard, each) for each in (MARCH, APRIL))
    done: dict[str, Any] = {}
    steps: list[Callable[[], Any]] = [
        lambda: publish(wilgenwaard, [march.pk], by=bram),
        lambda: done.update(rule=make_rule(wilgenwaard, Draft("45210000", "43"), by=bram)),
        lambda: done.update(join=join_suppliers(
            wilgenwaard, key_of("Bron BV"), key_of("De Bron"), by=bram
        )),
        lambda: publish(wilgenwaard, [april.pk], by=bram),
        lambda: retire_rule(wilgenwaard, done["rule"].pk, by=bram),
        lambda: withdraw(again(march), by=bram),
        lambda: put_back(again(march), by=bram),
        lambda: undo_decision(wilgenwaard, done["join"].number, by=bram),
    ]  # fmt: skip
    then: list[tuple[datetime, list[Any]]] = []
    for step in steps:
        step()
        then.append((timezone.now(), figures(dataset_of(wilgenwaard))))

    found = [figures(dataset_as_of(wilgenwaard, moment)) for moment, _ in then]

    assert found == [seen for _, seen in then]
    # Each step changed something, so that this could have gone wrong.
    assert all(one != following for one, following in pairwise(found))
