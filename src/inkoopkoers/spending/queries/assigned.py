# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The category of every subject, as the rules of an organisation say."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending import store
from inkoopkoers.spending.categorising.compiling import Facts, compile_categories
from inkoopkoers.spending.queries.categories.rules import rules_as_of


def write_assigned(
    organisation: Organisation,
    subjects: Sequence[Path],
    members: Path,
    target: Path,
    moment: datetime | None,
) -> None:
    """Write which subject has which category by which rule; no file without rules."""
    facts = Facts(store.folder_of(organisation.pk), tuple(subjects), members)
    compile_categories(rules_as_of(organisation, moment), facts, target)
