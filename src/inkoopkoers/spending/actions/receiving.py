# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Take in files that someone gave: once each, and e-invoices together as one."""

from __future__ import annotations

import hashlib
import logging
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from uuid import UUID, uuid4

from django.db import transaction
from django.utils.translation import gettext as _

from inkoopkoers.audit.actions import record
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending import store
from inkoopkoers.spending.actions.waking import wake
from inkoopkoers.spending.domain.importing import AT_WORK, ImportState
from inkoopkoers.spending.models import SpendImport, SpendSource
from inkoopkoers.web.errors import DomainError

MOST_FILES = 200
LONGEST_NAME = 200
_PEEK_BYTES = 4096
_UBL = b"urn:oasis:names:specification:ubl:schema:xsd:"
# Within these states the same file would be read twice.
ALIVE = (*AT_WORK, ImportState.ASKING, ImportState.READY, ImportState.PUBLISHED)


log = logging.getLogger(__name__)


class NotKept(DomainError):
    """The disk is full, or does not take the files for another reason."""

    status = HTTPStatus.INSUFFICIENT_STORAGE


@dataclass(frozen=True)
class Given:
    """A file on disk that someone gave; it is moved away from there."""

    name: str
    path: Path
    size: int
    digest: str


@dataclass(frozen=True)
class Received:
    """What became of the files; `known` was here already, with its earlier import."""

    made: tuple[SpendImport, ...]
    known: tuple[tuple[str, SpendImport], ...]


def receive(
    organisation: Organisation,
    given: Sequence[Given],
    *,
    by: User | None,
    source: SpendSource | None = None,
) -> Received:
    """Keep the files and let the worker look at them; the same file adds nothing."""
    made: list[SpendImport] = []
    known: list[tuple[str, SpendImport]] = []
    try:
        for one in _together(organisation, given):
            row = _kept(organisation, one, by, source)
            if isinstance(row, Twin):
                known.append((one.name, row.earlier))
                _drop_packed(one, given)
            else:
                made.append(row)
    except OSError as error:
        log.error("files not kept: error %s", error.errno)  # noqa: TRY400 - has paths
        raise NotKept(_not_kept()) from None
    finally:
        if made:
            transaction.on_commit(wake)
    return Received(tuple(made), tuple(known))


@dataclass(frozen=True)
class Twin:
    """The same file, given earlier."""

    earlier: SpendImport


def _kept(
    organisation: Organisation, one: Given, by: User | None, source: SpendSource | None
) -> SpendImport | Twin:
    key = uuid4()
    with transaction.atomic():
        # Two who send the same file at once: the second sees the first.
        Organisation.objects.select_for_update().get(pk=organisation.pk)
        if earlier := same_file(organisation, one.digest):
            return Twin(earlier)
        row = SpendImport.objects.create(
            organisation=organisation,
            source=source,
            key=key,
            file_name=one.name[-LONGEST_NAME:],
            file_bytes=one.size,
            file_digest=one.digest,
            made_by=by,
        )
        _move(one.path, organisation.pk, key)
        record(
            "spend.received",
            actor=by.pk if by else None,
            organisation=organisation.pk,
            subject=f"spend_import:{row.pk}",
            details={"bytes": one.size, "sha256": one.digest},
        )
    return row


def _drop_packed(one: Given, given: Sequence[Given]) -> None:
    """What we put together ourselves; the files of the sender are not ours to remove."""
    if one not in given:
        one.path.unlink(missing_ok=True)


def _not_kept() -> str:
    return _(
        "De server kan deze bestanden niet allemaal bewaren. Kijk bij je bestanden wat "
        "er wel is, en vraag je beheerder om ruimte te maken."
    )


def same_file(organisation: Organisation, digest: str) -> SpendImport | None:
    """The import that holds exactly this file, if it counts or is on its way to."""
    alive = SpendImport.objects.filter(organisation=organisation, file_digest=digest)
    return alive.filter(state__in=ALIVE).first()


def _move(path: Path, organisation: int, key: UUID) -> None:
    """Without a row, after a crash, the folder is removed a day later."""
    place = store.given_file(organisation, key)
    place.parent.mkdir(parents=True)
    path.replace(place)


def _together(organisation: Organisation, given: Sequence[Given]) -> list[Given]:
    """All e-invoices of one go are one file: nobody wants to confirm each."""
    invoices = [one for one in given if _is_ubl(one.path)]
    if len(invoices) < 2:  # noqa: PLR2004 - together
        return list(given)
    others = [one for one in given if one not in invoices]
    return [*others, _packed(organisation, invoices)]


def _is_ubl(path: Path) -> bool:
    with path.open("rb") as file:
        begin = file.read(_PEEK_BYTES)
    return begin.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<") and _UBL in begin


def _packed(organisation: Organisation, invoices: Sequence[Given]) -> Given:
    """The same invoices in any order have the same digest."""
    ordered = sorted(invoices, key=lambda one: (one.digest, one.name))
    unique = {one.digest: one for one in ordered}
    path = store.incoming_folder(organisation.pk) / f"{uuid4().hex}.part"
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with zipfile.ZipFile(path, "x", zipfile.ZIP_DEFLATED) as packed:
            for number, one in enumerate(unique.values(), 1):
                packed.write(one.path, f"{number:04}-{one.name}")
    except OSError:
        path.unlink(missing_ok=True)
        raise
    digest = hashlib.sha256("\n".join(unique).encode()).hexdigest()
    name = f"{len(unique)} e-facturen.zip"
    return Given(name, path, path.stat().st_size, digest)
