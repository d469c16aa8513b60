# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Let each dossier hold more of everything that it can hold."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from django.utils import timezone

from inkoopkoers.awarding.tests.making import an_award
from inkoopkoers.costing.tests.making import a_comparison
from inkoopkoers.instruments.queries import advice_for
from inkoopkoers.organisations.models import User
from inkoopkoers.procurements.domain.situation import ObligationCode
from inkoopkoers.procurements.domain.steps import Corner, Standing, Step
from inkoopkoers.procurements.domain.strategy import Chapter
from inkoopkoers.procurements.models import (
    AmbitionChange,
    BasketCriterion,
    CalendarEdition,
    CalendarEntry,
    Consultation,
    DecisionRequest,
    Dossier,
    DossierAmbition,
    DossierAward,
    DossierCosts,
    Lesson,
    MarketQuestion,
    MarketTalk,
    NamiAnswer,
    Need,
    ObligationAnswer,
    Obstacle,
    PinnedAdvice,
    Remark,
    Reopening,
    SignOff,
    StepRecord,
    StrategyText,
    StrategyVersion,
    TeamMember,
    TipChoice,
    Trial,
    Vote,
)

ADVICE = "2-1-2-1-2"
THEMES = ("klimaat", "circulair", "isv", "innovatie", "social-return")


def fill_dossiers(by: User, times: int) -> None:
    """Add `times` as much of everything inside each dossier that there is."""
    for dossier in Dossier.objects.select_related("organisation"):
        colleagues = list(dossier.organisation.members.order_by("-pk")[:times])
        _ensure_one(dossier, by)
        for number in range(times):
            _add_need(dossier, number)
            _add_nami(dossier, by, number)
            _add_choices(dossier, by, number)
            _add_words(dossier, by, number)
        for corner, user in zip(Corner, colleagues, strict=False):
            TeamMember.objects.get_or_create(
                dossier=dossier, corner=corner.value,
                defaults={"organisation": dossier.organisation, "user": user},
            )  # fmt: skip
        _link_sums(dossier, by, times)
        _add_decisions(dossier, by, colleagues)
    for entry in CalendarEntry.objects.all():
        _add_editions(entry, by, times)


def _ensure_one(dossier: Dossier, by: User) -> None:
    """What there is one of: whether it is there must not make a difference."""
    found = advice_for(ADVICE)
    PinnedAdvice.objects.get_or_create(
        dossier=dossier,
        defaults={
            "organisation": dossier.organisation,
            "answers": ADVICE,
            "version": found.instrument.version,
            "digest": found.instrument.digest,
            "pinned_by": by,
        },
    )


def _add_need(dossier: Dossier, number: int) -> None:
    now = timezone.now()
    for removed in (None, now):
        need = Need.objects.create(
            dossier=dossier, role=f"leraar {number}", means="nakijken", goal="tijd",
            place=9, removed_at=removed,
        )  # fmt: skip
        talk = MarketTalk.objects.create(
            dossier=dossier, party=f"Bedrijf {number}", held_on=date(2027, 1, 20),
            removed_at=removed,
        )  # fmt: skip
        for is_secret in (True, False):
            MarketQuestion.objects.create(
                dossier=dossier, talk=talk, question=f"Vraag {number}", answer="Ja.",
                is_secret=is_secret, secret_because="Geheim", removed_at=removed,
            )  # fmt: skip
        Consultation.objects.create(
            dossier=dossier, who=f"Leerling {number}", held_on=date(2027, 1, 12),
            removed_at=removed,
        )  # fmt: skip
        BasketCriterion.objects.create(
            dossier=dossier, need=need, kind="gunningscriterium", weight=Decimal(2),
            title=f"Wens {number}", theme=THEMES[number], level=2,
            number=f"ICT-{number}", edition_name="2025", removed_at=removed,
        )  # fmt: skip


def _add_nami(dossier: Dossier, by: User, number: int) -> None:
    question = ("niet", "anders", "minder")[number % 3]
    NamiAnswer.objects.get_or_create(
        dossier=dossier, question=question,
        defaults={
            "organisation": dossier.organisation, "outcome": "deels",
            "avoided_eur": Decimal(100), "units": Decimal(1), "unit_name": "stuks",
        },
    )  # fmt: skip
    Obstacle.objects.create(
        dossier=dossier, text=f"Obstakel {number}", dimension="technisch",
        level="individueel", interventions=["overzicht"],
    )  # fmt: skip
    Trial.objects.create(
        dossier=dossier, what=f"Proef {number}", starts_on=date(2026, 1, 1),
        ends_on=date(2026, 4, 11),
    )  # fmt: skip
    SignOff.objects.get_or_create(
        dossier=dossier, corner=list(Corner)[number % len(Corner)],
        defaults={
            "organisation": dossier.organisation, "signed_by": by, "edition": 1,
        },
    )  # fmt: skip


