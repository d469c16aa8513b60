# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A panel that awards: from criteria to the report, and what if the winner falls."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence

from playwright.sync_api import Route, expect
from pypdf import PdfReader

from tests.browser.journey.papers import PDF, fetched
from tests.browser.journey.walk import Walk

TITLE = "Laptops met onderhoud"
APPROACH, LASTING = "Plan van aanpak", "Langer te gebruiken"
# By price relative to the lowest, the third bidder decides who of the others wins.
BIDS = {"Achtkant": "60.000", "Bolder": "120.000", "Clavis": "95.000"}
Scores = Mapping[str, Sequence[int]]
OF_ANNA: Scores = {"Achtkant": (6, 6), "Bolder": (9, 8), "Clavis": (7, 7)}
OF_DILARA: Scores = {"Achtkant": (3, 6), "Bolder": (7, 8), "Clavis": (7, 8)}
AGREED: Scores = {"Achtkant": (6, 6), "Bolder": (8, 8), "Clavis": (7, 7)}
SECRET = "Dit is alleen voor het gesprek."


def design(walk: Walk) -> None:
    """Criteria and weights; a total of 99,9 is told, and nothing begins with it."""
    walk.from_menu("Rekenen")
    walk.press("Gunningsmodel")
    walk.press("Nieuw gunningsmodel")
    walk.save({"title": TITLE, "formula": "relatief-laagste"}, "Maak het model")
    for name, weight in ((APPROACH, "35"), (LASTING, "24,9")):
        walk.open_tab("Criteria")
        walk.press("Voeg een criterium toe")
        asked = {"name": name, "text": f"Laat zien: {name}.", "weight": weight}
        walk.save({**asked, "scale": "Schaal van PIANOo"})
    walk.sees("Er mist nog 0,1 %")
    assert walk.page.locator("[name='w-langer-te-gebruiken']").input_value() == "24,9"
    walk.open_tab("Beoordelen")
    walk.sees("Herstel dat eerst")
    assert walk.page.get_by_role("button", name="Leg het ontwerp vast").count() == 0
    walk.open_tab("Criteria")
    walk.save({"w-langer-te-gebruiken": "25"}, "Bewaar de gewichten")
    assert walk.page.get_by_text("Er mist nog").count() == 0


def read_clause(walk: Walk) -> None:
    """The formula and its worked example for the tender documents, as a PDF too."""
    walk.open_tab("Formule")
    walk.sees("Relatief ten opzichte van de laagste prijs")
    walk.open_tab("Tekst voor de leidraad")
    walk.sees("Een voorbeeld", within="main h2")
    link = walk.page.locator("main").get_by_role("link", name=re.compile("PDF$"))
    text = _text_of(fetched(walk, link, PDF))
    for told in (APPROACH, LASTING, "stap voor stap", "blijft de volgorde"):
        assert told in text, told


def take_bids(walk: Walk) -> None:
    """Three bids with their prices."""
    walk.open_tab("Inschrijvingen")
    for name, price in BIDS.items():
        field = walk.page.locator("main [name='price_eur']")
        if not field.is_visible():
            walk.unfold("Naam van de inschrijver")
        walk.save({"name": name, "price_eur": price}, "Voeg toe")
        walk.sees(name)


def begin_scoring(walk: Walk) -> None:
    """Choose two assessors, and fix the design."""
    walk.open_tab("Beoordelen")
    walk.press("Kies beoordelaars")
    for name in ("Anna Voorbeeld", "Dilara Voorbeeld"):
        walk.page.get_by_label(name).check()
    walk.save({})
    walk.press("Leg het ontwerp vast en begin")
    walk.sees("Je moet nog 6 scores geven")


def type_on_while_it_saves(walk: Walk) -> None:
    """Who writes why while the score is on its way, keeps what was typed."""
    walk.press(next(iter(BIDS)))
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    walk.page.route("**/scoren/**", hold)
    place = walk.page.locator("#criterium-1")
    with walk.page.expect_request("**/scoren/**"):
        place.locator("[name='score'][value='5']").check()
    place.locator("textarea").fill(SECRET)
    held.pop().continue_()
    walk.page.unroute("**/scoren/**")
    expect(place.locator(".ik-saved")).to_have_text("Bewaard")
    expect(place.locator("textarea")).to_have_value(SECRET)
    walk.open_tab("Beoordelen")
    walk.sees("Je moet nog 5 scores geven")


