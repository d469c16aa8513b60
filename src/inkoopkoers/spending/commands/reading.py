# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""From files to facts in a folder of our own, step by step in a child process."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from inkoopkoers.spending.commands.gathering import Source
from inkoopkoers.spending.commands.mapping import Group, Inspected, grouped
from inkoopkoers.spending.domain.importing import Counts
from inkoopkoers.spending.domain.mapping import Mapping
from inkoopkoers.spending.engine.dataset import Batch, Dataset, Judgements
from inkoopkoers.spending.reading import child
from inkoopkoers.spending.reading.bad_source import BadSource
from inkoopkoers.spending.reading.inspection import inspection_of
from inkoopkoers.spending.reading.limits import Limits
from inkoopkoers.spending.reading.publishing import counts_of

# What is done, with which file, how many rows of how many.
Telling = Callable[[str, str, int, int], None]


@dataclass(frozen=True)
class ReadSource:
    """A source that counts now, with its files."""

    source: Source
    counts: Counts
    batch: Batch


@dataclass(frozen=True)
class NotRead:
    """A source of which nothing counts: a bad file, or a group without what it needs."""

    source: Source
    bad: BadSource | None = None
    group: Group | None = None


@dataclass
class Reading:
    """Reads sources one after the other; each is compared with those before it."""

    folder: Path
    today: date
    should_stop: Callable[[], bool]
    tell: Telling
    read: list[ReadSource] = field(default_factory=list)
    not_read: list[NotRead] = field(default_factory=list)
    groups: tuple[Group, ...] = ()

    def run(
        self, sources: Sequence[Source], given: Sequence[Mapping], currency: str
    ) -> None:
        """Look at all of them, decide how to read them, read them."""
        found = [
            one for at, source in enumerate(sources) for one in self._seen(at, source)
        ]
        groups = grouped(found, given)
        self.groups = tuple(_in_currency(one, currency) for one in groups)
        for number, group in enumerate(self.groups, 1):
            for one in group.members:
                if group.missing:
                    self.not_read.append(NotRead(one.source, group=group))
                else:
                    self._publish(number, group, one)

    @property
    def dataset(self) -> Dataset:
        """All that was read; nobody decided anything about it."""
        digests = "\n".join(one.source.digest for one in self.read)
        return Dataset(
            tuple(one.batch for one in self.read),
            Judgements(),
            hashlib.sha256(digests.encode()).hexdigest(),
            self.folder,
        )

    def _seen(self, at: int, source: Source) -> list[Inspected]:
        spec = {
            "files": [[name, str(path)] for name, path in source.files],
            "work": str(self.folder / f"seen-{at}"),
        }
        try:
            found = self._step("inspect", spec, source.name)
        except BadSource as bad:
            self.not_read.append(NotRead(source, bad=bad))
            return []
        return [Inspected(source, inspection_of(found))]

    def _publish(self, number: int, group: Group, one: Inspected) -> None:
        from inkoopkoers.spending.mappings import document_of

        home = self.folder / f"facts-{len(self.read) + 1}"
        spec = {
            "tables": [table.document() for table in one.inspection.tables],
            "mapping": document_of(group.mapping),
            "today": self.today.isoformat(),
            "known": [str(path) for each in self.read for path in each.batch.lines],
            "skip_seen": True,
            "folder": str(home),
        }
        try:
            done = self._step("publish", spec, one.source.name)
        except BadSource as bad:
            self.not_read.append(NotRead(one.source, bad=bad))
            return
        batch = _batch(len(self.read) + 1, number, home, done["files"])
        self.read.append(ReadSource(one.source, counts_of(done["counts"]), batch))

    def _step(self, step: str, spec: dict[str, Any], name: str) -> dict[str, Any]:
        self.tell(step, name, 0, 0)
        return child.run(
            step,
            spec,
            limits=_limits(),
            on_progress=lambda far: self.tell(step, name, far.done, far.total),
            should_stop=self.should_stop,
        )


def _limits() -> Limits:
    """The same as on a server that nobody set up."""
    usual = Limits()
    return replace(usual, memory_bytes=usual.memory_bytes + 3 * usual.duck_bytes)


def _in_currency(group: Group, currency: str) -> Group:
    if group.is_given or not currency:
        return group
    return replace(group, mapping=replace(group.mapping, currency=currency))


def _batch(number: int, source: int, home: Path, files: list[dict[str, Any]]) -> Batch:
    by_kind: dict[str, list[Path]] = {}
    for one in files:
        by_kind.setdefault(one["kind"], []).append(home / one["name"])
    refused = by_kind.get("refused", [])
    return Batch(
        number,
        source,
        tuple(by_kind.get("lines", [])),
        by_kind["parties"][0],
        by_kind["subjects"][0],
        refused[0] if refused else None,
    )
