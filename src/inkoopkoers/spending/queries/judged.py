# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The files of people's decisions: made once per edition, whole or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import pyarrow as pa
import pyarrow.parquet as pq
from django.db.models import F, Q, QuerySet

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending import store
from inkoopkoers.spending.engine.dataset import Batch, Judgements
from inkoopkoers.spending.engine.tables import JUDGED_COLUMNS, MEMBER_COLUMNS
from inkoopkoers.spending.models import (
    FormerKind,
    SpendTerms,
    Supplier,
    SupplierMember,
)
from inkoopkoers.spending.queries.assigned import write_assigned
from inkoopkoers.spending.queries.batches import batches_at, batches_of
from inkoopkoers.spending.queries.former import former_at

_ARROW = {
    "BIGINT": pa.int64(),
    "VARCHAR": pa.string(),
    "DATE": pa.date32(),
    "BOOLEAN": pa.bool_(),
}
MEMBERS, SUPPLIERS, ASSIGNED = (
    "members.parquet",
    "suppliers.parquet",
    "assigned.parquet",
)
_TRIES = 5
_AT = "at-"
# Who may read can ask for as many days as there are; the disk holds this many.
MOST_MOMENTS = 40


def edition_of(organisation: Organisation) -> str:
    """Another text whenever decisions or facts changed; categories stand on both."""
    found = SpendTerms.objects.filter(organisation=organisation)
    both = found.values_list("judgements", "facts").first() or (0, 0)
    return "{}-{}".format(*both)


def judgements_of(organisation: Organisation) -> tuple[Judgements, str]:
    """The files of the decisions as they are now, with their edition."""
    edition = edition_of(organisation)
    for _ in range(_TRIES):
        folder = store.judged_folder(organisation.pk, edition)
        if folder.is_dir():
            break
        aside = _made(organisation, folder, batches_of(organisation), None)
        # What was decided while we looked belongs to another edition.
        now = edition_of(organisation)
        if now == edition:
            _put(aside, folder)
            break
        shutil.rmtree(aside)
        edition = now
    return _in(store.judged_folder(organisation.pk, edition)), edition


def judgements_at(
    organisation: Organisation, moment: datetime
) -> tuple[Judgements, str]:
    """The files of the decisions as they were at a moment in the past."""
    name = f"{_AT}{moment:%Y%m%dT%H%M%S%f}-{edition_of(organisation)}"
    folder = store.judged_folder(organisation.pk, name)
    if not folder.is_dir():
        batches = batches_at(organisation, moment)
        _make_room(folder.parent)
        _put(_made(organisation, folder, batches, moment), folder)
    return _in(folder), name


def _make_room(root: Path) -> None:
    """The moments that were made first go; they are made again when asked for."""
    made = [one for one in store.inside(root) if one.name.startswith(_AT)]
    made.sort(key=_when)
    store.remove(*made[: max(0, len(made) - MOST_MOMENTS + 1)])


def _when(folder: Path) -> float:
    with suppress(OSError):
        return folder.stat().st_mtime
    return 0


def _made(
    organisation: Organisation,
    folder: Path,
    batches: Sequence[Batch],
    moment: datetime | None,
) -> Path:
    aside = folder.with_name(f".{folder.name}-{uuid4().hex}")
    aside.mkdir(parents=True)
    _write(aside / MEMBERS, MEMBER_COLUMNS, _members(organisation, moment))
    _write(aside / SUPPLIERS, JUDGED_COLUMNS, _suppliers(organisation, moment))
    write_assigned(
        organisation,
        [one.subjects for one in batches],
        aside / MEMBERS,
        aside / ASSIGNED,
        moment,
    )
    return aside


def _put(aside: Path, folder: Path) -> None:
    """Whoever is first wins; both wrote the same."""
    try:
        aside.rename(folder)
    except OSError:
        shutil.rmtree(aside, ignore_errors=True)
        if not folder.is_dir():
            raise


def _in(folder: Path) -> Judgements:
    """A table without rows has no file: the engine then has nothing to join with."""
    members, suppliers, assigned = (
        path if path.exists() else None
        for path in (folder / MEMBERS, folder / SUPPLIERS, folder / ASSIGNED)
    )
    return Judgements(members, suppliers, assigned)


def _members(
    organisation: Organisation, moment: datetime | None
) -> list[dict[str, Any]]:
    own = SupplierMember.objects.filter(organisation=organisation)
    held = _held(own, moment, "decided_at", "undone_at")
    rows = held.annotate(key=F("supplier__key")).order_by("party", "-pk")
    found = {one["party"]: one["key"] for one in rows.values("party", "key")}
    return [{"party": party, "supplier": key} for party, key in found.items()]


def _held(
    rows: QuerySet[SupplierMember], moment: datetime | None, since: str, until: str
) -> QuerySet[SupplierMember]:
    """The decisions that held at a moment; None is now."""
    if moment is None:
        return rows.filter(**{until: None})
    not_yet = Q(**{until: None}) | Q(**{f"{until}__gt": moment})
    return rows.filter(not_yet, **{f"{since}__lte": moment})


def _suppliers(
    organisation: Organisation, moment: datetime | None
) -> list[dict[str, Any]]:
    own = _with_a_name(organisation, moment)
    if moment is not None:
        own = own.filter(made_at__lte=moment)
    names = [name for name in JUDGED_COLUMNS if name not in ("supplier", "parent")]
    rows = list(own.order_by("key").values("pk", "key", "parent_id", *names))
    if moment is not None:
        then = former_at(organisation, FormerKind.SUPPLIER, moment)
        rows = [{**row, **then.get(row["pk"], {})} for row in rows]
    by_pk = {row["pk"]: row for row in rows}
    return [
        # Without a name of ours the one in the files is shown.
        {
            **row,
            "supplier": row["key"],
            "parent": _top(row, by_pk)["key"],
            "name": row["name"] or None,
        }
        for row in rows
    ]


def _with_a_name(
    organisation: Organisation, moment: datetime | None
) -> QuerySet[Supplier]:
    """Those with names then, and heads of groups that never had any.

    What was undone says nothing more of the party that the supplier began with.
    """
    ever = SupplierMember.objects.filter(organisation=organisation)
    held = _held(ever, moment, "decided_at", "undone_at")
    return Supplier.objects.filter(
        Q(pk__in=held.values("supplier")) | ~Q(pk__in=ever.values("supplier")),
        organisation=organisation,
    )


def _top(
    row: Mapping[str, Any], by_pk: Mapping[int, Mapping[str, Any]]
) -> Mapping[str, Any]:
    """The parent above which there is none; a circle ends where it began."""
    seen = {row["pk"]}
    while (above := by_pk.get(row["parent_id"])) and above["pk"] not in seen:
        seen.add(above["pk"])
        row = above
    return row


def _write(
    path: Path, columns: Mapping[str, str], rows: Iterable[Mapping[str, Any]]
) -> None:
    listed = list(rows)
    if not listed:
        return
    table = pa.table(
        {
            name: pa.array([row[name] for row in listed], _ARROW[kind])
            for name, kind in columns.items()
        }
    )
    pq.write_table(table, path, compression="zstd")
