# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier in which every step is filled, as people would: devices for schools."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from inkoopkoers.instruments.queries import advice_for
from inkoopkoers.knowledge.queries import ambition_presets, nami
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.domain.steps import Corner, Step, StepState
from inkoopkoers.procurements.domain.strategy import Chapter
from inkoopkoers.procurements.models import (
    AmbitionTheme,
    Approach,
    BasketCriterion,
    Consultation,
    Course,
    Dossier,
    DossierAmbition,
    MarketQuestion,
    MarketTalk,
    NamiAnswer,
    Need,
    ObligationAnswer,
    Obstacle,
    PinnedAdvice,
    StepRecord,
    StrategyText,
    TeamMember,
    TipChoice,
    Trial,
)
from inkoopkoers.procurements.tests.making import a_dossier

NEEDS = (
    (
        "leerling",
        "ook thuis aan mijn schoolwerk kunnen",
        "ik verder kan als ik ziek ben",
    ),
    ("leraar", "zien wie vastloopt", "ik op tijd kan helpen"),
    (
        "beheerder",
        "een apparaat zelf kunnen openen en herstellen",
        "het zes jaar meegaat",
    ),
    (
        "schoolleider",
        "weten wat het per leerling per jaar kost",
        "ik niet verrast word",
    ),
    ("ouder", "weten wie bij de gegevens van mijn kind kan", "ik erop kan vertrouwen"),
)
TEXTS = {
    Chapter.VALUE: (
        "Niet de aanschafprijs telt, maar wat een apparaat per leerling per jaar kost: "
        "aanschaf, beheer, reparatie, stroom en wat het aan het eind nog waard is. We "
        "rekenen met zes jaar in plaats van vier. Dat scheelt naar schatting een derde.\n"
        "We vragen inschrijvers om die kosten zelf uit te splitsen, in een model dat "
        "voor iedereen hetzelfde is."
    ),
    Chapter.LOCK_IN: (
        "Apparaten werken met elk besturingssysteem dat open standaarden volgt. Het "
        "beheer mag niet vastzitten aan het merk. Aan het eind van het contract krijgen "
        "we alle gegevens terug in een open formaat, zonder kosten."
    ),
    Chapter.RISK: (
        "Levertijden kunnen oplopen in de zomer. Daarom spreken we twee leveringen af, "
        "en een boete die in verhouding staat.\n"
        "Scholen kunnen minder leerlingen krijgen dan verwacht: we kopen per jaar af, "
        "zonder minimum in de laatste twee jaren."
    ),
    Chapter.INNOVATION: (
        "Hergebruikte apparaten mogen meedoen, en wie reparatie op school organiseert "
        "kan daar punten mee verdienen. In twee percelen maken we plaats voor kleinere "
        "aanbieders."
    ),
    Chapter.SUSTAINABILITY: (
        "De meeste uitstoot ontstaat bij het maken. Langer gebruiken is dus de grootste "
        "winst. Daarnaast vragen we bewijs over mijnbouw en arbeid in de keten."
    ),
    Chapter.GOALS: (
        "Dit draagt bij aan ons doel om in 2030 de helft minder grondstoffen te "
        "gebruiken, en aan kansengelijkheid: elke leerling een apparaat dat werkt."
    ),
    Chapter.LAW: (
        "Naast het aanbestedingsrecht gelden de AVG en de afspraken over privacy in het "
        "onderwijs. Voor elke verwerker sluiten we een overeenkomst."
    ),
}
LEVELS = (2, 3, 1, 2, 1, 1, 0, 1)
CRITERIA = (
    ("minimumeis", "Zes jaar onderdelen en updates", "circulair", 1, None,
     "De leverancier levert zes jaar lang onderdelen en beveiligingsupdates.",
     "Verklaring van de fabrikant, steekproef in jaar twee."),
    ("minimumeis", "Energielabel of gelijkwaardig", "klimaat", 1, None,
     "Het apparaat voldoet aan de strengste klasse van het label.",
     "Productblad bij de inschrijving."),
    ("uitsluiting-selectie", "Inzicht in de keten", "isv", 1, None,
     "De inschrijver laat zien waar de belangrijkste onderdelen vandaan komen.",
     "Lijst van locaties, jaarlijks bijgewerkt."),
    ("gunningscriterium", "Prijs over zes jaar", "", None, "40",
     "Totale kosten per leerling per jaar volgens ons model.", "Ingevuld model."),
    ("gunningscriterium", "Herstelbaarheid en hergebruik", "circulair", 3, "35",
     "Hoe makkelijk een beheerder onderdelen vervangt, en wat er na gebruik gebeurt.",
     "Proefmontage door twee beheerders, plan voor terugname."),
    ("gunningscriterium", "Uitstoot bij het maken", "klimaat", 2, "25",
     "De uitstoot van het apparaat van grondstof tot poort.",
     "Verklaring volgens een erkende rekenmethode."),
    ("contractbepaling", "Rapport per jaar", "circulair", 1, None,
     "Elk jaar een rapport over reparaties, terugname en uitval.",
     "Gesprek met de contractmanager in de maand na levering."),
)  # fmt: skip


def a_full_dossier(organisation: Organisation, by: User) -> Dossier:
    """Make it; nothing is left open that a strategy can tell."""
    dossier = a_dossier(
        organisation,
        by,
        for_whom="Leerlingen en leraren van zes scholen",
        budget_holder="Directeur bedrijfsvoering",
        ends_on=date(2031, 8, 15),
    )
    _team(dossier, by)
    _need(dossier)
    _nami(dossier)
    _advice(dossier, by)
    _ambitions(dossier)
    _criteria(dossier)
    _approach(dossier)
    for chapter, text in TEXTS.items():
        StrategyText.objects.create(dossier=dossier, chapter=chapter, text=text)
    return dossier


