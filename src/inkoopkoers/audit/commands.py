# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The terminal door to the audit trail: is it still whole."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator

from django.db import DatabaseError

from inkoopkoers.audit.actions import audit_key
from inkoopkoers.audit.anchors import read_anchors
from inkoopkoers.audit.domain import Entry, Finding, Problem, check_chain
from inkoopkoers.audit.queries import stored_chain

SHOWN = 20

_SENTENCES = {
    Problem.CHANGED: "Regel {number} is veranderd: het zegel past niet.",
    Problem.OUT_OF_ORDER: "Regel {number} sluit niet aan op de regel ervoor.",
    Problem.TOO_EARLY: "Regel {number} heeft een te vroeg tijdstip.",
    Problem.HEAD_GONE: "De kop van het logboek is weg.",
    Problem.HEAD_CHANGED: "De kop van het logboek is veranderd.",
    Problem.HEAD_BEHIND: "De kop van het logboek kent regel {number} niet.",
    Problem.ANCHOR_CHANGED: "In het ankerbestand is de regel over {number} veranderd.",
    Problem.ANCHOR_DIFFERS: "Regel {number} past niet bij het ankerbestand.",
    Problem.ANCHORS_GONE: "Het ankerbestand ontbreekt.",
}
_GAPS = {
    Problem.MISSING: "ontbreekt",
    Problem.TAIL_CUT: "ontbreekt aan het eind",
}
_OTHER_KEY = (
    "Elke regel lijkt veranderd. Draait deze controle met dezelfde sleutel als de "
    "installatie (INKOOPKOERS_AUDIT_KEY of INKOOPKOERS_SECRET_KEY)?"
)


def verify() -> int:
    """Check the whole trail; print what is wrong with it, at most 20 findings."""
    try:
        count, found = _check()
    except DatabaseError as error:
        print(
            f"Het logboek is niet te lezen. Is deze installatie al eens gestart?\n"
            f"De database meldt: {error}",
            file=sys.stderr,
        )
        return 1
    lines = "regel" if count == 1 else "regels"
    if not found:
        print(f"{count} {lines} gecontroleerd; alles klopt.")
        return 0
    if found.total() > SHOWN:
        print(f"… en nog {found.total() - SHOWN}.")
    findings = "bevinding" if found.total() == 1 else "bevindingen"
    print(f"{count} {lines} gecontroleerd; {found.total()} {findings}.")
    if count and found[Problem.CHANGED] == count:
        print(_OTHER_KEY)
    return 1


def _check() -> tuple[int, Counter[Problem]]:
    """Print the first findings; return how many entries and findings there are."""
    anchors = read_anchors()
    head, stored = stored_chain()
    entries = _Counted(stored)
    found: Counter[Problem] = Counter()
    for finding in check_chain(entries, key=audit_key(), head=head, anchors=anchors):
        found[finding.problem] += 1
        if found.total() <= SHOWN:
            print(sentence(finding))
    return entries.count, found


def sentence(finding: Finding) -> str:
    """Say in Dutch what is wrong, and with which lines."""
    gap = _GAPS.get(finding.problem)
    if gap is None:
        return _SENTENCES[finding.problem].format(number=finding.number)
    if finding.number == finding.last:
        return f"Regel {finding.number} {gap}."
    verb = gap.replace("ontbreekt", "ontbreken")
    return f"Regel {finding.number} tot en met {finding.last} {verb}."


class _Counted:
    """Counts entries while they pass."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = entries
        self.count = 0

    def __iter__(self) -> Iterator[Entry]:
        for entry in self._entries:
            self.count += 1
            yield entry
