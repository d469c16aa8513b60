# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two real cases from the need to an approved strategy, and onto the calendar."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.browser import dossier_deciding as deciding
from tests.browser import dossier_menders as mend
from tests.browser.conftest import OpenPage
from tests.browser.dossier_mending import mend_all
from tests.browser.dossier_walk import DossierWalk
from tests.browser.keyboard import Keyboard
from tests.browser.walking import DESK, PHONE

pytestmark = [
    pytest.mark.browser,
    pytest.mark.once,
    pytest.mark.django_db(transaction=True),
]

ANNA = "anna@wilgenwaard.example"
BRAM = "bram@wilgenwaard.example"
DILARA, MARK = "dilara@wilgenwaard.example", "mark@wilgenwaard.example"
SCHOOLS = "Stichting De Wilgenroos"
TOWN = "Gemeente Wilgenwaard"


def in_days(number: int) -> date:
    """A day from today."""
    return date.today() + timedelta(days=number)


TEAM = {"opdrachtgever": "Dilara", "inkoper": "Anna", "contractmanager": "Mark"}
LATER = " Daarom leveren ze in mei en in augustus."
DEVICE_SECRETS = ("65.000", "65000", "85.000", "85000", "20.000", "20000", "lock-in",
                  "levertijden", "budgethouder", "bedrijfsvoering")  # fmt: skip
DEVICE_NEEDS = (
    (
        "leerling",
        "ook thuis aan mijn schoolwerk kunnen",
        "ik bij blijf als ik ziek ben",
    ),
    ("leraar", "een tablet voor elke brugklasser", "iedereen gelijk kan beginnen"),
)
DEVICE_ANSWERS = (
    {"outcome": "deels", "explanation": "In de onderbouw delen twee klassen een kar.",
     "units": "30", "unit_name": "apparaten", "avoided_eur": "10.500",
     "avoided_kg": "48", "avoided_co2_kg": "5.400", "based_on": "Telling in mei"},
    {"outcome": "deels", "explanation": "Opgeknapte apparaten zijn snel genoeg.",
     "avoided_eur": "8.000,50", "avoided_co2_kg": "4.100", "based_on": "Twee offertes"},
    {"outcome": "ja", "explanation": "We gebruiken ze zes jaar in plaats van vier.",
     "units": "12,5", "unit_name": "apparaten", "avoided_eur": "4.200",
     "based_on": "Uitval van vijf jaar"},
)  # fmt: skip
DEVICE_LEVELS = {
    "klimaat": 2, "circulair": 2, "social-return": 1, "isv": 2, "innovatie": 0,
    "welzijn": 1,
}  # fmt: skip
DEVICE_WHY = {"circulair": "Voor niveau 3 zijn er nog te weinig aanbieders."}
DEVICE_WEIGHTS = {
    "Langer te gebruiken": "30",
    "Lagere uitstoot over de hele levensduur": "20",
    "Zicht op fabrieken en mijnen": "12,5",
    "Kosten per leerling per jaar": "37,5",
}


DEVICE_OWN = {
    "title": "Werkt zonder internet", "kind": "minimumeis",
    "text": "Schrijven en lezen kan ook zonder internet.",
}  # fmt: skip
DEVICE_PRICE = {"title": "Kosten per leerling per jaar"}
DEVICE_FACTORS = {
    "omvang": "middel", "transactiekosten": "laag", "inschrijvers": "enkele",
    "eindresultaat": "deels", "complexiteit": "eenvoudig", "markt": "landelijk",
}  # fmt: skip


DEVICE_TEXTS = {
    "waarde": "We vergelijken wat een leerling per jaar kost, over zes jaar.",
    "lock-in": "Lesmateriaal werkt op elk apparaat.",
    "risico": "In de zomer zijn levertijden lang.",
    "doelen": "Dit past bij het plan om langer met spullen te doen.",
}


ROAD = "Groot onderhoud Dijkweg"
ROAD_SECRETS = ("1.640.000", "1640000", "1.800.000", "1800000", "160.000", "160000",
                "700.000", "700000", "levertijden", "Teamleider")  # fmt: skip
