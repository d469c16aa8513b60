# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Spark gives the same answers as DuckDB, to the cent."""

from __future__ import annotations

import importlib.util
import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from inkoopkoers.spending.domain.selection import NO_PURCHASE, Selection, Terms
from inkoopkoers.spending.engine.choosing import engine
from inkoopkoers.spending.engine.dataset import Dataset
from inkoopkoers.spending.engine.duck import Duck
from inkoopkoers.spending.engine.question import Obstacle, Unanswered
from inkoopkoers.spending.engine.spark import Spark, in_spark, missing, stop_spark
from inkoopkoers.spending.questions import all_questions
from inkoopkoers.spending.questions.over_time import PER_MONTH
from inkoopkoers.spending.tests.making import a_dataset, a_line, key_of

pytestmark = [
    pytest.mark.once,
    # What pyspark itself does is not ours to mend.
    pytest.mark.filterwarnings("ignore"),
]
with_spark = pytest.mark.skipif(bool(missing()), reason=missing() or "Spark is there")
SELECTIONS = (
    Selection(),
    Selection(
        date(2025, 1, 1),
        date(2025, 12, 31),
        "Beheer",
        "4",
        source=1,
        include_internal=True,
    ),
    Selection(category=NO_PURCHASE),
)


@pytest.fixture(scope="module")
def spark() -> Iterator[Spark]:
    """One session for all, stopped at the end."""
    yield Spark("local[2]", memory="1g", shuffles=2)
    stop_spark()


@pytest.fixture
def dirty(tmp_path: Path) -> Dataset:
    """A few hundred lines with gaps, credit notes, letters and ties."""
    names = ("Bron BV", "BRON B.V.", "Ünal & Zn", "ander", "Eigen dienst", "J. Jansen")
    lines = [
        a_line(
            f"{(at * 37) % 700 - 50}.{at % 100:02d}",
            str(date(2024, 1, 1) + timedelta(days=(at * 17) % 1000)),
            supplier=names[at % len(names)],
            unit=(None, "Beheer", "Sociaal")[at % 3],
            category_code=(None, "45210000-2", "72000000", "bouw")[at % 4],
            ledger=(None, "4300", "4400")[at % 3],
            ledger_name="Inhuur",
            invoice=None if at % 7 == 0 else f"F{at // 2}",
            contract="C1" if at % 5 == 0 else None,
            description=None if at % 11 == 0 else f"Post {at % 9}",
            quantity=at % 4 or None,
            is_duplicate=at % 50 == 0,
        )
        for at in range(400)
    ]
    lines += [
        a_line(
            50 if at % 5 else -50,
            str(date(2025, 3, 1) + timedelta(days=at // 2)),
            invoice=f"T{at // 4}",
            document=f"B{at}",
            invoiced_on=date(2025, 2, 27) if at % 3 else None,
            unit="Beheer",
            ledger="4300",
        )
        for at in range(40)
    ]
    return a_dataset(
        tmp_path,
        lines,
        members=[
            {"party": key_of("Bron BV"), "supplier": 7},
            {"party": key_of("BRON B.V."), "supplier": 7},
        ],
        suppliers=[
            {"supplier": 7, "name": "Bron", "parent": 9},
            {"supplier": 9, "name": "Moeder", "contract_ends": date(2027, 1, 1)},
            {"supplier": key_of("Eigen dienst"), "name": "x", "is_internal": True},
            {"supplier": key_of("J. Jansen"), "name": "J. Jansen", "is_person": True},
        ],
        assigned=[
            {"subject": lines[3]["subject"], "category": "80000000", "rule": 1},
            {"subject": lines[5]["subject"], "category": NO_PURCHASE, "rule": 2},
        ],
        mask_persons=True,
    )


@pytest.mark.slow
@with_spark
def test_both_engines_agree_on_every_answer(spark: Spark, dirty: Dataset) -> None:
    for question in all_questions():
        for selection in SELECTIONS:
            ours = Duck().ask(question, dirty, selection, Terms())
            theirs = spark.ask(question, dirty, selection, Terms())

            assert theirs == ours, (question.name, selection)


@pytest.mark.slow
@with_spark
def test_a_file_that_is_gone_is_told_by_spark_too(spark: Spark, dirty: Dataset) -> None:
    dirty.batches[0].lines[0].unlink()

    with pytest.raises(Unanswered) as caught:
        spark.ask(PER_MONTH, dirty, Selection(), Terms())

    assert caught.value.obstacle is Obstacle.FILES_GONE


def test_sql_of_duckdb_becomes_that_of_spark() -> None:
    pytest.importorskip("sqlglot")

    told = in_spark("SELECT regexp_full_match(a, '[0-9]-?') FROM t WHERE b = $first")

    assert told == "SELECT a RLIKE '^(?:[0-9]-?)$' FROM t WHERE b = :first"


@pytest.mark.skipif(
    importlib.util.find_spec("pyspark") is not None, reason="pyspark is there"
)
def test_without_the_extra_spark_says_how_to_get_it(dirty: Dataset) -> None:
    with pytest.raises(Unanswered, match=r"inkoopkoers\[spark\]"):
        engine("spark").ask(PER_MONTH, dirty, Selection(), Terms())


@pytest.mark.skipif(
    importlib.util.find_spec("pyspark") is None, reason="pyspark is not there"
)
def test_without_java_spark_says_so(
    monkeypatch: pytest.MonkeyPatch, dirty: Dataset
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    monkeypatch.delenv("JAVA_HOME", raising=False)

    with pytest.raises(Unanswered, match="Java 17"):
        engine("spark").ask(PER_MONTH, dirty, Selection(), Terms())
