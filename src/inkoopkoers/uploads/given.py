# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A file on its way in: kept in memory, or dropped with the reason why."""

from __future__ import annotations

import io
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler
from django.http import HttpRequest

if TYPE_CHECKING:
    AnyFile = UploadedFile[Any]
else:
    AnyFile = UploadedFile


class Dropped(StrEnum):
    """Why nothing of a file was kept."""

    TOO_LARGE = "too large"
    SECOND = "second"
    TOO_MANY = "too many"
    DISK_FULL = "disk full"
    NOT_KEPT = "not kept"


class DroppedFile(AnyFile):
    """Stands where the file would have been; it holds no content."""

    def __init__(self, name: str, reason: Dropped, max_bytes: int = 0) -> None:
        super().__init__(io.BytesIO(), name, size=0)
        self.reason = reason
        self.max_bytes = max_bytes


class Receiver(FileUploadHandler):
    """Keeps the first file up to a size; reads over whatever else comes.

    Django hands over a file once the boundary behind it came in, so half a file of a
    connection that broke is no file.
    """

    def __init__(self, request: HttpRequest, max_bytes: int) -> None:
        super().__init__(request)
        self.max_bytes = max_bytes
        self.files = 0
        self.seen = 0
        self.kept = io.BytesIO()

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Begin with nothing kept."""
        super().new_file(*args, **kwargs)
        self.files += 1
        self.seen = 0
        self.kept = io.BytesIO()

    def receive_data_chunk(self, raw_data: bytes, *_: Any) -> None:
        """Keep what still fits; past the limit, let go of everything."""
        self.seen += len(raw_data)
        if self.files == 1 and self.seen <= self.max_bytes:
            self.kept.write(raw_data)
        else:
            self.kept = io.BytesIO()

    def file_complete(self, *_: Any) -> AnyFile:
        """Hand over the file, or what tells why it is not there."""
        name = self.file_name or "?"
        if self.files > 1:
            return DroppedFile(name, Dropped.SECOND)
        if self.seen > self.max_bytes:
            return DroppedFile(name, Dropped.TOO_LARGE, self.max_bytes)
        self.kept.seek(0)
        return AnyFile(self.kept, name, self.content_type, self.seen)
