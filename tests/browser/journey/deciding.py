# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""From the chapters of the strategy to a decision by other people, and what follows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from django.core import mail
from django.core.management import call_command
from playwright.sync_api import expect
from pypdf import PdfReader

from inkoopkoers.organisations.models import User
from tests.browser.conftest import OpenPage
from tests.browser.journey.dossier import DossierWalk
from tests.browser.journey.walk import DESK, Walk

FROZEN = (
    "Behoefte", "Niet, anders, minder", "Advies", "Ambities", "Criteria",
    "Verplichtingen", "Aanpak", "Strategie",
)  # fmt: skip
PASSWORD = "Lange zin voor de test 7"
LINK = re.compile(r"https?://[^/\s]+(/trajecten/\S+)")


def write_chapters(walk: DossierWalk, texts: Mapping[str, str]) -> None:
    """Write in chapters, by their codes."""
    for chapter, text in texts.items():
        walk.open_step("Strategie")
        walk.click(walk.page.locator(f"[id='hoofdstuk-{chapter}'] a"))
        walk.save({"text": text})


def keep_version(walk: DossierWalk, note: str) -> None:
    """Keep the strategy as it is now."""
    walk.open_step("Strategie")
    walk.save({"note": note}, "Bewaar als versie")
    walk.sees(note)


def read_pdf(walk: DossierWalk, title: str) -> str:
    """Download the strategy; it is a document of pages that carries its title."""
    walk.open_step("Strategie")
    with walk.page.expect_download() as download:
        walk.page.locator("main").get_by_role("link", name="PDF", exact=True).click()
    assert download.value.suggested_filename.endswith(".pdf")
    pages = PdfReader(Path(download.value.path())).pages
    text = "\n".join(page.extract_text() for page in pages)
    assert len(pages) > 3, f"only {len(pages)} pages"
    assert title in text
    return text


def see_difference(walk: DossierWalk, added: str, stayed: str) -> None:
    """Compare the first two versions: what was added is told, what stayed is not."""
    walk.open_step("Strategie")
    walk.unfold("Zie wat er veranderde")
    walk.fill({"old": "Versie 1", "new": "Versie 2"})
    walk.press("Vergelijk")
    walk.sees(added, within=".ik-document")
    assert walk.page.locator(".ik-document", has_text=stayed).count() == 0


def ask(walk: DossierWalk, panel: Iterable[str], how_many: str, *, but: str) -> None:
    """Ask colleagues to decide; who asks, `but`, is not among them."""
    walk.open_step("Besluit")
    walk.sees(how_many)
    choices = walk.page.locator("main label:has([name='panel'])")
    assert but not in " ".join(choices.all_inner_texts())
    for name in panel:
        walk.page.get_by_label(name).check()
    walk.fill({"question": "Mag deze strategie de markt op?"})
    walk.press("Vraag een besluit")
    walk.was_taken()


def cannot_decide(walk: DossierWalk) -> None:
    """Who asked finds no way to vote, and a vote that was made up is refused."""
    assert walk.page.get_by_role("link", name="Lees en beslis").count() == 0
    token = walk.page.locator("main [name='csrfmiddlewaretoken']").first.input_value()
    address = f"{walk.page.url.partition('/trajecten/')[0]}{walk.home}besluit/stem/"
    answer = walk.page.request.post(
        address,
        form={"csrfmiddlewaretoken": token, "verdict": "ja"},
        headers={"Referer": address},
    )
    assert answer.status in {403, 409}, answer.status
    walk.open_step("Besluit")
    walk.sees(re.compile(r"\b0 van \d"))


def letters_to(panel: Iterable[str]) -> dict[str, str]:
    """Send what waits; the address in the letter to each of these people."""
    call_command("db_worker", "--batch", "--no-startup-delay", verbosity=0)
    found = {}
    for letter in mail.outbox:
        link = LINK.search(str(letter.body))
        assert link, letter.body
        found[letter.to[0]] = link[1]
    assert sorted(found) == sorted(panel)
    return found


def give_password(email: str) -> None:
    """Let someone of the demo sign in with one's own password."""
    user = User.objects.get(email=email)
    user.set_password(PASSWORD)
    user.save()


def decide(open_page: OpenPage, email: str, link: str) -> None:
    """Sign in from the letter with one's own password, read, and say yes."""
    give_password(email)
    walk = Walk(open_page(link), width=DESK)
    walk.look()
    walk.fill({"login": email, "password": PASSWORD})
    walk.press("Log in")
    if "/stem/" not in walk.path:
        walk.press("Lees en beslis")
    walk.save({"verdict": "ja", "comment": "Duidelijk verhaal."}, "Geef je oordeel")
    walk.sees("Duidelijk verhaal.")


def is_frozen(walk: DossierWalk) -> None:
    """After the decision nothing that it was about can be changed.

    Every step is full now, so each is seen on a phone once more.
    """
    walk.looked_at.clear()
    for step in FROZEN:
        walk.open_step(step)
        forms = walk.page.locator(".ik-dossier__step form[method='post'] button")
        assert forms.count() == 0, f"{step} can still be changed"
    walk.go(f"{walk.home}gegevens/")
    walk.sees("liggen de gegevens vast")


def publish(walk: DossierWalk, values: Mapping[str, str]) -> str:
    """Choose what is public, look at it, and publish; return where it can be read."""
    walk.go(walk.home)
    walk.press("Openbare kalender")
    walk.fill(values)
    walk.press("Bekijk wat iedereen gaat zien")
    walk.press("Zet dit op de openbare kalender")
    href = walk.page.locator("main a[href^='/kalender/traject/']").get_attribute("href")
    assert href
    return href


def anyone_reads(
    open_page: OpenPage, address: str, title: str, secrets: Iterable[str]
) -> None:
    """A visitor finds it on the calendar, and nowhere what is confidential."""
    walk = Walk(open_page("/kalender/"), width=DESK)
    walk.look()
    assert walk.page.context.cookies() == []
    walk.click(walk.page.locator(f"main a[href='{address}']").first)
    expect(walk.page.get_by_role("heading", level=1, name=title)).to_be_visible()
    for path in (address, f"{address}ocds.json", "/kalender/agenda.ics",
                 "/kalender/ocds.json", "/kalender/export.csv"):  # fmt: skip
        origin = walk.page.url.partition("/kalender/")[0]
        answer = walk.page.request.get(f"{origin}{path}")
        assert answer.ok, path
        found = re.findall("|".join(rf"\b{one}\b" for one in secrets), answer.text())
        assert found == [], path
