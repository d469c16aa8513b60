# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One cast with one row of everything, made once per module; every test undoes its own.

Making the rows takes longer than most tests with them. Tests here go without the mark
`django_db`: it would close the connection under the world.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
from django.db import transaction

from tests.access.door import Cast
from tests.access.table import Rows, make_cast, make_rows


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[tuple[Cast, Rows]]:
    """The cast and the rows, in a transaction that ends with the module."""
    with django_db_blocker.unblock(), transaction.atomic():
        cast = make_cast()
        yield cast, make_rows(cast)
        transaction.set_rollback(True)


@pytest.fixture
def db(world: tuple[Cast, Rows], django_db_blocker: Any) -> Iterator[None]:
    """The database with the world in it; what the test writes is taken back."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def cast(db: None, world: tuple[Cast, Rows]) -> Cast:
    """Everyone with an account."""
    return deepcopy(world[0])


@pytest.fixture
def rows(db: None, world: tuple[Cast, Rows]) -> Rows:
    """One row of each kind that an address may name."""
    return dict(world[1])
