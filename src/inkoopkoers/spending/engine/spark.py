# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Spark, for more lines than one machine can hold: the same questions, transpiled."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache, reduce
from pathlib import Path
from threading import Lock
from typing import Any

from inkoopkoers.spending.domain.selection import Selection, Terms
from inkoopkoers.spending.engine.dataset import Dataset
from inkoopkoers.spending.engine.files import Part, parts_of
from inkoopkoers.spending.engine.question import (
    Obstacle,
    Question,
    Row,
    Unanswered,
    Value,
)
from inkoopkoers.spending.engine.tables import FILES, parameters_of, statement_of

_STARTING = Lock()
_IN_SPARK = {"VARCHAR": "STRING"}


@dataclass(frozen=True)
class Spark:
    """Runs on a master: "local[*]" is this machine, "spark://name:7077" a cluster.

    A cluster has to see the same folders at the same paths. One session per process;
    it stops with the process, or by stop_spark().
    """

    master: str = "local[*]"
    memory: str = "4g"
    shuffles: int = 8

    def ask(
        self,
        question: Question[Row],
        dataset: Dataset,
        selection: Selection,
        terms: Terms,
        parameters: Mapping[str, Value] | None = None,
    ) -> tuple[Row, ...]:
        """See Engine."""
        statement = statement_of(question, dataset, selection)
        given = {**question.parameters, **(parameters or {})}
        values = parameters_of(dataset, selection, terms, given)
        # A session of its own: its tables are seen by nobody else.
        session = self._session().newSession()
        with _told():
            for name in statement.files:
                parts = parts_of(name, dataset, has_batches=statement.has_batches)
                _table(session, name, parts).createOrReplaceTempView(name)
            answer = session.sql(in_spark(statement.sql()), statement.used(values))
            rows = [tuple(row) for row in answer.collect()]
        return question.rows_of(rows)

    def warm(self) -> None:
        """Start the session, which takes seconds, before somebody waits for it."""
        self._session()

    def _session(self) -> Any:
        spark = _pyspark()
        with _STARTING:
            running = spark.SparkSession.getActiveSession() or _RUNNING.get("session")
            if running is None:
                running = _RUNNING["session"] = self._started(spark)
            return running

    def _started(self, spark: Any) -> Any:
        scratch = tempfile.mkdtemp(prefix="spark-")
        atexit.register(shutil.rmtree, scratch, ignore_errors=True)
        atexit.register(stop_spark)
        settings = {
            "spark.ui.enabled": "false",
            "spark.ui.showConsoleProgress": "false",
            "spark.local.dir": scratch,
            "spark.sql.warehouse.dir": str(Path(scratch) / "warehouse"),
            "spark.driver.memory": self.memory,
            "spark.sql.shuffle.partitions": str(self.shuffles),
            "spark.sql.session.timeZone": "UTC",
            "spark.sql.ansi.enabled": "true",
            "spark.log.level": "ERROR",
            **(_HERE_ONLY if self.master.startswith("local") else {}),
        }
        os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
        builder = spark.SparkSession.builder.master(self.master).appName("inkoopkoers")
        for name, value in settings.items():
            builder = builder.config(name, value)
        return builder.getOrCreate()


_HERE_ONLY = {
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
}
_RUNNING: dict[str, Any] = {}


def stop_spark() -> None:
    """Stop the session of this process, if there is one."""
    session = _RUNNING.pop("session", None)
    if session is not None:
        session.stop()


def missing() -> str:
    """What this machine lacks to run Spark, for who set it up; "" when nothing."""
    try:
        _pyspark()
    except Unanswered as error:
        return str(error)
    return ""


@lru_cache(maxsize=512)
def in_spark(statement: str) -> str:
    """SQL of DuckDB as SQL of Spark; parameters become :name."""
    import sqlglot

    tree = sqlglot.parse_one(statement, read="duckdb")
    return str(tree.transform(_whole_match).sql("spark"))


def _whole_match(node: Any) -> Any:
    """The one function that sqlglot leaves as it is: a match of a whole text."""
    from sqlglot import exp

    if not isinstance(node, exp.RegexpFullMatch):
        return node
    whole = exp.Literal.string(f"^(?:{node.expression.name})$")
    return exp.RegexpLike(this=node.this, expression=whole)


def _pyspark() -> Any:
    try:
        import pyspark.sql
        import sqlglot  # noqa: F401 - asked for here, so that the message is clear
    except ImportError as error:
        raise Unanswered(
            Obstacle.NO_ENGINE,
            "Spark was asked for, but the extra is not installed: "
            "pip install 'inkoopkoers[spark]'",
        ) from error
    home = os.environ.get("JAVA_HOME")
    if not shutil.which("java") and not (home and (Path(home) / "bin").is_dir()):
        raise Unanswered(
            Obstacle.NO_ENGINE, "Spark was asked for, but there is no Java 17 or newer"
        )
    return pyspark.sql


def _table(session: Any, name: str, parts: tuple[Part, ...]) -> Any:
    if not parts:
        extra = {"batch": "BIGINT", "source": "BIGINT"} if name == "lines" else {}
        columns = {**FILES[name], **extra}
        schema = ", ".join(
            f"{column} {_IN_SPARK.get(kind, kind)}" for column, kind in columns.items()
        )
        return session.createDataFrame([], schema)
    return reduce(
        lambda left, right: left.unionByName(right),
        (_read(session, part) for part in parts),
    )


def _read(session: Any, part: Part) -> Any:
    from pyspark.sql.functions import lit

    table = session.read.parquet(*map(str, part.paths))
    if part.batch is None:
        return table
    numbers = {"batch": part.batch.number, "source": part.batch.source}
    return table.withColumns(
        {name: lit(value).cast("bigint") for name, value in numbers.items()}
    )


@contextmanager
def _told() -> Iterator[None]:
    from pyspark.errors import AnalysisException

    # What Spark says can hold values of lines; the message that goes on does not.
    try:
        yield
    except AnalysisException as error:
        if "PATH_NOT_FOUND" not in (error.getCondition() or ""):
            raise
        raise Unanswered(Obstacle.FILES_GONE, "a file of spend is gone") from error