def _team(dossier: Dossier, by: User) -> None:
    people = (
        (Corner.OPDRACHTGEVER, None, "Bea de Boer"),
        (Corner.INKOPER, by, ""),
        (Corner.CONTRACTMANAGER, None, "Karim Yilmaz"),
        (Corner.DUURZAAMHEIDSADVISEUR, None, "Fleur Janssen"),
    )
    for corner, user, name in people:
        TeamMember.objects.create(
            organisation=dossier.organisation,
            dossier=dossier,
            corner=corner,
            user=user,
            name=name,
        )


def _need(dossier: Dossier) -> None:
    for place, (role, means, goal) in enumerate(NEEDS, start=1):
        Need.objects.create(
            dossier=dossier, role=role, means=means, goal=goal, place=place
        )
    Consultation.objects.create(
        dossier=dossier,
        who="Leerlingen van 4 havo",
        how="dag meelopen",
        held_on=date(2026, 9, 14),
        learned="De accu is leeg voor het zesde uur, en dan valt de les stil.",
    )
    Consultation.objects.create(
        dossier=dossier,
        who="Beheerders van drie scholen",
        how="gesprek",
        held_on=date(2026, 9, 21),
        learned="Een scherm vervangen kost nu drie weken en de helft van de prijs.",
    )
    talk = MarketTalk.objects.create(
        dossier=dossier, party="Apparaten BV", held_on=date(2026, 10, 5)
    )
    MarketQuestion.objects.create(
        dossier=dossier,
        talk=talk,
        question="Mag een apparaat eerder gebruikt zijn?",
        answer="Ja, als het aan dezelfde eisen voldoet.",
    )


def _nami(dossier: Dossier) -> None:
    NamiAnswer.objects.create(
        dossier=dossier,
        question="niet",
        outcome="deels",
        explanation="Onderbouwleerlingen delen een kar per twee klassen",
        units=Decimal(240),
        unit_name="laptops",
        avoided_eur=Decimal(96000),
        avoided_kg=Decimal(480),
        avoided_co2_kg=Decimal(52800),
        based_on="telling van februari",
    )
    NamiAnswer.objects.create(dossier=dossier, question="anders", outcome="deels")
    NamiAnswer.objects.create(dossier=dossier, question="minder", outcome="nee")
    shelved = nami()
    for one in shelved.obstacles[:2]:
        helps = [each.code for each in shelved.interventions_for([one.code])[:2]]
        Obstacle.objects.create(
            dossier=dossier,
            code=one.code,
            dimension=one.dimension,
            level=one.level,
            interventions=helps,
        )
    Trial.objects.create(
        dossier=dossier,
        what="Delen van een kar in de onderbouw",
        starts_on=date(2026, 6, 1),
        ends_on=date(2026, 9, 9),
        facts="Van 40 lessen ging er één niet door.",
        verdict="doorgaan",
        evaluated_on=date(2026, 9, 10),
    )


def _advice(dossier: Dossier, by: User) -> None:
    advice = advice_for("2-1-2-1-2")
    PinnedAdvice.objects.create(
        dossier=dossier,
        answers=str(advice.answers),
        version=advice.instrument.version,
        digest=advice.instrument.digest,
        pinned_by=by,
    )
    for place, tip in enumerate(advice.tips[:6]):
        TipChoice.objects.create(
            dossier=dossier,
            tip=tip.code,
            is_taken=place % 3 != 2,
            reason="Dat past niet bij een levering" if place % 3 == 2 else "",
            chosen_by=by,
        )


def _ambitions(dossier: Dossier) -> None:
    preset = next(one for one in ambition_presets() if one.code == "rijk")
    for place, (theme, level) in enumerate(zip(preset.themes, LEVELS, strict=False)):
        AmbitionTheme.objects.create(
            organisation=dossier.organisation,
            code=theme.code,
            name=theme.name,
            preset=preset.code,
            place=place,
        )
        Course.objects.create(
            organisation=dossier.organisation, theme=theme.code, level=1
        )
        DossierAmbition.objects.create(
            dossier=dossier,
            theme=theme.code,
            level=level,
            inherited=1,
            reason="" if level == 1 else "De keten van apparaten is hier bepalend",
        )


def _criteria(dossier: Dossier) -> None:
    for place, row in enumerate(CRITERIA):
        kind, title, theme, level, weight, text, verification = row
        BasketCriterion.objects.create(
            dossier=dossier,
            kind=kind,
            title=title,
            theme=theme,
            level=level,
            weight=Decimal(weight) if weight else None,
            text=text,
            verification=verification,
            is_price=title.startswith("Prijs"),
            number=f"ICT-{place + 1}",
            edition_name="2026",
            source="MVI-criteria ICT-hardware",
            place=place,
            need=dossier.need_set.first() if place == 0 else None,
        )


def _approach(dossier: Dossier) -> None:
    answers = (
        ("mvi-criteria", True, ""),
        ("isv", False, "De markt is er nog niet aan toe"),
    )
    for code, applies_it, reason in answers:
        ObligationAnswer.objects.create(
            dossier=dossier, code=code, applies_it=applies_it, reason=reason
        )
    Approach.objects.create(
        dossier=dossier,
        procedure="europees-openbaar",
        factors={
            "omvang": "groot",
            "inschrijvers": "veel",
            "complexiteit": "gemiddeld",
        },
    )
    StepRecord.objects.create(
        organisation=dossier.organisation,
        dossier=dossier,
        step=Step.LESSONS.value,
        state=StepState.SET_ASIDE.value,
        reason="De lessen schrijven we na de eerste levering op",
    )
