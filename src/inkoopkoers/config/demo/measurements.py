# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the fictional municipality measured: two years of the Checklist, and a scan.

Everything is done through the actions that people use, at moments in the past.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from fractions import Fraction

from django.utils import timezone

from inkoopkoers.knowledge.queries import instrument
from inkoopkoers.measuring.actions import revealing
from inkoopkoers.measuring.actions.answering.beginning import begin_by_open_link
from inkoopkoers.measuring.actions.answering.saving import hand_in, save_answer
from inkoopkoers.measuring.actions.consensus import Agreement, record_consensus
from inkoopkoers.measuring.actions.rounds import making
from inkoopkoers.measuring.actions.targets import set_targets
from inkoopkoers.measuring.domain.answers import Given, State
from inkoopkoers.measuring.domain.presented import SetTarget
from inkoopkoers.measuring.domain.taking_part import Filled
from inkoopkoers.measuring.domain.targets import TargetChange
from inkoopkoers.measuring.queries.answering import participant, round_of_open_link
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.planning.actions import acting as planning
from inkoopkoers.planning.domain.actions import ForItem

ROLES = ("inkoper", "opdrachtgever", "contractmanager")
FACETS = {"Rol": [*ROLES, "bestuurder"]}
ITEMS = tuple(item.code for item in instrument("checklist").items)

# A digit per question, in the order of the Checklist: x is "weet ik niet", n is
# "n.v.t." and a dot is skipped.
LAST_YEAR = (
    ("inkoper", "332" "32" "2323312"),
    ("inkoper", "422" "33" "3333322"),
    ("inkoper", "332" "22" "2322212"),
    ("inkoper", "432" "32" "2333313"),
    ("inkoper", "322" "33" "23233x2"),
    ("opdrachtgever", "111" "2x" "32n2231"),
    ("opdrachtgever", "221" "22" "3222231"),
    ("opdrachtgever", "111" "1x" "43.2132"),
    ("opdrachtgever", "212" "22" "33n1232"),
    ("opdrachtgever", "121" "21" "3222331"),
    ("contractmanager", "222" "12" "2312223"),
    ("contractmanager", "322" "22" "2322212"),
    ("contractmanager", "232" "11" "1322313"),
    ("contractmanager", "222" "22" "23x2222"),
    ("contractmanager", "321" "12" "2222323"),
)  # fmt: skip
THIS_YEAR = (
    ("inkoper", "432" "33" "2333312"),
    ("inkoper", "422" "43" "3333322"),
    ("inkoper", "432" "32" "2422312"),
    ("inkoper", "432" "32" "2333312"),
    ("inkoper", "422" "43" "2334x22"),
    ("opdrachtgever", "311" "2x" "32n2231"),
    ("opdrachtgever", "321" "32" "3222231"),
    ("opdrachtgever", "221" "2x" "43.2131"),
    ("opdrachtgever", "312" "22" "33n2232"),
    ("opdrachtgever", "321" "22" "3223231"),
    ("contractmanager", "322" "22" "2322222"),
    ("contractmanager", "432" "33" "2322212"),
    ("contractmanager", "322" "12" "1323313"),
    ("contractmanager", "322" "32" "23x2222"),
    ("contractmanager", "421" "22" "2322222"),
)  # fmt: skip

NOTES = {
    (0, "strategie-2"): "We wegen het elke keer opnieuw af; er ligt niets vast.",
    (6, "strategie-1"): "Ik hoor de doelen pas als het bestek al klaar is.",
    (10, "processen-2"): "Na de gunning weet niemand meer wie de baas is.",
}
AGREED = (
    ("strategie-1", 2, "Inkopers kennen de doelen, opdrachtgevers niet. Wij kiezen de "
     "score van wie ermee moet werken."),
    ("processen-2", 2, "Tot de gunning is het duidelijk, daarna niet."),
    ("mensen-1", 3, "De ambities zijn haalbaar, als we er minder tegelijk doen."),
)  # fmt: skip
TARGETS = (("strategie", 3), ("strategie-1", 3), ("processen-2", 3))


@dataclass(frozen=True)
class _ToDo:
    """An action with its item and tip; `done_after` in days, None is still open."""

    title: str
    item: str
    tip: str
    done_after: int | None
    outcome: str = ""


TO_DO = (
    _ToDo("Zet de vijf beleidsdoelen op één pagina, met per doel een voorbeeld",
          "strategie-1", "", 120, "Staat op intranet en hangt bij elk projectteam."),
    _ToDo("Houd elk kwartaal een lunch over een gelukte inkoop", "strategie-3",
          "strategie-3-2", 60, "Drie lunches gehad, steeds dezelfde mensen."),
    _ToDo("Wijs bij elk contract een beheerder aan voordat het begint",
          "processen-2", "", None),
)  # fmt: skip


