# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What someone waits for inside one dossier, in a process with a database of its own.

`python -m bench.one_dossier` prints what it measured; its last line is JSON.
"""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from functools import partial
from statistics import median
from typing import Any

import django

from bench.asked_sql import sent_by, timed
from bench.side_by_side import show, shown

TURNS = 9
TODAY = date(2027, 1, 4)
NOW = datetime(2027, 1, 4, 9, tzinfo=UTC)
MORE = 300
ROWS, WRONG = 10_000, 1_000


def measure() -> dict[str, int]:
    """Return how many statements the findings ask, by how full the dossier is."""
    from django.core.management import call_command

    from inkoopkoers.audit import guard
    from inkoopkoers.organisations.models import Organisation
    from inkoopkoers.procurements.tests.full import a_full_dossier

    call_command("migrate", verbosity=0)
    guard.put_up()
    here = Organisation.objects.create(name="Gemeente Wilgenwaard", kind="gemeente")
    bram, *panel = [_member(here, name) for name in ("bram", "ada", "bob", "cas")]
    dossier = a_full_dossier(here, bram)
    few = _findings(dossier, "A full dossier, 7 criteria")
    _pages(bram, dossier)
    _strategy(bram, dossier)
    _decision(bram, panel, dossier)
    _import(bram, here)
    _more(dossier)
    many = _findings(dossier, f"A full dossier, {MORE} needs and criteria more")
    return {"few": few, "many": many}


def _member(here: Any, name: str) -> Any:
    from inkoopkoers.organisations.models import Membership, User
    from inkoopkoers.organisations.rights import Role

    user = User.objects.create_user(f"{name}@example.org")
    Membership.objects.create(organisation=here, user=user, role=Role.INKOPER)
    return user


def _findings(dossier: Any, what: str) -> int:
    from inkoopkoers.procurements.domain.findings import findings
    from inkoopkoers.procurements.queries.facts import facts_of

    facts = facts_of(dossier, TODAY)
    asked = len(sent_by(lambda: facts_of(dossier, TODAY)))
    show([f"{what}: {asked} statements for its facts"])
    _say("its facts", lambda: facts_of(dossier, TODAY))
    _say("its findings, from its facts", lambda: findings(facts))
    return asked


def _pages(user: Any, dossier: Any) -> None:
    from inkoopkoers.procurements.actions.steps import writing
    from inkoopkoers.procurements.domain.steps import Step

    def write() -> None:
        with writing(dossier, Step.NEED, by=user):
            pass

    client = _client(user)
    for part in ("", "behoefte/", "criteria/", "aanpak/", "strategie/"):
        address = f"/trajecten/{dossier.pk}/{part}"
        _say(f"the page {part or 'of the dossier'}", partial(_get, client, address))
    _say("saving a step, besides the row itself", write)


def _strategy(user: Any, dossier: Any) -> None:
    from inkoopkoers.procurements.documents.strategy.report import strategy_report

    client = _client(user)
    _say("the blocks of its strategy", lambda: strategy_report(dossier, TODAY))
    for name in ("pdf", "docx", "odt"):
        address = f"/trajecten/{dossier.pk}/strategie/document.{name}"
        _say(f"its strategy as {name}", partial(_get, client, address))


def _decision(user: Any, panel: list[Any], dossier: Any) -> None:
    from inkoopkoers.procurements.actions.decision import ask, vote, withdraw
    from inkoopkoers.procurements.domain.decision import Verdict

    def asking() -> Any:
        return ask(dossier, panel, "Akkoord?", by=user, today=TODAY, now=NOW)

    asked, votes = [], []
    for _turn in range(TURNS):
        asked.append(timed(asking)())
        request = dossier.decisionrequest_set.get(outcome="")
        votes.append(timed(_voting(vote, request, panel[0], Verdict.YES))())
        withdraw(request, by=user, now=NOW)
    _line("asking 3 people to decide, with the version that is kept", asked)
    _line("one vote", votes)


def _voting(vote: Any, request: Any, person: Any, verdict: Any) -> Callable[[], object]:
    return lambda: vote(request, verdict, "", by=person, now=NOW)


def _import(user: Any, here: Any) -> None:
    """Send a file, look at it, take it over; then send it again."""
    from inkoopkoers.procurements.models import CriteriaImport, LibraryCriterion

    client = _client(user)
    address = f"/trajecten/criteria/{here.pk}/inlezen/"
    show([f"A file of {ROWS} criteria, {WRONG} of them with a mistake"])
    for often in ("", ", again"):
        _line(f"sending it{often}", [_sending(client, address)])
        given = CriteriaImport.objects.latest("pk").pk
        looking = timed(partial(_get, client, f"{address}{given}/"))
        looked = [looking() for _ in range(3)]
        _line(f"looking at it{often}", looked)
        taking = timed(partial(_post, client, f"{address}{given}/neem-over/"))
        _line(f"taking it over{often}", [taking()])
    if (found := LibraryCriterion.objects.count()) != ROWS - WRONG:
        sys.exit(f"{found} criteria were taken over")


def _sending(client: Any, address: str) -> float:
    from django.core.files.uploadedfile import SimpleUploadedFile

    given = SimpleUploadedFile("criteria.csv", _file(), "text/csv")
    return timed(lambda: _post(client, address, file=given))()


def _file() -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=";").writerows(_rows())
    return out.getvalue().encode()


def _rows() -> Iterator[tuple[str, ...]]:
    yield (
        "nummer",
        "editie",
        "thema",
        "niveau",
        "soort",
        "titel",
        "eis",
        "verificatie",
    )
    for number in range(ROWS):
        is_wrong = number % (ROWS // WRONG) == 0
        yield (
            f"TEST-{number}",
            "2026",
            "klimaat",
            "heel veel" if is_wrong else str(1 + number % 3),
            "minimumeis",
            f"Eis {number}",
            "De inschrijver laat zien hoe elk onderdeel opnieuw wordt gebruikt. " * 3,
            "Verklaring van de fabrikant, steekproef in jaar twee.",
        )


def _more(dossier: Any) -> None:
    from inkoopkoers.procurements.models import BasketCriterion, Need

    for number in range(MORE):
        Need.objects.create(
            dossier=dossier, role="leraar", means=f"les {number} kunnen geven"
        )
        BasketCriterion.objects.create(
            dossier=dossier,
            kind="minimumeis",
            title=f"Eis {number}",
            theme="klimaat",
            level=1,
            number=f"MEER-{number}",
        )


def _client(user: Any) -> Any:
    from django.test import Client

    client = Client(SERVER_NAME="127.0.0.1")
    client.force_login(user)
    return client


def _get(client: Any, address: str) -> None:
    _check(address, client.get(address), 200)


def _post(client: Any, address: str, **fields: Any) -> None:
    _check(address, client.post(address, fields), 302)


def _check(address: str, answer: Any, wanted: int) -> None:
    if answer.status_code != wanted:
        sys.exit(f"{address}: {answer.status_code}")


def _say(what: str, work: Callable[[], object]) -> None:
    work()
    take = timed(work)
    _line(what, [take() for _ in range(TURNS)])


def _line(what: str, took: list[float]) -> None:
    low, high = shown(min(took)), shown(max(took))
    show([f"  {what}: {shown(median(took))} ms ({low} to {high})"])


if __name__ == "__main__":
    django.setup()
    print(json.dumps(measure()))
