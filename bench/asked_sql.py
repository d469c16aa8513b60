# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The statements that our code sends, kept to be sent again without our code."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any

Statement = tuple[str, Any]


def timed(work: Callable[[], object], times: int = 1) -> Callable[[], float]:
    """Make a measure of the milliseconds that this work takes.

    What is over in less than the machine gives a program in turn, is done more times:
    otherwise one interruption is the whole figure.
    """

    def take() -> float:
        start = time.perf_counter()
        for _turn in range(times):
            work()
        return 1000 * (time.perf_counter() - start) / times

    return take


def sent_by(work: Callable[[], object]) -> list[Statement]:
    """Do the work and return the statements that it sent to the database."""
    from django.db import connection

    found: list[Statement] = []

    def listen(
        execute: Callable[..., Any], sql: str, params: Any, *others: Any
    ) -> object:
        found.append((sql, params))
        return execute(sql, params, *others)

    with connection.execute_wrapper(listen):
        work()
    return found


def sending(statements: Sequence[Statement]) -> Callable[[], None]:
    """Send statements through the raw cursor and read all that comes back."""

    def send() -> None:
        for sql, params in statements:
            asked(sql, params)

    return send


def asked(statement: str, given: Any) -> list[tuple[Any, ...]]:
    """Return the rows of one statement, as the database gives them."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(statement, given)
        return list(cursor.fetchall())
