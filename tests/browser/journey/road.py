# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A municipality maintains a road; its dossier is begun with nothing."""

from __future__ import annotations

from tests.browser.journey import menders as mend
from tests.browser.journey.case import TEAM, Case, in_days
from tests.browser.journey.dossier import DossierWalk

WEIGHTS = {
    "Meer oud materiaal in de nieuwe weg": "25",
    "Bouwen zonder uitstoot": "25",
    "Bereikbaar tijdens het werk": "15",
    "Prijs": "35",
}
ANSWERS = (
    {"outcome": "deels", "explanation": "Het stuk bij de sportvelden is nog goed.",
     "units": "0,4", "unit_name": "kilometer", "avoided_eur": "210.000",
     "avoided_kg": "690.000", "avoided_co2_kg": "34.500", "based_on": "Meting"},
    {"outcome": "deels", "explanation": "De onderste laag blijft liggen.",
     "avoided_eur": "85.000", "avoided_kg": "1.100.000", "based_on": "Boringen"},
    {"outcome": "nee", "explanation": "De rijbaan kan niet smaller: er rijdt een bus."},
)  # fmt: skip
ROAD = Case(
    title="Groot onderhoud Dijkweg",
    needs=(
        ("bewoner", "veilig bij mijn huis kunnen komen", "ik gewoon kan doorleven"),
        ("fietser", "zonder kuilen naar school kunnen", "ik heel aankom"),
    ),
    asked={
        "who": "Bewoners van de Dijkweg", "how": "inloopavond",
        "held_on": in_days(-12).isoformat(),
        "learned": "Niemand weet wanneer de straat dicht is.",
    },
    answers=ANSWERS,
    situation={
        "product": "2", "aanbieders": "1", "doel": "2", "capaciteit": "1",
        "partners": "2",
    },
    why_no_tip="Voor een bestaande weg is een wedstrijd te veel werk.",
    levels={
        "klimaat": 3, "circulair": 2, "social-return": 1, "isv": 0, "innovatie": 0,
        "leefomgeving": 1,
    },
    why_levels={"isv": "Het meeste materiaal komt uit de weg zelf."},
    taken=tuple(WEIGHTS)[:2],
    own={
        "title": "Bereikbaar tijdens het werk", "kind": "gunningscriterium",
        "text": "Laat zien hoe bewoners en hulpdiensten er langs kunnen.",
        "theme": "leefomgeving", "level": "1", "need": "Als bewoner",
    },
    price={"title": "Prijs"},
    factors={
        "omvang": "groot", "transactiekosten": "hoog", "inschrijvers": "veel",
        "eindresultaat": "bekend", "complexiteit": "gemiddeld", "markt": "landelijk",
    },
    procedure="nationaal-openbaar",
    menders={
        "^De behoefte": mend.need,
        "^De ambitie": mend.ambition(WEIGHTS),
        "^Het criterium": mend.belongs("Als bewoner"),
        "gewicht": mend.weigh(WEIGHTS),
        "hoe je het toetst": mend.verification,
        "^De verplichting": mend.explain("Dat past niet bij deze weg."),
        "motivering": mend.motivation,
        "over de hele looptijd": mend.set_aside("Er is maar één manier."),
        "nog geen gunningsmodel": mend.modelled,
    },
    texts={
        "waarde": "We wegen de kosten over vijftien jaar, niet alleen de aanleg.",
        "innovatie": "Aanbieders mogen een andere opbouw van de weg voorstellen.",
        "risico": "Voor asfalt zonder uitstoot zijn de levertijden lang.",
    },
    secrets=(
        "1.640.000", "1640000", "1.800.000", "1800000", "160.000", "160000", "700.000",
        "700000", "levertijden", "Teamleider", "inloopavond", "Dilara",
    ),
)  # fmt: skip


def begin_with_nothing(walk: DossierWalk) -> None:
    """A dossier from the board, with its facts and all four corners."""
    walk.go("/trajecten/")
    walk.press("Nieuw dossier")
    start = {
        "title": ROAD.title, "organisation": "Gemeente Wilgenwaard", "kind": "werken",
        "what": "Een nieuwe laag asfalt en een beter fietspad.",
    }  # fmt: skip
    walk.save(start, "Begin dit dossier")
    walk.begun()
    _facts(walk)
    walk.press("Wijzig het team")
    walk.save({**TEAM, "duurzaamheidsadviseur_naam": "Yara Voorbeeld"})


def _facts(walk: DossierWalk) -> None:
    """The code is searched by a word, and then chosen."""
    walk.press("Vul de gegevens aan")
    facts = {
        "cpv": "bouwwerkzaamheden", "product_group": "Wegen", "months": "14",
        "value_eur": "1.640.000", "options_eur": "160.000", "wage_sum_eur": "700.000",
        "budget_holder": "Teamleider Openbare ruimte",
        "needed_on": in_days(330).isoformat(),
    }  # fmt: skip
    walk.fill(facts)
    walk.press("Bewaar")
    walk.page.get_by_label("Bouwwerkzaamheden").check()
    walk.save({})
