# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""A Word document as bytes that come out the same every time."""

from __future__ import annotations

import datetime as dt
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from inkoopkoers.reports.package import zipped

if TYPE_CHECKING:
    from docx.document import Document


def repacked(document: Document, date: dt.date) -> bytes:
    """python-docx writes the clock into the package; we write the report's date."""
    written = BytesIO()
    document.save(written)
    with ZipFile(written) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return zipped(parts, date)
