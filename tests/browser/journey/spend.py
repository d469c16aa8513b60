# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A buyer with three months of a ledger, from the files to what follows from them."""

from __future__ import annotations

import re
from decimal import Decimal

from django.core.management import call_command
from playwright.sync_api import FilePayload

from tests.browser.journey.costs import euros
from tests.browser.journey.walk import Walk

HEADER = (
    "Boekdatum;Leverancier;KvK;Bedrag excl. btw;Factuur;Afdeling;Grootboek;CPV;"
    "Omschrijving"
)
IT = "72000000-5"
JANUARY = f"""{HEADER}
12-1-2026;Bron ICT BV;12345678;120.000,00;F1;Bedrijfsvoering;4400;{IT};Beheer netwerk
13-1-2026;Van Dijk Advies;;18.000,00;A1;Sociaal;4700;;Advies jeugd
14-1-2026;Groen Oost;;9.500,50;G1;Beheer;4500;77310000-6;Snoeien
"""
FEBRUARY = f"""{HEADER}
10-2-2026;BRON ICT B.V.;12345678;85.000,00;F2;Bedrijfsvoering;4400;{IT};Nieuwe servers
11-2-2026;BRON ICT B.V.;12345678;n.n.b.;F3;Bedrijfsvoering;4400;{IT};Licenties
12-2-2026;Van Dijk Advies;;22.000,00;A2;Sociaal;4700;;Advies jeugd
"""
MARCH = f"""{HEADER}
9-3-2026;Bron ICT BV;12345678;-5.000,00;F4;Bedrijfsvoering;4400;{IT};Te veel betaald
10-3-2026;Groen Oost;;4.250,00;G2;Beheer;4500;77310000-6;Maaien
"""
MONTHS = {"januari.csv": JANUARY, "februari.csv": FEBRUARY, "maart.csv": MARCH}
COUNTED, MENDED = Decimal("253750.50"), Decimal("40000.00")
# Of these services, once the row of February is mended.
IT_EUR = Decimal("240000.00")


def work() -> None:
    """Let the worker of spend do all that waits, as `start` runs it."""
    call_command(
        "db_worker", "--batch", "--no-startup-delay", "--queue-name", "spend",
        verbosity=0,
    )  # fmt: skip


def csv(name: str, text: str) -> FilePayload:
    """A file in the hands of the browser."""
    return {"name": name, "mimeType": "text/csv", "buffer": text.encode()}


def give(walk: Walk, files: list[FilePayload], source: str) -> None:
    """Choose files and where they are from."""
    walk.open_tab("Bestanden")
    walk.press("Bestanden toevoegen")
    walk.page.locator("main input[type='file']").set_input_files(files)
    if walk.page.locator("[name='source'] option", has_text=source).count():
        walk.fill({"source": source})
    else:
        walk.fill({"source": "Een nieuwe bron", "new_source": source})
    walk.press("Voeg toe")
    walk.was_taken()
    # What asks every second whether it is done must not meet the worker half-way.
    walk.go("/")
    work()


def confirm_columns(walk: Walk, home: str) -> None:
    """All columns were understood; saying so once is enough for every month."""
    walk.go(f"{home}bestanden/")
    walk.sees("Zeg wat de kolommen zijn")
    walk.press("januari.csv")
    walk.sees("12 januari 2026")
    walk.press("Lees het bestand zo")
    walk.go("/")
    work()
    walk.go(f"{home}bestanden/")
    walk.sees("Gelezen, telt nog niet mee")
    assert walk.page.get_by_text("Zeg wat de kolommen zijn").count() == 0


def mend_refused(walk: Walk) -> FilePayload:
    """See which row is not read and why; take it along and mend it."""
    walk.click(walk.page.get_by_role("link", name="Bekijk februari.csv"))
    walk.sees("Niet gelezen, en waarom")
    walk.sees("n.n.b.")
    href = walk.page.locator("main").get_by_role("link", name="CSV").first
    answer = walk.page.request.get(str(href.get_attribute("href")))
    told = answer.body().decode("utf-8-sig")
    assert answer.status == 200
    assert "n.n.b." in told
    assert "Van Dijk" not in told
    return csv("februari hersteld.csv", told.replace("n.n.b.", "40.000,00"))