ROAD_NEEDS = (
    ("bewoner", "veilig bij mijn huis kunnen komen", "ik gewoon kan doorleven"),
    ("fietser", "zonder kuilen naar school kunnen", "ik heel aankom"),
)
ROAD_ANSWERS = (
    {"outcome": "deels", "explanation": "Het stuk bij de sportvelden is nog goed.",
     "units": "0,4", "unit_name": "kilometer", "avoided_eur": "210.000",
     "avoided_kg": "690.000", "avoided_co2_kg": "34.500", "based_on": "Meting"},
    {"outcome": "deels", "explanation": "De onderste laag blijft liggen.",
     "avoided_eur": "85.000", "avoided_kg": "1.100.000", "based_on": "Boringen"},
    {"outcome": "nee", "explanation": "De rijbaan kan niet smaller: er rijdt een bus."},
)  # fmt: skip
ROAD_ASKED = {
    "who": "Bewoners van de Dijkweg", "how": "inloopavond",
    "held_on": in_days(-12).isoformat(), "learned": "Niemand weet wanneer hij dicht is.",
}  # fmt: skip
ROAD_SITUATION = {
    "product": "2", "aanbieders": "1", "doel": "2", "capaciteit": "1", "partners": "2",
}  # fmt: skip
ROAD_LEVELS = {
    "klimaat": 3, "circulair": 2, "social-return": 1, "isv": 0, "innovatie": 0,
    "leefomgeving": 1,
}  # fmt: skip
ROAD_WHY = {"isv": "Het meeste materiaal komt uit de weg zelf."}
ROAD_WEIGHTS = {
    "Meer oud materiaal in de nieuwe weg": "25",
    "Bouwen zonder uitstoot": "25",
    "Bereikbaar tijdens het werk": "15",
    "Prijs": "35",
}
ROAD_OWN = {
    "title": "Bereikbaar tijdens het werk", "kind": "gunningscriterium",
    "text": "Laat zien hoe bewoners en hulpdiensten er langs kunnen.",
    "theme": "leefomgeving", "level": "1", "need": "Als bewoner",
}  # fmt: skip
ROAD_PRICE = {"title": "Prijs"}
ROAD_FACTORS = {
    "omvang": "groot", "transactiekosten": "hoog", "inschrijvers": "veel",
    "eindresultaat": "bekend", "complexiteit": "gemiddeld", "markt": "landelijk",
}  # fmt: skip
ROAD_TEXTS = {
    "waarde": "We wegen de kosten over vijftien jaar, niet alleen de aanleg.",
    "risico": "Voor asfalt zonder uitstoot zijn de levertijden lang.",
    "innovatie": "Aanbieders mogen een andere opbouw van de weg voorstellen.",
}


def road_menders() -> dict[str, mend.Mender]:
    """How the municipality mends what is broken."""
    return {
        "^De behoefte": mend.need,
        "^De ambitie": mend.ambition(ROAD_WEIGHTS),
        "^Het criterium": mend.belongs("Als bewoner"),
        "gewicht": mend.weigh(ROAD_WEIGHTS),
        "hoe je het toetst": mend.verification,
        "^De verplichting": mend.explain("Dat past niet bij deze weg."),
        "motivering": mend.motivation,
    }


def begin_with_nothing(walk: DossierWalk) -> None:
    """A dossier from the board, with its facts and all four corners."""
    walk.go("/trajecten/")
    walk.press("Nieuw dossier")
    walk.save(
        {"title": ROAD, "organisation": TOWN, "kind": "werken",
         "what": "Een nieuwe laag asfalt en een beter fietspad."},
        "Begin dit dossier",
    )  # fmt: skip
    walk.begun()
    walk.press("Vul de gegevens aan")
    walk.fill(
        {"cpv": "bouwwerkzaamheden", "product_group": "Wegen",
         "value_eur": "1.640.000", "options_eur": "160.000", "wage_sum_eur": "700.000",
         "months": "14", "budget_holder": "Teamleider Openbare ruimte",
         "needed_on": in_days(330).isoformat()},
    )  # fmt: skip
    walk.press("Bewaar")
    walk.page.locator("[name='cpv_choice']").first.check()
    walk.save({})
    walk.press("Wijzig het team")
    walk.save({**TEAM, "duurzaamheidsadviseur_naam": "Yara Voorbeeld"})


