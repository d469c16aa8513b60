# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is said of each finding, and how to mend it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkoopkoers.procurements.domain.findings import Finding, FindingCode, Severity
from inkoopkoers.web.dutch import decimal, long_date

# Enough to know which one is meant.
LONGEST_QUOTE = 80


@dataclass(frozen=True)
class Said:
    """A finding in words: what is the matter, and what to do."""

    sentence: str
    mend: str


def said(finding: Finding) -> Said:
    """A finding in words, with what it is about filled in."""
    sentence, mend = _texts()[finding.code]
    subject = Truncator(finding.subject).chars(LONGEST_QUOTE)
    values = {"subject": subject, **_values(finding)}
    return Said(sentence % values, mend % values)


def severity_name(severity: Severity) -> str:
    """What a severity is called."""
    return {Severity.BREAK: _("Breuk"), Severity.NOTICE: _("Let op")}[severity]


def _values(finding: Finding) -> Mapping[str, str]:
    made: Mapping[FindingCode, Callable[[tuple[str, ...]], Mapping[str, str]]] = {
        FindingCode.WEIGHTS_NOT_100: _weights,
        FindingCode.CRITERION_OLD: _editions,
        FindingCode.RULE_OLD: _editions,
        FindingCode.DATES_IN_WRONG_ORDER: lambda words: {"before": words[0]},
        FindingCode.AWARD_DIFFERS: _differing,
        FindingCode.AMBITION_WEIGHT_DISAGREE: _acting,
    }
    return made[finding.code](finding.words) if finding.code in made else {}


def _weights(words: tuple[str, ...]) -> Mapping[str, str]:
    total, difference = (Decimal(one) for one in words)
    missing = _("te veel") if difference > 0 else _("te weinig")
    return {
        "total": percentage(total),
        "difference": f"{percentage(abs(difference))} {missing}",
    }


def percentage(value: Decimal) -> str:
    """All digits that there are, such as 99,9 %: a rounded 100 would hide the finding."""
    places = max(-int(value.normalize().as_tuple().exponent), 0)
    return f"{decimal(value, places)}\u00a0%"


def _editions(words: tuple[str, ...]) -> Mapping[str, str]:
    return dict(zip(("was", "now"), map(_edition, words), strict=True))


def _differing(words: tuple[str, ...]) -> Mapping[str, str]:
    number = int(words[0])
    return {"where": ngettext("op %s punt", "op %s punten", number) % number}


def _acting(words: tuple[str, ...]) -> Mapping[str, str]:
    """What the model declares, when it does, and what that comes to."""
    nominal, effective = words
    acts = _("doet maar voor %s mee") % _part(effective)
    if not nominal:
        return {"acts": acts}
    return {"acts": _("staat voor %s, maar %s") % (_part(nominal), acts)}


def _part(text: str) -> str:
    """Down to a tenth of a percent."""
    part = Fraction(text) * 100
    return percentage(Decimal(round(part * 10)).scaleb(-1))


def _edition(text: str) -> str:
    """An edition is mostly the day from which it holds."""
    try:
        return long_date(date.fromisoformat(text))
    except ValueError:
        return text or _("onbekend")


def _texts() -> Mapping[FindingCode, tuple[str, str]]:
    return {**_of_people(), **_of_criteria(), **_of_money(), **_of_the_rest()}


def _of_people() -> Mapping[FindingCode, tuple[str, str]]:
    return {
        FindingCode.CORNER_EMPTY: (
            _("Er is nog geen %(subject)s."),
            _("Zet een naam bij deze hoek van het team."),
        ),
        FindingCode.NOBODY_CONSULTED: (
            _("Nog niemand is gevraagd wat er nodig is."),
            _("Schrijf op wie je sprak van de mensen die het gaan gebruiken."),
        ),
        FindingCode.SOLUTION: (
            _("De behoefte ‘%(subject)s’ noemt een oplossing of een merk."),
            _("Schrijf op wat iemand moet kunnen, niet waarmee."),
        ),
        FindingCode.QUESTION_OPEN: (
            _("De vraag ‘%(subject)s’ heeft nog geen uitkomst, maar de stap is klaar."),
            _("Kies een uitkomst, of zet de stap weer open."),
        ),
        FindingCode.TRIAL_NOT_EVALUATED: (
            _("De proef van 100 dagen is voorbij, maar nog niet geëvalueerd."),
            _("Schrijf op wat de feiten zeggen, en wat je daarmee doet."),
        ),
        FindingCode.DEVIATION_WITHOUT_REASON: (
            _("De ambitie voor ‘%(subject)s’ wijkt af van de koers, zonder reden."),
            _("Schrijf op waarom, of kies het niveau van de koers."),
        ),
    }