def _add_choices(dossier: Dossier, by: User, number: int) -> None:
    tips = [tip.code for tip in advice_for(ADVICE).tips]
    TipChoice.objects.get_or_create(
        dossier=dossier, tip=tips[number + 2],
        defaults={
            "organisation": dossier.organisation, "is_taken": False,
            "reason": "Past niet", "chosen_by": by,
        },
    )  # fmt: skip
    theme = THEMES[number % len(THEMES)]
    DossierAmbition.objects.get_or_create(
        dossier=dossier, theme=theme,
        defaults={
            "organisation": dossier.organisation, "level": 3, "reason": "Veel winst",
        },
    )  # fmt: skip
    AmbitionChange.objects.create(dossier=dossier, theme=theme, became=3, changed_by=by)
    code = list(ObligationCode)[number % len(ObligationCode)]
    ObligationAnswer.objects.get_or_create(
        dossier=dossier, code=code.value,
        defaults={
            "organisation": dossier.organisation, "applies_it": bool(number % 2),
            "reason": "Past niet",
        },
    )  # fmt: skip


def _link_sums(dossier: Dossier, by: User, times: int) -> None:
    """More comparisons and models to choose from; the dossier has the last ones."""
    for number in range(times):
        comparison = a_comparison(dossier.organisation, by, f"Vergelijking {number}")
        award = an_award(dossier.organisation, by, f"Model {number}")
    DossierCosts.objects.update_or_create(
        dossier=dossier,
        defaults={
            "organisation": dossier.organisation, "comparison": comparison,
            "removed_at": None,
        },
    )  # fmt: skip
    DossierAward.objects.update_or_create(
        dossier=dossier,
        defaults={
            "organisation": dossier.organisation, "award": award, "removed_at": None,
        },
    )  # fmt: skip


def _add_words(dossier: Dossier, by: User, number: int) -> None:
    StrategyText.objects.get_or_create(
        dossier=dossier, chapter=list(Chapter)[number].value,
        defaults={"organisation": dossier.organisation, "text": f"Tekst {number}"},
    )  # fmt: skip
    Remark.objects.create(
        dossier=dossier, text=f"Kijk ook naar {number}", said_by=by,
        step=list(Step)[number].value,
    )  # fmt: skip
    Lesson.objects.create(
        dossier=dossier, worked=bool(number % 2), text=f"Les {number}", learned_by=by,
        product_group=dossier.product_group, cpv=dossier.cpv,
    )  # fmt: skip
    Reopening.objects.create(dossier=dossier, reason="Prijs steeg", reopened_by=by)
    StepRecord.objects.get_or_create(
        organisation=dossier.organisation, dossier=dossier,
        step=list(Step)[number].value,
    )  # fmt: skip


def _add_decisions(dossier: Dossier, by: User, panel: list[User]) -> None:
    """Versions with a decision on each; an open one only where one is asked."""
    known = StrategyVersion.objects.order_by("pk").first()
    if known is None:
        return
    asked = dossier.decisionrequest_set.filter(outcome="")
    if dossier.standing == Standing.ASKED.value and not asked.exists():
        _request(dossier, by, panel, _version(dossier, by, known), "")
    for _user in panel:
        version = _version(dossier, by, known)
        _request(dossier, by, panel, version, "afgewezen")
    for request in asked:
        for user in panel:
            Vote.objects.get_or_create(
                request=request, user=user,
                defaults={"organisation": dossier.organisation, "dossier": dossier},
            )  # fmt: skip


def _version(dossier: Dossier, by: User, known: StrategyVersion) -> StrategyVersion:
    last = dossier.strategyversion_set.order_by("-number").first()
    return StrategyVersion.objects.create(
        dossier=dossier, number=last.number + 1 if last else 1, made_by=by,
        document=known.document, digest=known.digest,
    )  # fmt: skip


def _request(
    dossier: Dossier,
    by: User,
    panel: list[User],
    version: StrategyVersion,
    outcome: str,
) -> None:
    now = timezone.now()
    made = DecisionRequest.objects.create(
        dossier=dossier, version=version, needed=len(panel), asked_by=by,
        outcome=outcome, ended_at=now if outcome else None,
    )  # fmt: skip
    for user in panel:
        Vote.objects.create(
            dossier=dossier, request=made, user=user,
            verdict="nee" if outcome else "", comment="Te duur" if outcome else "",
            given_at=now if outcome else None,
        )  # fmt: skip


def _add_editions(entry: CalendarEntry, by: User, times: int) -> None:
    last = entry.editions.order_by("-edition").first()
    if last is None:
        return
    for number in range(1, times + 1):
        day = timezone.localdate() + timedelta(days=number)
        CalendarEdition.objects.create(
            organisation_id=entry.organisation_id, entry=entry, made_by=by,
            edition=last.edition + number,
            fields={**last.fields, "datum": day.isoformat()},
        )  # fmt: skip
