# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""From the first login to the trend: two rounds, twelve people, one conversation."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import Client
from playwright.sync_api import Page, expect

from inkoopkoers.knowledge.queries import instrument
from tests.browser.conftest import OpenPage
from tests.browser.journey.walk import Walk

pytestmark = [
    pytest.mark.browser,
    pytest.mark.once,
    pytest.mark.django_db(transaction=True),
]

ROLES = ("inkoper", "opdrachtgever", "contractmanager")
PEOPLE = [
    (f"{role}{number}@wilgenwaard.example", role)
    for role in ROLES
    for number in range(1, 5)
]
QUESTIONS = 12
LINK = re.compile(r"/meedoen/[\w-]{32}/")
# Per role the score of every question; the first question divides them.
FIRST = {"inkoper": 4, "opdrachtgever": 1, "contractmanager": 2}
SECOND = {"inkoper": 4, "opdrachtgever": 3, "contractmanager": 3}


@dataclass
class Journey(Walk):
    """One browser of Anna, and one for every respondent."""

    open_page: OpenPage = field(kw_only=True)
    letters_read: int = 0
    rounds: list[str] = field(default_factory=list)

    def sign_in(self, password: str) -> None:
        """Sign in as the beheerder of the demo."""
        self.page.goto("/account/inloggen/")
        self.page.get_by_label("E-mailadres").fill("anna@wilgenwaard.example")
        self.page.get_by_label("Wachtwoord").fill(password)
        self.press("Log in")
        expect(self.page.get_by_role("heading", name="Mijn werk")).to_be_visible()

    def start_round(self, title: str) -> None:
        """Make a round with three roles and invite twelve people."""
        self.page.goto("/metingen/impactscan/")
        self.page.goto("/metingen/rondes/nieuw/?instrument=checklist")
        town = "Gemeente Wilgenwaard (demo)"
        self.page.locator("select[name=organisation]").select_option(label=town)
        self.page.get_by_label("Hoe heet de meting?").fill(title)
        self.page.get_by_label("Hoeveel mensen telt de kleinste groep").fill("4")
        self.page.locator("textarea").first.fill("\n".join(ROLES))
        self.press("Maak de meting")
        expect(self.page.get_by_role("heading", level=1, name=title)).to_be_visible()
        self.rounds.append(self.page.url.partition("?")[0])
        self.press("Zet mensen op de lijst")
        lines = "\n".join(f"{email}; {role}" for email, role in PEOPLE)
        self.page.locator("textarea").first.fill(lines)
        self.press("Controleer de lijst")
        self.press("Zet 12 mensen op de lijst")
        self.page.goto(self.rounds[-1])
        self.press("Verstuur uitnodigingen")
        call_command("db_worker", "--batch", "--no-startup-delay", verbosity=0)

    def everyone_answers(self, scores: dict[str, int]) -> None:
        """Every respondent opens the own link and answers all twelve.

        The first of each role in a browser; others only send the same forms.
        """
        letters = mail.outbox[self.letters_read :]
        self.letters_read = len(mail.outbox)
        roles = dict(PEOPLE)
        assert sorted(letter.to[0] for letter in letters) == sorted(roles)
        page = self.open_page("/meedoen/")
        for letter in letters:
            found = LINK.search(str(letter.body))
            assert found
            role = roles[letter.to[0]]
            if letter.to[0].startswith(f"{role}1@"):
                page.goto(found[0])
                respond(page, scores[role])
            else:
                send_answers(found[0], scores[role])

    def reveal(self) -> None:
        """Stop asking and show the results."""
        self.page.goto(self.rounds[-1])
        self.press("Sluit en toon de resultaten")
        self.press("Ja, sluit en toon de resultaten")


