# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""Zip packages (ODT, DOCX) that come out the same every time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

# The zip format cannot name a year outside these.
EARLIEST_YEAR, LATEST_YEAR = 1980, 2107


def zipped(parts: Mapping[str, bytes], date: dt.date) -> bytes:
    """Pack the parts in the given order; `mimetype` is stored, as ODF asks."""
    year = min(max(EARLIEST_YEAR, date.year), LATEST_YEAR)
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name, content in parts.items():
            info = ZipInfo(name, (year, date.month, date.day, 0, 0, 0))
            info.compress_type = ZIP_STORED if name == "mimetype" else ZIP_DEFLATED
            info.create_system = 3
            archive.writestr(info, content)
    return out.getvalue()
