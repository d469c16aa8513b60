# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Long lists in the API, a page at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, TypeVar

from django.core.paginator import Paginator
from django.db import models
from django.db.models import QuerySet
from ninja import P, QueryEx, Schema

PER_PAGE = 25
MOST_PER_PAGE = 100
LAST_PAGE = 1_000_000

Row = TypeVar("Row", bound=models.Model)


class PageOut(Schema):
    """Where this page stands; beyond the last page there are no items."""

    page: int
    per_page: int
    pages: int
    total: int


PageQuery = QueryEx[
    Annotated[int, "page"],
    P(default=1, ge=1, le=LAST_PAGE, description="Welke pagina; de eerste is 1."),
]
PerPageQuery = QueryEx[
    Annotated[int, "rows"],
    P(
        default=PER_PAGE,
        ge=1,
        le=MOST_PER_PAGE,
        description="Hoeveel er op een pagina staan.",
    ),
]


def page_json(
    rows: QuerySet[Row],
    as_json: Callable[[Row], dict[str, Any]],
    *,
    page: int,
    per_page: int,
) -> dict[str, Any]:
    """One page of rows, with where it stands; two queries."""
    pages = Paginator(rows, per_page)
    found = pages.page(page) if page <= pages.num_pages else ()
    return {
        "page": page,
        "per_page": per_page,
        "pages": pages.num_pages,
        "total": pages.count,
        "items": [as_json(row) for row in found],
    }