def device_menders() -> dict[str, mend.Mender]:
    """How the school board mends what is broken."""
    asked = {
        "who": "Leerlingenraad", "how": "gesprek", "held_on": in_days(-20).isoformat(),
        "learned": "De accu is leeg voor het zesde uur.",
    }  # fmt: skip
    return {
        "^Er is nog geen": mend.corner("Yara Voorbeeld"),
        "^Nog niemand is gevraagd": mend.consulted(asked),
        "noemt een oplossing": mend.solution("in de les samen kunnen schrijven"),
        "^De behoefte": mend.need,
        "^De ambitie": mend.ambition(DEVICE_WEIGHTS),
        "^Het criterium": mend.belongs("Als leerling"),
        "gewicht": mend.weigh(DEVICE_WEIGHTS),
        "hoe je het toetst": mend.verification,
        "^De verplichting": mend.explain("Voor deze opdracht is dat te zwaar."),
        "motivering": mend.motivation,
    }


def begin_by_keyboard(walk: DossierWalk, keys: Keyboard, password: str) -> None:
    """Sign in; take the advice along; the facts, the team and a need."""
    keys.write("login", ANNA)
    keys.write("password", password)
    keys.press("Log in")
    walk.go("/wegwijzer/1-1-2-1-1/")
    keys.press("Begin dan een dossier met dit advies")
    keys.write("title", "Apparaten voor de brugklas")
    keys.choose("organisation", SCHOOLS)
    keys.write("what", "Apparaten om op school en thuis mee te werken.")
    keys.write("for_whom", "240 leerlingen")
    keys.pick("kind", "leveringen")
    keys.press("Begin dit dossier")
    walk.begun()
    facts_by_keyboard(walk, keys)
    team_by_keyboard(walk, keys)


def facts_by_keyboard(walk: DossierWalk, keys: Keyboard) -> None:
    """The facts of the devices."""
    keys.press("Vul de gegevens aan")
    keys.write("cpv", "30200000")
    keys.choose("product_group", "ICT-hardware")
    keys.write("value_eur", "65.000")
    keys.write("options_eur", "20.000,00")
    keys.write("months", "48")
    keys.write("budget_holder", "Directeur bedrijfsvoering")
    keys.date("publish_on", in_days(60))
    keys.date("needed_on", in_days(220))
    keys.press("Bewaar")
    walk.was_taken()
    walk.look()


def team_by_keyboard(walk: DossierWalk, keys: Keyboard) -> None:
    """Three corners have a name; one stays empty for now."""
    keys.press("Wijzig het team")
    for corner, name in TEAM.items():
        keys.choose(corner, name)
    keys.press("Bewaar")
    walk.was_taken()
    walk.look()


def plan(walk: DossierWalk) -> None:
    """Look at the planning, and publish on the day that follows from it."""
    walk.open_step("Aanpak")
    walk.click(walk.page.locator("main [id='planning'] .ik-approach__do a"))


