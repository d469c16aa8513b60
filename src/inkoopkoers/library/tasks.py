# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the worker does for the library."""

from __future__ import annotations

from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django_tasks import task

from inkoopkoers.knowledge import link_states
from inkoopkoers.knowledge.link_checking import Looked, NoNetwork, look_at_all, settle
from inkoopkoers.library.models import LinkCheckRun


@task()
def check_links(run_pk: int) -> None:
    """Look at every address; what was seen is kept, also after a stop.

    However it goes, the run ends: a run without an end keeps a next one away.
    """
    run = LinkCheckRun.objects.get(pk=run_pk)
    if not run.is_running:
        return
    outcome = _("De controle is mislukt. De beheerder vindt de fout in het logboek.")
    try:
        outcome = _keep(_look(run, timezone.localdate()))
    finally:
        running = LinkCheckRun.objects.filter(pk=run.pk, ended_at=None)
        running.update(outcome=outcome, ended_at=timezone.now())


def _look(run: LinkCheckRun, today: date) -> list[Looked]:
    known = link_states.states()
    run.total = len(known)
    run.save(update_fields=["total"])
    looked: list[Looked] = []
    if not run.stop_asked:
        for one in look_at_all(known, today):
            looked.append(one)
            if _stop_asked(run, one.number):
                break
    return looked


def _stop_asked(run: LinkCheckRun, number: int) -> bool:
    """Note how far we are and hear whether to go on."""
    row = LinkCheckRun.objects.filter(pk=run.pk)
    row.update(looked_at=number)
    return row.values_list("stop_asked", flat=True).get()


def _keep(looked: list[Looked]) -> str:
    try:
        new = settle(looked, timezone.localdate())
    except NoNetwork:
        return _("Geen enkel adres gaf antwoord. Er is niets veranderd.")
    link_states.save({**link_states.states(), **new})
    words = ngettext("Eén adres bekeken.", "%(number)s adressen bekeken.", len(new))
    return words % {"number": len(new)}