@dataclass(frozen=True)
class Town:
    """The municipality with the two people who run its measurements."""

    organisation: Organisation
    anna: User
    bram: User


def add_measurements(town: Town) -> None:
    """Last year's round, closed; this year's, to talk about; a scan that runs."""
    now = timezone.now()
    last_year = now - timedelta(days=365)
    _round_of_last_year(town, last_year)
    _actions(town, last_year + timedelta(days=30))
    _round_of_this_year(town, now)
    _scan(town, now)


def _round_of_last_year(town: Town, begin: datetime) -> None:
    title = f"Checklist {begin.year}"
    found = _asked(town, "checklist", title, begin, LAST_YEAR)
    shown = begin + timedelta(days=22)
    revealing.reveal(found, by=town.bram, now=shown)
    for item, score, reason in AGREED:
        record_consensus(
            found, item, Agreement(score, reason), edition=0, by=town.bram, now=shown
        )
    by = (begin + timedelta(days=400)).date()
    wanted = {
        code: TargetChange(None, SetTarget(Fraction(value), by))
        for code, value in TARGETS
    }
    rounds = revealing.close(found, by=town.bram, now=shown + timedelta(days=7))
    set_targets(rounds, wanted, by=town.bram, now=shown)


def _round_of_this_year(town: Town, now: datetime) -> None:
    begin = now - timedelta(days=23)
    title = f"Checklist {now.year}"
    found = _asked(town, "checklist", title, begin, THIS_YEAR)
    revealing.reveal(found, by=town.bram, now=now - timedelta(days=1))


def _scan(town: Town, now: datetime) -> None:
    """Open, with too few answers to show anything yet."""
    begin = now - timedelta(days=4)
    people = [("", "32334223123"), ("", "2223321.x21"), ("", "334")]
    _asked(town, "lock-in-scan", f"Lock-in-scan {begin.year}", begin, people)


def _asked(
    town: Town,
    code: str,
    title: str,
    begin: datetime,
    people: Sequence[tuple[str, str]],
) -> int:
    """Make a round of three weeks and let people answer; return its key."""
    subject = "Zaaksysteem" if code == "lock-in-scan" else ""
    plan = making.RoundPlan(
        title=title,
        subject=subject,
        opens_on=timezone.localdate(begin),
        closes_on=timezone.localdate(begin) + timedelta(days=21),
        minimum_group=5,
        facets=FACETS if code == "checklist" else {},
    )
    made = making.make(
        instrument(code), town.organisation, plan, by=town.bram, now=begin
    )
    opened = making.set_open_link(made.pk, is_open=True, by=town.bram)
    for number, (role, answers) in enumerate(people):
        given = list(_given(code, answers, number))
        _answer(opened.open_code or "", role, given, begin + timedelta(hours=number))
    return made.pk


def _answer(
    code: str, role: str, given: Sequence[tuple[str, Filled]], now: datetime
) -> None:
    asked = round_of_open_link(code)
    if asked is None:
        return
    facets = {"Rol": role} if role else {}
    token = begin_by_open_link(asked, facets, address=f"demo {now}", now=now)
    for item, filled in given:
        who = participant(token)
        if who:
            save_answer(who, item, filled, edition=0, now=now)
    who = participant(token)
    if who and len(given) > 10:  # noqa: PLR2004 - who stopped halfway does not
        hand_in(who, now=now)


def _given(code: str, answers: str, number: int) -> Iterator[tuple[str, Filled]]:
    items = [item.code for item in instrument(code).items]
    for item, sign in zip(items, answers, strict=False):
        if sign == ".":
            continue
        note = NOTES.get((number, item), "") if code == "checklist" else ""
        yield item, Filled(_read(sign), note)


def _read(sign: str) -> Given:
    if sign == "x":
        return Given(State.UNKNOWN)
    if sign == "n":
        return Given(State.NOT_APPLICABLE)
    return Given(State.SCORE, int(sign))


def _actions(town: Town, begin: datetime) -> None:
    """Two that were finished in between, and one that is late."""
    for one in TO_DO:
        due = timezone.localdate(begin) + timedelta(days=one.done_after or 320)
        made = planning.make_action(
            town.organisation,
            planning.Plan(one.title, due, owner=town.anna),
            by=town.bram,
            now=begin,
            for_item=ForItem("checklist", 1, one.item, one.tip),
        )
        if one.done_after:
            when = begin + timedelta(days=one.done_after)
            planning.finish(made, one.outcome, by=town.anna, now=when)
