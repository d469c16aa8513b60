# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files that nobody asked for; `uploads.door` opens the few views that take one."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import BadRequest
from django.core.files.uploadhandler import FileUploadHandler


class RefuseFiles(FileUploadHandler):
    """Stops at the first file; Django would write it to disk whole, however large."""

    def new_file(self, *_: Any, **__: Any) -> None:
        """Answer 400 before a byte of the file is kept."""
        raise BadRequest("this form takes no file")
