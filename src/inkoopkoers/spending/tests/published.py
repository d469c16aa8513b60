# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lines that count, for tests of pages: made cheaply, or by the real worker."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.actions.claiming import claim_next
from inkoopkoers.spending.actions.confirming import confirm, source_named
from inkoopkoers.spending.actions.importing import work_on
from inkoopkoers.spending.actions.publishing import publish
from inkoopkoers.spending.actions.receiving import receive
from inkoopkoers.spending.domain.importing import ImportState
from inkoopkoers.spending.models import SpendImport
from inkoopkoers.spending.tests.life.making import a_ready_import, again, given_file

CSV = """Datum;Leverancier;Bedrag;Grootboek;Factuur
2-3-2026;Bron BV;100,00;4300;F1
9-3-2026;Bron B.V.;250,50;4300;F2
1-4-2026;Van Dijk Advies;1.200,00;4700;A-17
15-4-2026;Van Dijk Advies;-200,00;4700;A-18
4-5-2026;Groenbeheer Oost;75,25;4500;77
"""


def published_lines(
    organisation: Organisation,
    user: User | None = None,
    lines: Sequence[Mapping[str, Any]] | str = CSV,
    name: str = "maart.csv",
) -> SpendImport:
    """An import that counts.

    From lines as `making.a_line` makes them it takes milliseconds; from the text of a
    CSV it goes through two child processes, as for a person.
    """
    if isinstance(lines, str):
        row = ready_file(organisation, user, lines, name)
    else:
        row = a_ready_import(organisation, lines, name=name)
    publish(organisation, [row.pk], by=user)
    return again(row)


def ready_file(
    organisation: Organisation,
    user: User | None = None,
    text: str = CSV,
    name: str = "maart.csv",
    source: str = "Grootboek",
) -> SpendImport:
    """A file that was read as we proposed and waits until it may count."""
    row = asking_file(organisation, user, text, name)
    if row.state == ImportState.ASKING:
        assert row.proposal is not None
        confirm(
            row,
            row.proposal["mapping"],
            source=row.source or source_named(organisation, source),
            by=user,
            edition=row.edition,
        )
        row = worked()
    assert row.state == ImportState.READY
    return row


def asking_file(
    organisation: Organisation,
    user: User | None = None,
    text: str = CSV,
    name: str = "maart.csv",
) -> SpendImport:
    """A file that the worker looked at."""
    receive(organisation, [given_file(organisation, text.encode(), name)], by=user)
    return worked()


def worked() -> SpendImport:
    """Let the worker do the oldest import that waits."""
    row = claim_next()
    assert row is not None
    work_on(row)
    return again(row)
