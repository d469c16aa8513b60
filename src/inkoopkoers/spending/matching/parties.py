# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The parties of all imports that count, with what can be compared of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from inkoopkoers.spending.domain.columns import PARTY_COLUMNS
from inkoopkoers.spending.domain.matching.evidence import Key
from inkoopkoers.spending.domain.matching.naming import looks_like_person
from inkoopkoers.spending.matching.cores import cores_of

Ints = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

# What stands in an array where nothing is known.
UNKNOWN = -1
_VALID = {"kvk": "is_kvk_valid", "vat_number": "is_vat_number_valid",
          "iban": "is_iban_valid"}  # fmt: skip
# NL, nine digits: what follows tells apart the parts of one company.
_VAT_ROOT = 11


@dataclass(frozen=True)
class Parties:
    """One row per party, ordered by its key, so that nothing hangs on file order.

    `table` has PARTY_COLUMNS. `keys` gives per key a number for every party that is
    equal only for equal values, or UNKNOWN; `form` does so for legal forms, `place`
    for places. `cores` are names as `core_of` makes them.
    """

    table: Any
    party: Ints
    keys: dict[Key, Ints]
    form: Ints
    place: Ints
    cores: npt.NDArray[np.object_]
    is_person: Flags

    def __len__(self) -> int:
        return len(self.party)


def parties_of(files: Sequence[tuple[Path, int]]) -> Parties:
    """Read the parties files of imports, each with the number of its source.

    Redacted parties are left out: nobody may say that two of them are the same.
    """
    names = list(PARTY_COLUMNS)
    tables = [_table(path, source, names) for path, source in files]
    empty = pa.schema([*_EMPTY, ("source", pa.int64())]).empty_table()
    whole = pa.concat_tables([empty, *tables], promote_options="permissive")
    kept = whole.filter(pc.invert(pc.fill_null(whole["is_redacted"], fill_value=False)))
    return compared(_once(kept))


def compared(table: Any) -> Parties:
    """Work out what can be compared; the table has one row per party."""
    at, names = _encoded(table["supplier_name"])
    words = cores_of(names)
    cores = [core for core, _form in words]
    form = [form or None for _core, form in words]
    person = np.array(_persons(names.to_pylist(), words) or [False])
    place = numbers(_plain(table["place"]))
    named = _of_each(numbers([core or None for core in cores]), at)
    return Parties(
        table=table,
        party=np.asarray(table["party"].to_numpy(), dtype=np.int64),
        keys={
            Key.KVK: numbers(_sound(table, "kvk")),
            Key.VAT: numbers(_vat_roots(table)),
            Key.IBAN: numbers(_sound(table, "iban")),
            Key.CODE: both(_source_of(table), numbers(_filled(table["supplier_code"]))),
            Key.NAME_AND_PLACE: both(named, place),
            Key.NAME: named,
        },
        form=_of_each(numbers(form), at),
        place=place,
        cores=np.array(cores or [""], dtype=object)[at],
        is_person=person[at],
    )


def numbers(values: Any) -> Ints:
    """The rank of each value among all, equal for equal values; UNKNOWN for none."""
    array = values
    if not isinstance(array, pa.ChunkedArray):
        array = pa.chunked_array([pa.array(values, type=pa.string())])
    codes = array.combine_chunks().dictionary_encode()
    places = pc.fill_null(codes.indices, UNKNOWN).to_numpy(zero_copy_only=False)
    order = np.asarray(pc.sort_indices(codes.dictionary), dtype=np.int64)
    rank = np.full(len(order) + 1, UNKNOWN, dtype=np.int64)
    rank[order] = np.arange(len(order))
    # The last place is that of UNKNOWN.
    return np.asarray(rank[places])


def both(one: Ints, other: Ints) -> Ints:
    """A number for the two together; UNKNOWN when either is."""
    if not len(one):
        return one
    pairs = np.where((one >= 0) & (other >= 0), one * (other.max() + 2) + other, -1)
    return np.asarray(np.unique(pairs, return_inverse=True)[1] - (pairs.min() < 0))


def _of_each(values: Ints, at: Ints) -> Ints:
    return values[at] if len(values) else np.zeros(0, dtype=np.int64)


def _persons(names: list[str], words: list[tuple[str, str]]) -> list[bool]:
    both_ = zip(names, words, strict=True)
    return [looks_like_person(name, form) for name, (_core, form) in both_]


def _table(path: Path, source: int, names: list[str]) -> Any:
    table = pq.read_table(path, columns=names, partitioning=None)
    return table.append_column("source", pa.array([source] * len(table), pa.int64()))


def _once(table: Any) -> Any:
    """One row per party over all imports, with its euros, lines and period."""
    party = np.asarray(table["party"].to_numpy(), dtype=np.int64)
    places, times = np.unique(party, return_inverse=True, return_counts=True)[1:]
    several = pa.array(times[places] > 1)
    names = ["party", *(name for name in table.column_names if name != "party")]
    # Most parties stand in one import only; gathering them all would take far longer.
    parts = [table.filter(pc.invert(several)), _gathered(table.filter(several))]
    amount = pa.decimal128(38, 2)
    same = [_with(part.select(names), "amount", amount) for part in parts]
    return pa.concat_tables(same).sort_by("party").combine_chunks()


def _gathered(table: Any) -> Any:
    how = {"lines": "sum", "amount": "sum", "first_on": "min", "source": "min"}
    names = [name for name in table.column_names if name != "party"]
    rules = [(name, how.get(name, "max")) for name in names]
    found = table.group_by("party", use_threads=False).aggregate(rules)
    plain: Callable[[str], str] = lambda name: name.removesuffix(  # noqa: E731
        f"_{how.get(name.rsplit('_', 1)[0], 'max')}"
    )
    return found.rename_columns([plain(name) for name in found.column_names])


def _with(table: Any, column: str, kind: Any) -> Any:
    at = table.column_names.index(column)
    return table.set_column(at, column, table[column].cast(kind))


def _sound(table: Any, column: str) -> Any:
    ok = pc.fill_null(table[_VALID[column]], fill_value=False)
    return pc.if_else(ok, _filled(table[column]), pa.scalar(None, pa.string()))


def _vat_roots(table: Any) -> Any:
    sound = _sound(table, "vat_number")
    root = pc.utf8_slice_codeunits(sound, 0, _VAT_ROOT)
    return pc.if_else(pc.starts_with(sound, "NL"), root, sound)


def _filled(column: Any) -> Any:
    return pc.if_else(pc.equal(column, ""), pa.scalar(None, pa.string()), column)


def _plain(column: Any) -> Any:
    return _filled(pc.utf8_trim_whitespace(pc.utf8_lower(column)))


def _source_of(table: Any) -> Ints:
    return np.asarray(table["source"].to_numpy(), dtype=np.int64)


def _encoded(column: Any) -> tuple[Ints, Any]:
    """The place of each value among the different ones; nothing counts as ""."""
    array = pc.fill_null(column, "").combine_chunks().dictionary_encode()
    places = np.asarray(array.indices.to_numpy(zero_copy_only=False), dtype=np.int64)
    return places, array.dictionary


_KINDS = {
    "BIGINT": pa.int64(),
    "VARCHAR": pa.string(),
    "BOOLEAN": pa.bool_(),
    "DATE": pa.date32(),
    "DECIMAL(18,2)": pa.decimal128(18, 2),
}
_EMPTY = [(name, _KINDS[kind]) for name, kind in PARTY_COLUMNS.items()]
