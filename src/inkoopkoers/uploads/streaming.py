# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Large files on their way in: written to disk part by part, never held in memory."""

from __future__ import annotations

import errno
import hashlib
import io
import os
import uuid
from pathlib import Path
from typing import Any, BinaryIO

from django.core.files.uploadhandler import FileUploadHandler
from django.http import HttpRequest

from inkoopkoers.uploads.given import AnyFile, Dropped, DroppedFile

CHUNK_BYTES = 256 * 1024
PART = ".part"
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class LargeFile(AnyFile):
    """A file that stands on disk; whoever wants to keep it moves it away in time."""

    def __init__(self, name: str, path: Path, size: int, digest: str) -> None:
        super().__init__(io.BytesIO(), name, size=size)
        self.path = path
        self.digest = digest


class DiskReceiver(FileUploadHandler):
    """Writes every file to a folder up to a size and a number, with its digest.

    What is not moved away before `clean` is gone: also half a file of a connection
    that broke, since Django tells only of whole ones.
    """

    chunk_size = CHUNK_BYTES

    def __init__(
        self, request: HttpRequest, folder: Path, max_bytes: int, most_files: int
    ) -> None:
        super().__init__(request)
        self.folder = folder
        self.max_bytes = max_bytes
        self.most_files = most_files
        self.paths: list[Path] = []
        self.refused: Dropped | None = None
        self.writing: BinaryIO | None = None
        self.seen = 0
        self.sha256 = hashlib.sha256()

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Begin a file of its own, unless there are too many."""
        super().new_file(*args, **kwargs)
        self._close()
        self.seen, self.refused, self.sha256 = 0, None, hashlib.sha256()
        if len(self.paths) >= self.most_files:
            self.refused = Dropped.TOO_MANY
            return
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            path = self.folder / f"{uuid.uuid4().hex}{PART}"
            self.paths.append(path)
            self.writing = path.open("xb")
        except OSError as error:
            self._refuse(_why(error))

    def receive_data_chunk(self, raw_data: bytes, *_: Any) -> None:
        """Write what still fits; past the limit, let go of everything."""
        self.seen += len(raw_data)
        if self.writing is None:
            return
        if self.seen > self.max_bytes:
            self._refuse(Dropped.TOO_LARGE)
            return
        try:
            self.writing.write(raw_data)
        except OSError as error:
            self._refuse(_why(error))
            return
        self.sha256.update(raw_data)

    def file_complete(self, *_: Any) -> AnyFile:
        """Hand over the file, or what tells why it is not there."""
        name = self.file_name or "?"
        try:
            self._finish()
        except OSError as error:
            self._refuse(_why(error))
        if self.refused:
            return DroppedFile(name, self.refused, self.max_bytes)
        return LargeFile(name, self.paths[-1], self.seen, self.sha256.hexdigest())

    def clean(self) -> None:
        """Remove every file that nobody moved away."""
        self._close()
        for path in self.paths:
            path.unlink(missing_ok=True)

    def _finish(self) -> None:
        """A file that we tell of stays, also when the power fails a second later."""
        if self.writing is not None:
            self.writing.flush()
            os.fsync(self.writing.fileno())
        self._close()

    def _refuse(self, why: Dropped) -> None:
        self.refused = why
        self._close()
        if self.paths:
            self.paths[-1].unlink(missing_ok=True)

    def _close(self) -> None:
        writing, self.writing = self.writing, None
        if writing is not None:
            try:
                writing.close()
            except OSError:  # the last bytes did not fit
                self.refused = self.refused or Dropped.DISK_FULL


def _why(error: OSError) -> Dropped:
    return Dropped.DISK_FULL if error.errno in _FULL else Dropped.NOT_KEPT