def test_a_school_board_buys_devices(open_page: OpenPage, demo_password: str) -> None:
    open_page.watched.expected.add(422)  # type: ignore[attr-defined]  # a reason is asked
    page = open_page("/account/inloggen/", width=PHONE)
    walk = DossierWalk(page, width=PHONE)

    begin_by_keyboard(walk, Keyboard(page), demo_password)
    walk.width = DESK
    walk.resize(DESK)
    walk.open_step("Behoefte")
    for need in DEVICE_NEEDS:
        walk.add_need(*need)
    walk.answer_three(DEVICE_ANSWERS)
    walk.sign()
    walk.choose_tips("Buurbesturen kopen pas over drie jaar weer.")
    walk.choose_levels(DEVICE_LEVELS, DEVICE_WHY)
    walk.take_criteria(list(DEVICE_WEIGHTS)[:2])
    walk.add_criterion(DEVICE_OWN)
    walk.add_criterion(DEVICE_PRICE, is_price=True)
    walk.answer_obligations(but=1)
    walk.plan_approach(DEVICE_FACTORS, {"procedure": "meervoudig-onderhands"})
    plan(walk)

    mended = mend_all(walk, device_menders())

    assert len(mended) >= 7, mended
    deciding.write_chapters(walk, DEVICE_TEXTS)
    deciding.keep_version(walk, "Voor het gesprek met de directeur")
    deciding.write_chapters(walk, {"risico": DEVICE_TEXTS["risico"] + LATER})
    deciding.keep_version(walk, "Na het gesprek met de directeur")
    deciding.see_difference(walk, LATER.strip(), DEVICE_TEXTS["lock-in"])
    deciding.read_pdf(walk, "Apparaten voor de brugklas")
    deciding.ask(walk, ["Bram Voorbeeld"], "1 collega beslist", "Anna")
    deciding.cannot_decide(walk)
    for email, link in deciding.letters_to([BRAM]).items():
        deciding.decide(open_page, email, link)
    deciding.is_frozen(walk)
    address = deciding.publish(walk, {"size": "waardeklasse"})
    deciding.anyone_reads(
        open_page, address, "Apparaten voor de brugklas", DEVICE_SECRETS
    )


def test_a_municipality_maintains_a_road(
    open_page: OpenPage, demo_password: str
) -> None:
    open_page.watched.expected.add(422)  # type: ignore[attr-defined]  # a code is chosen
    walk = DossierWalk(open_page("/account/inloggen/"))

    walk.save({"login": ANNA, "password": demo_password}, "Log in")
    begin_with_nothing(walk)
    walk.open_step("Behoefte")
    for need in ROAD_NEEDS:
        walk.add_need(*need)
    walk.add_consulted(ROAD_ASKED)
    walk.answer_three(ROAD_ANSWERS)
    walk.sign()
    walk.open_step("Advies")
    walk.save(ROAD_SITUATION, "Geef ons advies")
    walk.choose_tips("Voor een bestaande weg is een wedstrijd te veel werk.")
    walk.choose_levels(ROAD_LEVELS, ROAD_WHY)
    bare = DossierWalk(
        open_page("/account/inloggen/", width=PHONE, script=False),
        width=PHONE, number=walk.number,
    )  # fmt: skip
    bare.save({"login": ANNA, "password": demo_password}, "Log in")
    bare.take_criteria(list(ROAD_WEIGHTS)[:2])
    bare.add_criterion(ROAD_OWN)
    bare.add_criterion(ROAD_PRICE, is_price=True)
    bare.answer_obligations(but=1)
    bare.plan_approach(ROAD_FACTORS, {"procedure": "nationaal-openbaar"})
    plan(bare)

    mended = mend_all(bare, road_menders())

    assert len(mended) >= 5, mended
    deciding.write_chapters(walk, ROAD_TEXTS)
    deciding.keep_version(walk, "Voor het gesprek met de wethouder")
    deciding.write_chapters(walk, {"risico": ROAD_TEXTS["risico"] + LATER})
    deciding.keep_version(walk, "Na het gesprek met de wethouder")
    deciding.see_difference(walk, LATER.strip(), ROAD_TEXTS["innovatie"])
    deciding.read_pdf(walk, ROAD)
    panel = ["Bram Voorbeeld", "Dilara Voorbeeld", "Mark Voorbeeld"]
    deciding.ask(walk, panel, "3 collega’s beslissen", "Anna")
    deciding.cannot_decide(walk)
    for email, link in deciding.letters_to([BRAM, DILARA, MARK]).items():
        deciding.decide(open_page, email, link)
    deciding.is_frozen(walk)
    address = deciding.publish(walk, {"when": "kwartaal"})
    deciding.anyone_reads(open_page, address, ROAD, ROAD_SECRETS)