def _of_criteria() -> Mapping[FindingCode, tuple[str, str]]:
    return {
        FindingCode.NEED_WITHOUT_CRITERION: (
            _("De behoefte ‘%(subject)s’ komt in geen criterium terug."),
            _("Koppel een criterium aan deze behoefte, of haal de behoefte weg."),
        ),
        FindingCode.AMBITION_WITHOUT_CRITERION: (
            _("De ambitie voor ‘%(subject)s’ komt in geen criterium terug."),
            _(
                "Kies een criterium met dit thema, van dit niveau of hoger, of kies een "
                "lagere ambitie."
            ),
        ),
        FindingCode.CRITERION_WITHOUT_WEIGHT: (
            _("Het gunningscriterium ‘%(subject)s’ heeft nog geen gewicht."),
            _("Vul een gewicht in, of maak er een andere soort criterium van."),
        ),
        FindingCode.CRITERION_WITHOUT_VERIFICATION: (
            _("Bij ‘%(subject)s’ staat niet hoe je het toetst."),
            _("Schrijf op welk bewijs je vraagt, of hoe je het meet."),
        ),
        FindingCode.WEIGHTS_NOT_100: (
            _("De gewichten zijn samen %(total)s. Dat is %(difference)s."),
            _("Verdeel de gewichten zo dat ze samen precies honderd procent zijn."),
        ),
        FindingCode.CRITERION_LOOSE: (
            _("Het criterium ‘%(subject)s’ hoort bij geen behoefte en geen ambitie."),
            _("Koppel het aan een behoefte of een thema, of haal het weg."),
        ),
        FindingCode.CRITERION_OLD: (
            _(
                "Van het criterium ‘%(subject)s’ is er een andere editie: %(now)s. Jij "
                "gebruikt %(was)s."
            ),
            _("Bekijk het verschil, en neem de nieuwe editie over als die past."),
        ),
    }


def _of_money() -> Mapping[FindingCode, tuple[str, str]]:
    return {
        FindingCode.COSTS_NOT_COMPARED: (
            _("Wat het over de hele looptijd kost, staat nog niet in dit dossier."),
            _(
                "Vergelijk de kosten en neem de uitkomst over, of sla deze stap over "
                "met een reden."
            ),
        ),
        FindingCode.COSTS_CHANGED: (
            _("De vergelijking van kosten is veranderd sinds jullie haar overnamen."),
            _("Bekijk wat er nu uitkomt, en neem het opnieuw over."),
        ),
        FindingCode.AWARD_MISSING: (
            _("Er zijn gunningscriteria, maar er is nog geen gunningsmodel."),
            _("Maak een gunningsmodel uit de criteria, of koppel er een."),
        ),
        FindingCode.AWARD_DIFFERS: (
            _("De criteria en het gunningsmodel verschillen %(where)s."),
            _("Werk het model bij uit de criteria, of pas de criteria aan."),
        ),
        FindingCode.AMBITION_WEIGHT_DISAGREE: (
            _("De ambitie voor ‘%(subject)s’ is hoog, maar het gewicht %(acts)s."),
            _(
                "Geef de criteria van dit thema meer gewicht, of kies een lagere ambitie."
            ),
        ),
        FindingCode.RELATIVE_FORMULA: (
            _("Met deze formule kan een derde inschrijver bepalen wie wint."),
            _("Kies een formule met vaste grenzen, of gun op waarde."),
        ),
    }


def _of_the_rest() -> Mapping[FindingCode, tuple[str, str]]:
    return {
        FindingCode.OBLIGATION_OPEN: (
            _("De verplichting ‘%(subject)s’ heeft nog geen antwoord."),
            _("Pas haar toe, of leg uit waarom niet."),
        ),
        FindingCode.EXPLANATION_WITHOUT_REASON: (
            _("Je wijkt af van de verplichting ‘%(subject)s’, zonder reden."),
            _("Schrijf de reden op, of pas de verplichting toe."),
        ),
        FindingCode.RULE_OLD: (
            _(
                "De regel ‘%(subject)s’ is veranderd: je gebruikt de editie %(was)s, "
                "nu geldt de editie %(now)s."
            ),
            _("Bekijk wat de nieuwe regel verandert, en neem hem over."),
        ),
        FindingCode.APPROACH_WITHOUT_MOTIVATION: (
            _("De procedure is gekozen, maar de motivering ontbreekt."),
            _("Schrijf op waarom deze procedure past."),
        ),
        FindingCode.DATES_IN_WRONG_ORDER: (
            _("De datum ‘%(subject)s’ ligt vóór ‘%(before)s’."),
            _("Verander één van de twee datums."),
        ),
        FindingCode.SET_ASIDE_WITHOUT_REASON: (
            _("Deze stap is overgeslagen, zonder reden."),
            _("Schrijf op waarom, of zet de stap weer open."),
        ),
    }
