# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the worker of spend does; its own queue, so that letters never wait for files."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone
from django_tasks import task

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.actions.claiming import at_work, claim_next, stale_after
from inkoopkoers.spending.actions.importing import work_on
from inkoopkoers.spending.actions.suppliers.proposing import make_proposals
from inkoopkoers.spending.actions.watching import look
from inkoopkoers.spending.queries.judged import judgements_of

QUEUE = "spend"


@task(queue_name=QUEUE)
def work_on_imports() -> None:
    """Work on what waits, oldest first, until nothing does.

    Before each import a guard is set: another run of this, for when we are killed.
    """
    is_guarded = False
    while (row := claim_next()) is not None:
        if not is_guarded:
            _look_again()
            is_guarded = True
        work_on(row)
    if not is_guarded and at_work(timezone.now()).exists():
        _look_again()


def _look_again() -> None:
    later = timezone.now() + stale_after() + timedelta(seconds=1)
    work_on_imports.using(run_after=later).enqueue()


# A person waits for an import; nobody waits for these.
@task(queue_name=QUEUE, priority=-10)
def make_judgements(organisation: int) -> None:
    """Make the files of decisions ahead, so that the next page need not wait."""
    found = Organisation.objects.filter(pk=organisation).first()
    if found is not None:
        judgements_of(found)


@task(queue_name=QUEUE, priority=-10)
def propose_suppliers(organisation: int) -> None:
    """Compare all names again; nothing happens when nothing changed since."""
    found = Organisation.objects.filter(pk=organisation).first()
    if found is not None:
        make_proposals(found)


@task(queue_name=QUEUE, priority=-10)
def watch_thresholds(organisation: int) -> None:
    """See which categories are near their threshold, for the front page."""
    found = Organisation.objects.filter(pk=organisation).first()
    if found is not None:
        look(found)
