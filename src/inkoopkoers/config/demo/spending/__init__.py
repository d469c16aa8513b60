# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two years of what the fictional municipality bought, from three sources.

Everything is done through the actions that people use, files and all.
"""

from __future__ import annotations

from django.utils import timezone

from inkoopkoers.config.demo.spending.giving import Giver, add_files
from inkoopkoers.config.demo.spending.judging import add_judgements
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.models import SpendTerms


def add_spending(town: Organisation, anna: User, bram: User) -> None:
    """Read files and judge them, once; not inside a transaction, it takes seconds."""
    if SpendTerms.objects.filter(organisation=town).exists():
        return
    today = timezone.localdate()
    add_files(Giver(town, bram), today)
    add_judgements(town, anna, bram, today)
