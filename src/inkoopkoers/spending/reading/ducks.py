# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""DuckDB as the reader of files of others: few folders, little memory, no network."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import duckdb

from inkoopkoers.spending.reading.limits import Limits
from inkoopkoers.spending.reading.tables import quoted

# Results that wait until they are asked for; too few keep a single core busy.
STREAMED = "128MB"


@contextmanager
def a_duck(
    work: Path,
    folders: Sequence[Path],
    limits: Limits,
    *,
    excel: bool = False,
    streamed: str = STREAMED,
) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection that sees `work` and `folders` only, and spills into `work`."""
    scratch = work / "scratch"
    scratch.mkdir(parents=True, exist_ok=True)
    connection = duckdb.connect(
        config={
            "memory_limit": f"{limits.duck_bytes}B",
            "threads": limits.threads,
            "temp_directory": str(scratch),
            "max_temp_directory_size": f"{limits.scratch_bytes}B",
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
            "python_enable_replacements": False,
        }
    )
    try:
        if excel:
            # Signed by its makers, checked by DuckDB; nothing is fetched.
            connection.load_extension(str(_excel()))
        connection.execute(allowed_sql(folder.resolve() for folder in (work, *folders)))
        connection.execute(f"SET streaming_buffer_size = '{streamed}'")
        connection.execute("SET enable_external_access = false")
        connection.execute("SET lock_configuration = true")
        yield connection
    finally:
        connection.close()


def allowed_sql(folders: Iterable[Path]) -> str:
    """The setting that lets DuckDB see these folders.

    As text: for a list as parameter DuckDB imports pandas when that is installed,
    which costs a second and 100 MB.
    """
    listed = ", ".join(quoted(str(folder)) for folder in folders)
    return f"SET allowed_directories = [{listed}]"


def _excel() -> Path:
    """The one file of the extension that goes with this DuckDB."""
    found = find_spec("duckdb_extension_excel")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("duckdb_extension_excel")
    folder = Path(found.origin).parent / "extensions" / f"v{duckdb.__version__}"
    return folder / "excel.duckdb_extension"
