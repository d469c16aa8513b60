# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the list of thresholds and one category of it share."""

from __future__ import annotations

from django.utils.translation import gettext as _

from inkoopkoers.spending.answering.answer import Topic
from inkoopkoers.spending.answering.asking import Asked
from inkoopkoers.spending.answering.before_known import before_known
from inkoopkoers.spending.domain.buying import BILL_DAYS
from inkoopkoers.spending.domain.selection import Selection, Terms
from inkoopkoers.spending.domain.thresholds import (
    ThresholdRow,
    ThresholdWarning,
    warnings_of,
    whole_authority,
)
from inkoopkoers.spending.questions.coverage import COVERAGE
from inkoopkoers.spending.questions.thresholds import Known, thresholds
from inkoopkoers.spending.wording.currency import not_converted
from inkoopkoers.spending.wording.thresholds import term_called

CODE, TOPIC = "thresholds", Topic.MUST


def rows_for(asked: Asked, known: Known) -> tuple[ThresholdRow, ...]:
    """Of the whole authority, whatever part of it was chosen."""
    whole = whole_authority(asked.selection, asked.terms)
    question = thresholds(known, shown_from=asked.selection.first)
    return asked.answering(question, whole)


def warnings_for(asked: Asked, known: Known) -> tuple[ThresholdWarning, ...]:
    """What came near, the nearest first."""
    return warnings_of(rows_for(asked, known), known.limits)


def limited(selection: Selection) -> tuple[str, ...]:
    """That a part of the authority was chosen, and why that changes nothing."""
    if not (selection.unit or selection.supplier is not None or selection.source):
        return ()
    return (
        _(
            "De drempel telt voor de hele organisatie. Daarom kijken we hier altijd "
            "naar alle onderdelen, leveranciers en bronnen samen."
        ),
    )


def doubts_of(asked: Asked, known: Known, whole: Selection) -> tuple[str, ...]:
    """What is too old to judge, and that another currency is not converted."""
    told = (before_known(asked, known, whole), not_converted())
    return tuple(one for one in told if one)


def no_contracts(asked: Asked, known: Known) -> tuple[str, ...]:
    """That no contract is known at all, so that ‘zonder contract’ says little."""
    if known.contracts:
        return ()
    everything = whole_authority(asked.selection, asked.terms)
    seen = next(iter(asked.answering(COVERAGE, everything)), None)
    if seen is None or seen.no_contract_lines < seen.lines:
        return ()
    return (
        _(
            "We kennen nog geen enkel contract. Daarom telt ook mee wat al is aanbesteed. "
            "Schrijf op welke contracten je kent, of vraag je administratie om het "
            "contractnummer bij de regels: dan blijft over wat erbuiten ging."
        ),
    )


def purchase_told() -> str:
    """When one invoice number is more than one purchase."""
    return (
        _(
            "Sommige leveranciers zetten steeds hetzelfde nummer op hun facturen, zoals "
            "een klantnummer. Zit er meer dan %s dagen tussen de eerste en de laatste "
            "regel met een factuurnummer, dan is elke maand een eigen aankoop."
        )
        % BILL_DAYS
    )


def method_told(terms: Terms) -> tuple[str, ...]:
    """How it is counted."""
    return (
        _(
            "Van elke dag tellen we op wat er in de %(term)s tot en met die dag is "
            "uitgegeven, per categorie van %(digits)s cijfers van de CPV-code. Dat "
            "zetten we naast de drempel van die dag."
        )
        % {"term": term_called(terms.window_days), "digits": terms.category_digits},
        _(
            "Wat onder een contract valt, telt niet mee: daarover is al besloten. "
            "‘Mogelijk meer’ is geld zonder categorie, bij dezelfde leverancier of op "
            "dezelfde grootboekrekening. Het kan bij meer categorieën staan: tel het "
            "niet op."
        ),
        _(
            "Dit is een reden om te kijken, geen oordeel. Of aankopen samen één "
            "opdracht zijn, bepaal je zelf."
        ),
    )
