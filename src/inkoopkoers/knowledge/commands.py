# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The terminal door to content: check, publish, look at links."""

from __future__ import annotations

import sys
from datetime import date

from inkoopkoers.knowledge import link_states
from inkoopkoers.knowledge.actions import (
    Proposal,
    PublicationRefused,
    lint_content,
    proposals,
    publish,
)
from inkoopkoers.knowledge.domain.coverage import coverage
from inkoopkoers.knowledge.domain.difference import Change
from inkoopkoers.knowledge.domain.documents import Instrument, Outcome, build_instrument
from inkoopkoers.knowledge.domain.links import LinkState
from inkoopkoers.knowledge.domain.rules import Held
from inkoopkoers.knowledge.link_checking import Looked, NoNetwork, look_at_all, settle
from inkoopkoers.knowledge.problems import BadContent
from inkoopkoers.knowledge.published import DamagedPublication, content_root
from inkoopkoers.knowledge.queries import rule_groups, rulebook
from inkoopkoers.knowledge.rule_words import period_in_words, value_in_words
from inkoopkoers.web.dutch import long_date

_CHANGES = {
    Change.ADDED: "nieuw",
    Change.REMOVED: "vervallen",
    Change.REWORDED: "anders verwoord",
    Change.OPTION_ADDED: "antwoord erbij",
    Change.MEANING: "andere betekenis",
    Change.CONDITION: "andere voorwaarde",
    Change.PLACED: "andere plaats of volgorde",
}
_STATES = {
    LinkState.MOVED: "verhuisd",
    LinkState.DEAD: "werkt niet meer",
    LinkState.LOGIN: "inloggen nodig",
}


def check_content(_today: date) -> int:
    """Print the coverage, the changes since publication and the advice on wording."""
    root = content_root()
    try:
        found = proposals(root)
    except (BadContent, DamagedPublication) as error:
        print(f"De inhoud klopt niet:\n{error}", file=sys.stderr)
        return 1
    for proposal in found:
        _print_proposal(proposal)
    advice = list(lint_content(root))
    for line in advice:
        print(line)
    remarks = "opmerking" if len(advice) == 1 else "opmerkingen"
    print(f"{len(advice)} {remarks} over de tekst")
    return 1 if any(proposal.mistakes for proposal in found) else 0


def publish_content(today: date) -> int:
    """Keep every changed instrument as a new version."""
    try:
        made = publish(content_root(), today)
    except (BadContent, PublicationRefused, DamagedPublication) as error:
        print(f"Niet gepubliceerd:\n{error}", file=sys.stderr)
        return 1
    for publication in made:
        print(f"{publication.code} {publication.version} {publication.digest}")
    print(f"{len(made)} gepubliceerd" if made else "Er is niets veranderd")
    return 0


def print_rules(day: date) -> int:
    """Print every dated rule as it holds on this day."""
    try:
        book, groups = rulebook(), rule_groups()
    except BadContent as error:
        print(f"De inhoud klopt niet:\n{error}", file=sys.stderr)
        return 1
    print(f"Regels op {long_date(day)}")
    for group in groups:
        print(f"\n{group.title}")
        for code in group.codes:
            print(_rule_line(book.on(code, day)))
    return 0


def _rule_line(held: Held) -> str:
    rule = held.rule
    remarks = [period_in_words(rule)]
    if not rule.is_verified:
        remarks.append("nog niet nagekeken")
    if held.is_beyond:
        remarks.append("dichtstbijzijnde versie die we kennen")
    return f"  {rule.title}: {value_in_words(rule)} ({', '.join(remarks)})"


def check_links(today: date) -> int:
    """Look at every address with progress; Ctrl-C keeps what was seen so far."""
    try:
        known = link_states.states()
    except BadContent as error:
        print(error, file=sys.stderr)
        return 1
    looked: list[Looked] = []
    try:
        for one in look_at_all(known, today):
            looked.append(one)
            print(f"\r{one.number}/{one.total} {one.check.url[:60]:60}", end="")
    except KeyboardInterrupt:
        print("\nGestopt; wat al bekeken is, wordt bewaard.")
    print()
    try:
        new = settle(looked, today)
    except NoNetwork:
        message = "Geen enkel adres gaf antwoord. Is er een netwerk?"
        print(f"{message} Er is niets veranderd.", file=sys.stderr)
        return 1
    path = link_states.save({**known, **new})
    for check in new.values():
        if state := _STATES.get(check.state):
            print(f"{state:15} {check.url} {check.moved_to or ''}".rstrip())
    addresses = "adres" if len(new) == 1 else "adressen"
    print(f"{len(new)} {addresses} bekeken; bewaard in {path}")
    return 0


def _print_proposal(proposal: Proposal) -> None:
    instrument = build_instrument(proposal.document)
    print(f"\n{instrument.title} {instrument.version} ({instrument.short_digest})")
    if instrument.outcome is Outcome.TIPS:
        _print_grid(instrument)
    if not proposal.last:
        print("  nog niet gepubliceerd")
    elif not proposal.is_new:
        print(f"  gelijk aan versie {proposal.last.version}")
    for change in proposal.changes:
        print(f"  {change.path}: {_CHANGES[change.change]}")
        if change.before or change.after:
            print(f"    - {change.before}\n    + {change.after}")
    for mistake in proposal.mistakes:
        print(f"  FOUT {mistake.path}: {mistake.message}")


def _print_grid(instrument: Instrument) -> None:
    grid = coverage(instrument)
    codes = [section.code for section in instrument.sections]
    print(f"  {'':34}" + "".join(f"{code:>6}" for code in codes))
    for row in grid.rows:
        label = "algemeen"
        if row.item and row.option:
            label = f"{row.item.short}: {row.option.short}"
        cells = "".join(
            f"{'-' if cell.empty else len(cell.tips):>6}" for cell in row.cells
        )
        print(f"  {label[:34]:34}{cells}")
    print(f"  {grid.filled} gevuld, {grid.empty} bewust leeg (-)")
