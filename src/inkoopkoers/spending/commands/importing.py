# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Import files into this installation, by the same actions as the pages."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from uuid import uuid4

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending import store
from inkoopkoers.spending.actions.claiming import claim_next
from inkoopkoers.spending.actions.confirming import confirm, source_named
from inkoopkoers.spending.actions.importing import work_on
from inkoopkoers.spending.actions.publishing import publish
from inkoopkoers.spending.actions.receiving import Given, receive
from inkoopkoers.spending.commands.gathering import NotThere, Source, gathered
from inkoopkoers.spending.domain.importing import AT_WORK, ImportState
from inkoopkoers.spending.domain.mapping import Mapping
from inkoopkoers.spending.domain.proposal import Concern, Trouble
from inkoopkoers.spending.mappings import document_of, mapping_of
from inkoopkoers.spending.models import SpendImport, SpendSource
from inkoopkoers.spending.queries.imports import counts_of
from inkoopkoers.spending.wording.analysing import assumed
from inkoopkoers.spending.wording.cells import money
from inkoopkoers.spending.wording.importing.refusals import bad_file

_LOOK_SECONDS = 0.5
# When something else counts meanwhile, a file is read again; not for ever.
_TRIES = 3


def import_files(
    organisation: str,
    source: str,
    files: Sequence[Path],
    given: Sequence[Mapping],
    *,
    accept: bool = False,
) -> int:
    """One after the other; 0 when all count, 1 when one does not, 2 for bad input."""
    found = list(Organisation.objects.filter(name=organisation)[:2])
    if len(found) != 1:
        return _bad(f"Er is niet precies één organisatie met de naam “{organisation}”.")
    try:
        sources = gathered(files).sources
    except NotThere as error:
        return _bad(str(error))
    home = source_named(found[0], source)
    mapping = document_of(given[0]) if given else None
    told = [_imported(home, one, mapping, accept=accept) for one in sources]
    return 0 if all(told) else 1


def _imported(
    home: SpendSource, given: Source, mapping: dict[str, object] | None, *, accept: bool
) -> bool:
    """Whether all of it counts now."""
    received = receive(
        home.organisation, [_given(home, one) for one in given.files],
        by=None, source=home,
    )  # fmt: skip
    for name, _earlier in received.known:
        print(f"{name}: dit bestand is er al en telt één keer.")
    # Each of them is tried, also after one that failed.
    told = [_through(row, home, mapping, accept=accept) for row in received.made]
    return all(told)


def _given(home: SpendSource, one: tuple[str, Path]) -> Given:
    """A copy of our own: what is received is moved away."""
    import hashlib

    name, path = one
    place = store.incoming_folder(home.organisation_id) / f"{uuid4().hex}.part"
    place.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(path, place)
    with place.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return Given(name, place, place.stat().st_size, digest)


def _through(
    row: SpendImport, home: SpendSource, mapping: dict[str, object] | None, *,
    accept: bool,
) -> bool:  # fmt: skip
    row = _worked(row)
    if row.state == ImportState.ASKING:
        chosen = mapping or _proposed(row, accept=accept)
        if chosen is None:
            return False
        confirm(row, chosen, source=home, by=None, edition=row.edition)
        row = _worked(row)
    for _try in range(_TRIES):
        if row.state != ImportState.READY:
            break
        done = publish(home.organisation, [row.pk], by=None)
        if why := done.held.get(row.pk):
            return _no(row, why)
        row = _worked(row)
    return _told(row)


def _proposed(row: SpendImport, *, accept: bool) -> dict[str, object] | None:
    """The mapping that we propose, when nothing is open or someone takes it anyway."""
    proposal = row.proposal or {}
    mapping = mapping_of(proposal["mapping"])
    concerns = [
        Concern(Trouble(one["trouble"]), tuple(one["headers"]))
        for one in proposal["concerns"]
    ]
    for one in concerns:
        print(f"{row.file_name}: {assumed(one, mapping)}", file=sys.stderr)
    if concerns and not accept:
        _no(row, "wacht op jou. Kies op de pagina Bestanden, of geef --accept of "
            "--mapping mee.")  # fmt: skip
        return None
    chosen: dict[str, object] = proposal["mapping"]
    return chosen


def _worked(row: SpendImport) -> SpendImport:
    """Work until this import is where a person is needed; a worker may help."""
    while True:
        row = SpendImport.objects.get(pk=row.pk)
        if row.state not in AT_WORK:
            return row
        claimed = claim_next()
        if claimed is None:
            time.sleep(_LOOK_SECONDS)
        else:
            work_on(claimed)


def _told(row: SpendImport) -> bool:
    counts = counts_of(row)
    if row.state != ImportState.PUBLISHED or counts is None:
        return _no(row, bad_file(row.error, row.error_values))
    print(
        f"{row.file_name}: {counts.rows} rijen, {counts.imported} tellen mee "
        f"({money(counts.amount)}), {counts.refused} niet "
        f"({money(counts.refused_amount)})."
    )
    return True


def _no(row: SpendImport, why: str) -> bool:
    print(f"{row.file_name}: {why}", file=sys.stderr)
    return False


def _bad(why: str) -> int:
    print(why, file=sys.stderr)
    return 2
