# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Someone who compares costs, from an empty table to a workbook."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from decimal import Decimal

from playwright.sync_api import Locator, expect
from pypdf import PdfReader

from tests.browser.journey.keyboard import Keyboard
from tests.browser.journey.papers import PDF, XLSX, fetched
from tests.browser.journey.walk import Walk

TITLE = "400 schoollaptops"
NEW, KEEP, REUSED = (
    "Nieuwe laptops kopen",
    "Houden wat je hebt en repareren",
    "Opgeknapte laptops",
)
DEVICES = 400
# What each line costs, in the order above; None is left empty.
AMOUNTS: Mapping[str, Sequence[str | None]] = {
    "toestel": ("420", None, "310"),
    "inrichten": ("15", "0", "15"),
    "hoes-oplader": ("35", None, "35"),
    "licentie-beheer": ("12", "12", "12"),
    "stroom": ("25", "40", "30"),
    "garantie": ("30", None, "20"),
    "accu": (None, "60", "60"),
    "reparatie": (None, "150", "12,50"),
    "beheer": ("55", "55", "55"),
    "wissen-afvoeren": ("8", "8", "8"),
    "terugkoop": ("40", "0", "10"),
}
EUROS = re.compile(r"[−-]?\d[\d.\s\u2009\u202f\u00a0]*(?:,\d+)?")


def begin_by_keyboard(walk: Walk, keys: Keyboard) -> None:
    """From the menu to an empty table, without a mouse."""
    keys.reach("header button", "Menu")
    walk.page.keyboard.press("Enter")
    keys.reach("header a", "Rekenen")
    walk.page.keyboard.press("Enter")
    expect(walk.page.get_by_role("heading", level=1, name="Rekenen")).to_be_visible()
    keys.press("Kosten vergelijken")
    keys.press("Nieuwe vergelijking")
    keys.press("Laptops of tablets voor een school")
    keys.write("title", TITLE)
    keys.write("horizon_years", "8")
    keys.write("aantal-apparaten", str(DEVICES))
    keys.press("Ga naar de kosten")


def fill_amounts(walk: Walk) -> None:
    """A second offer, and all amounts next to each other; a slip loses nothing."""
    walk.press("Nog een alternatief")
    walk.save({"name": REUSED, "supplier": "Tweede Ronde", "contract_years": "4"})
    codes = _columns(walk)
    cells = {
        f"{code}:{line}": amount
        for line, amounts in AMOUNTS.items()
        for code, amount in zip(codes, amounts, strict=True)
        if amount is not None
    }
    slip = f"{codes[2]}:toestel"
    walk.fill({**cells, slip: "driehonderd"})
    walk.press("Bewaar de bedragen")
    assert walk.page.title().startswith("Fout:")
    for name, amount in cells.items():
        typed = walk.page.locator(f"[name='{name}']").input_value()
        assert typed == ("driehonderd" if name == slip else amount), name
    walk.save({slip: cells[slip]}, "Bewaar de bedragen")


def _columns(walk: Walk) -> list[str]:
    """The codes of the three alternatives, in the order of AMOUNTS."""
    fields = walk.page.locator("main [name$=':toestel']")
    names = [str(one.get_attribute("name")).partition(":")[0] for one in fields.all()]
    assert len(names) == len((NEW, KEEP, REUSED)), names
    return names


def read_outcome(walk: Walk, winner: str) -> Decimal:
    """Who wins and why is said first; return what it costs, in whole euros."""
    walk.open_tab("Uitkomst")
    title = walk.page.locator("main h1").inner_text()
    assert title.startswith(f"‘{winner}’ kost over 8 jaar het minst"), title
    walk.sees(re.compile(r"^Dat komt vooral door"))
    total = euros(title.rpartition("€")[2])
    cells = walk.page.locator("main table tr", has_text="Totaal").locator("a")
    assert total == min(euros(one.inner_text()) for one in cells.all())
    return total


def open_figure(walk: Walk) -> None:
    """A figure leads to a sum of payments that comes to the same."""
    row = walk.page.locator(
        "main table tr", has=walk.page.locator("th", has_text="Aanschaf")
    )
    link = row.locator("a").first
    shown = euros(link.inner_text())
    walk.click(link)
    walk.sees("aantal × bedrag × prijsstijging × factor")
    lead = walk.page.locator("main .ik-page-head").get_by_text("€").first
    assert abs(euros(lead.inner_text()) - shown) < 1
    walk.press("Terug naar de uitkomst")


def turn_the_order(walk: Walk, loser: str, winner: str) -> None:
    """What decides names the highest price to win with; just below it, one does."""
    walk.open_tab("Wat beslist")
    walk.sees("Waar de volgorde omkeert")
    highest = _highest_price(walk, loser)
    walk.open_tab("Kosten")
    code = _columns(walk)[(NEW, KEEP, REUSED).index(loser)]
    field = f"{code}:toestel"
    before = walk.page.locator(f"[name='{field}']").input_value()
    each = (highest / DEVICES).quantize(Decimal("0.01")) - Decimal("0.02")
    walk.save({field: f"{each}".replace(".", ",")}, "Bewaar de bedragen")
    read_outcome(walk, loser)
    walk.open_tab("Kosten")
    walk.save({field: before}, "Bewaar de bedragen")
    read_outcome(walk, winner)


def _highest_price(walk: Walk, name: str) -> Decimal:
    row = walk.page.locator(
        "main tr", has=walk.page.get_by_role("rowheader", name=name, exact=True)
    ).filter(has_text="om van")
    return euros(row.locator("td").nth(1).inner_text())


def look_at_the_rest(walk: Walk) -> None:
    """How sure, leaving, per year and the assumptions each begin with a sentence."""
    walk.open_tab("Hoe zeker")
    walk.sees("We rekenen 10.000 keer")
    for tab in ("Vastzitten", "Per jaar", "Uitgangspunten"):
        walk.open_tab(tab)
        assert walk.page.locator("main h1").count() == 1


def take_along(walk: Walk, total: Decimal) -> None:
    """The book of assumptions and the workbook tell the same."""
    walk.open_tab("Uitkomst")
    book = fetched(walk, _paper(walk, "PDF"), PDF)
    text = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(book)).pages)
    assert TITLE in text
    assert total in {euros(one) for one in re.findall(r"€\s?[\d.]+", text)}
    workbook = io.BytesIO(fetched(walk, _paper(walk, "Rekenblad"), XLSX))
    with zipfile.ZipFile(workbook) as parts:
        sheets = [one for one in parts.namelist() if "/worksheets/" in one]
        formulas = sum(parts.read(one).count(b"<f>") for one in sheets)
    assert formulas > len(AMOUNTS), formulas


def _paper(walk: Walk, name: str) -> Locator:
    return walk.page.locator("main").get_by_role("link", name=re.compile(name))


def euros(text: str) -> Decimal:
    """The first amount in a text, however its thousands are set apart."""
    found = EUROS.search(text)
    assert found, text
    plain = re.sub(r"[^\d,−-]", "", found[0])
    return Decimal(plain.replace(",", ".").replace("−", "-"))


def try_without_account(walk: Walk) -> None:
    """The light version: two possibilities in an address, and nothing kept."""
    walk.press("Vergelijk twee mogelijkheden")
    walk.press("Bekijk eerst een voorbeeld")
    walk.sees("over 8 jaar het minst")
    walk.save({"b_prijs": "1.380"}, "Reken opnieuw")
    walk.sees("‘Nieuw kopen’ kost over 8 jaar het minst")
    fetched(walk, _paper(walk, "Rekenblad"), XLSX)
    assert walk.page.context.cookies() == []