def let_count(walk: Walk, home: str) -> None:
    """All that was read begins to count."""
    walk.go(f"{home}bestanden/")
    walk.press("Tel de gekozen bestanden mee")
    walk.sees("Wat meetelt")
    counted = total(walk, "Grootboek")
    assert abs(counted - COUNTED - MENDED) < 1, walk.page.locator("main").inner_text()
    work()


def total(walk: Walk, source: str) -> Decimal:
    """The euros of a source, as the page of files tells them."""
    row = walk.page.locator(
        "main table tr", has=walk.page.get_by_role("rowheader", name=source)
    )
    return euros(row.locator("td").last.inner_text())


def read_threshold(walk: Walk) -> str:
    """The category that passed its threshold, down to its lines; return its address."""
    walk.open_tab("Antwoorden")
    walk.press("Waar komen we bij een drempel?")
    row = walk.page.locator("#tabel-warnings tbody tr").first
    assert re.search(r"100\s?%", row.inner_text()), row.inner_text()
    walk.click(row.get_by_role("link").first)
    address = walk.page.url
    walk.click(walk.page.locator("main a[href*='/regels/']").first)
    walk.sees("Beheer netwerk")
    return address


def tag_untagged(walk: Walk) -> None:
    """The largest group without a category, in one decision."""
    walk.open_tab("Categorieën")
    walk.sees(re.compile("40.000"))
    walk.press("Kies een categorie")
    walk.fill({"zoek": "advies"})
    walk.press("Zoek")
    walk.click(walk.page.locator("main .ik-decide a").first)
    walk.press("Bewaar deze keuze")
    assert walk.page.get_by_text("Nog zonder categorie").count() == 0
    work()


def merge_supplier(walk: Walk) -> None:
    """Two names with one KvK number become one supplier."""
    walk.open_tab("Leveranciers")
    # Names are compared a moment after a change, so that many changes go together.
    while not walk.page.get_by_role("link", name="Bekijk de voorstellen").count():
        work()
        walk.page.wait_for_timeout(500)
        walk.page.reload()
    walk.press("Bekijk de voorstellen")
    walk.sees("BRON ICT B.V.")
    walk.press("Voeg samen")
    walk.open_tab("Leveranciers")
    largest = walk.page.locator(".ik-suppliers tbody tr").first
    assert abs(euros(largest.locator("td").last.inner_text()) - IT_EUR) < 1
    work()


def make_dossier(walk: Walk) -> None:
    """From the warning to a dossier that knows what it came from."""
    walk.press("Maak er een traject van")
    walk.save({}, "Begin dit dossier")
    walk.sees("Begonnen met uitgaven")


def figures(walk: Walk, home: str) -> list[str]:
    """What the overview and three answers say, as someone reads it."""
    pages = ("", "antwoorden/over-de-tijd/", "antwoorden/wie/", "regels/")
    found = []
    for page in pages:
        walk.go(f"{home}{page}")
        found.append(walk.page.locator("main").inner_text())
    return found


def undo(walk: Walk, home: str, name: str) -> None:
    """Take an import back, from its own page."""
    _open_file(walk, home, name)
    walk.press("Trek terug")
    walk.sees("Dit bestand telt niet mee")


def put_back(walk: Walk, home: str, name: str) -> None:
    """Let it count again."""
    _open_file(walk, home, name)
    walk.press("Zet terug")
    walk.sees("Dit bestand telt mee sinds")


def delete_for_good(walk: Walk, home: str, name: str) -> None:
    """A page asks first; then nothing is left of it."""
    _open_file(walk, home, name)
    walk.press("Verwijder voorgoed")
    walk.press("Verwijder voorgoed")
    walk.go(f"{home}bestanden/")
    assert walk.page.get_by_text(name).count() == 0


def _open_file(walk: Walk, home: str, name: str) -> None:
    walk.go(f"{home}bestanden/")
    walk.press(name)