def respond(page: Page, first: int) -> None:
    """Answer question by question, and hand in."""
    page.locator("main .nl-button--primary", has_text="Begin").first.click()
    for number in range(1, QUESTIONS + 1):
        expect(page.get_by_text(f"Vraag {number} van {QUESTIONS}")).to_be_visible()
        score = score_of(number, first)
        page.locator(f"input[name=answer][value='{score}']").check()
        page.locator("main form button[type=submit]").first.click()
    page.get_by_role("button", name=re.compile("^Lever")).first.click()
    expect(
        page.get_by_text(re.compile("ingeleverd|bedankt", re.IGNORECASE)).first
    ).to_be_visible()


def send_answers(link: str, first: int) -> None:
    """What a browser without a script sends, question by question."""
    client = Client()
    codes = [item.code for item in instrument("checklist").items]
    assert len(codes) == QUESTIONS
    for number, code in enumerate(codes, 1):
        given = {"answer": score_of(number, first), "edition": "0"}
        assert client.post(f"{link}{code}/", given).status_code == 302
    assert client.post(f"{link}inleveren/").status_code == 302


def score_of(number: int, first: int) -> int:
    """What is answered to a question."""
    return first if number == 1 else 2 + number % 2


def test_an_organisation_measures_talks_acts_and_measures_again(
    open_page: OpenPage, demo_password: str
) -> None:
    journey = Journey(open_page("/account/inloggen/"), open_page=open_page)
    page = journey.page
    journey.sign_in(demo_password)

    journey.start_round("Nulmeting")
    journey.everyone_answers(FIRST)
    journey.reveal()

    page.goto(f"{journey.rounds[0]}resultaten/")
    head = page.get_by_role("heading", name=re.compile("verschillen jullie"))
    widest = page.locator("section", has=head).locator("ol li").first
    expect(widest).to_contain_text("Doelen zijn bekend")
    assert page.goto(f"{journey.rounds[0]}resultaten/?groep=Rol:inkoper")
    expect(page.get_by_role("heading", level=1)).to_be_visible()

    page.goto(f"{journey.rounds[0]}gesprek/strategie-1/")
    page.locator("input[name=score][value='2']").check()
    page.locator("textarea[name=reason]").fill("Opdrachtgevers kennen de doelen niet.")
    journey.press("Leg vast en ga verder")

    page.goto(f"{journey.rounds[0]}doelen/")
    page.locator("input[name=streefscore-strategie-2]").fill("3,0")
    page.locator("input[name=datum-strategie-2]").fill("2099-12-31")
    journey.press("Bewaar de streefscores")

    page.goto(f"{journey.rounds[0]}actie/strategie-3/?tip=strategie-3-2")
    journey.press("Maak de actie")
    page.goto(f"{journey.rounds[0]}actie/strategie-1/")
    page.locator("[name=title]").fill("Leg de doelen uit aan opdrachtgevers")
    journey.press("Maak de actie")
    expect(page.get_by_text("Actie gemaakt")).to_be_visible()
    page.goto("/acties/?q=opdrachtgevers")
    page.get_by_role("link", name="Leg de doelen uit aan opdrachtgevers").click()
    page.get_by_label("Wat leverde het op?").fill("Iedereen was er.")
    journey.press("Markeer als klaar")

    page.goto(f"{journey.rounds[0]}afronden/")
    journey.press("Ja, rond de meting af")
    expect(page.get_by_text("Deze meting is klaar")).to_be_visible()

    journey.start_round("Vervolgmeting")
    journey.everyone_answers(SECOND)
    journey.reveal()

    page.goto(f"{journey.rounds[1]}resultaten/")
    page.get_by_role(
        "link", name=re.compile("trend|vooruit|vorige", re.IGNORECASE)
    ).first.click()
    shown = page.locator("main").inner_text()
    assert "Leg de doelen uit aan opdrachtgevers" in shown
    assert re.search(r"(alle|de) 12 vragen|12 van 12", shown, re.IGNORECASE)
    with page.expect_download() as download:
        page.goto(f"{journey.rounds[1]}resultaten/")
        page.get_by_role("link", name=re.compile("PDF")).first.click()
    assert download.value.suggested_filename.endswith(".pdf")