def score_all(walk: Walk, scores: Scores) -> None:
    """Score every bid alone, a criterium at a time, and hand in."""
    walk.press(next(iter(scores)))
    for name, given in scores.items():
        expect(walk.page.get_by_role("heading", level=1, name=name)).to_be_visible()
        for place, score in enumerate(given, 1):
            _score(walk, f"#criterium-{place}", score)
        last = walk.page.get_by_role("link", name="Klaar met scoren")
        walk.press("Klaar met scoren" if last.count() else "Volgende inschrijving")
    walk.press("Lever mijn scores in")
    walk.sees("Je leverde je scores in")


def _score(walk: Walk, form: str, score: int) -> None:
    place = walk.page.locator(form)
    place.locator("textarea").fill(SECRET)
    place.locator(f"[name='score'][value='{score}']").check()
    place.get_by_role("button", name=re.compile("^Bewaar")).click()
    expect(place.locator(".ik-saved")).to_have_text("Bewaard")


def is_blind(walk: Walk, address: str) -> None:
    """Who still scores sees no score of another, no price and no outcome."""
    walk.go(address)
    for tab, told in (
        ("Inschrijvingen", "Prijzen en uitslag blijven dicht"),
        ("Uitslag", "De uitslag is nog dicht"),
        ("Beoordelen", "Je moet nog 6 scores geven"),
    ):
        walk.open_tab(tab)
        walk.sees(told)
        seen = walk.page.content()
        assert SECRET not in seen
        assert not [price for price in BIDS.values() if price in seen]


def agree_all(walk: Walk) -> None:
    """Open the scores, and choose every score together, with its motivation."""
    walk.go(re.sub(r"scoren/.*", "", walk.path))
    walk.press("Open de scores")
    walk.sees("Hier is overleg nodig")
    walk.press("Ga verder")
    for place in range(2 * len(AGREED)):
        criterion, _, name = walk.page.locator("main h1").inner_text().partition(" · ")
        score = AGREED[name][(APPROACH, LASTING).index(criterion)]
        walk.fill({"score": str(score)})
        if not place:
            walk.press("Bewaar en ga verder")
            walk.sees("Zonder motivering mag je niet gunnen")
        why = f"Dit laat {score} van de tien punten zien, en waarom."
        walk.save({"text": why}, "Bewaar en ga verder")


def award_it(walk: Walk) -> None:
    """The outcome is fixed, and its report is a document."""
    walk.press("Bekijk de voorlopige uitslag")
    walk.press("Leg de uitslag vast")
    walk.open_tab("Uitslag")
    walk.sees(re.compile("^Achtkant"))
    link = walk.page.locator("main a[href$='verslag.pdf']")
    text = _text_of(fetched(walk, link, PDF))
    for told in (*BIDS, "en waarom"):
        assert told in text, told
    assert SECRET not in text
    assert "concept" not in text.lower()


def exclude_the_winner(walk: Walk) -> None:
    """Without the winner another order comes out; the documents say which holds."""
    walk.unfold("Wat als er iemand wegvalt")
    walk.press("Zonder Achtkant")
    walk.sees("Volg wat de leidraad belooft")
    rows = walk.page.locator("main tbody tr")
    places = {
        row.locator("th").inner_text().split()[0]: [
            cell.inner_text() for cell in row.locator("td").all()[:2]
        ]
        for row in rows.all()
    }
    assert places == {"Bolder": ["1", "2"], "Clavis": ["2", "1"]}


def try_without_account(walk: Walk) -> None:
    """One's own numbers and both guided examples, for who has no account."""
    walk.press("Wie wint er, en hangt dat van een ander af?")
    prices = {f"prijs{place}": price for place, price in enumerate(BIDS.values(), 1)}
    walk.save({**prices, "kwaliteit1": "56", "kwaliteit2": "78"}, "Reken uit")
    walk.sees("Valt Alfa weg en reken je opnieuw, dan wint Gamma")
    for example in ("De uitgesloten winnaar", "De 40 % die als 17 % werkt"):
        walk.go("/rekenen/")
        walk.press(f"Voorbeeld: {example[0].lower()}{example[1:]}")
        walk.sees(example)
        walk.sees("De les")
        walk.press("Probeer het met eigen getallen")
    assert walk.page.context.cookies() == []


def _text_of(document: bytes) -> str:
    pages = PdfReader(io.BytesIO(document)).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)
