# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Someone who fills a dossier, step by step, as the pages ask."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tests.browser.journey.walk import Value, Walk


@dataclass
class DossierWalk(Walk):
    """A walk through one dossier."""

    number: int = 0

    @property
    def home(self) -> str:
        """The address of the dossier."""
        return f"/trajecten/{self.number}/"

    def begun(self) -> None:
        """The dossier is there; remember which."""
        found = re.fullmatch(r"/trajecten/(\d+)/", self.path)
        assert found, f"no dossier at {self.path}"
        self.number = int(found[1])

    def open_step(self, step: str) -> None:
        """Follow the thread to a step, by its name on the thread."""
        if not self.page.locator("main .ik-thread").count():
            self.go(self.home)
        name = re.compile(rf"^{re.escape(step)}\b")
        self.click(self.page.locator("main").get_by_role("link", name=name).first)

    def add_need(self, role: str, means: str, goal: str) -> None:
        """Als, wil ik, zodat."""
        self.unfold("behoefte")
        words = {"role": role, "means": means, "goal": goal}
        form = "main form:has([name='means'])"
        self.fill(words, within=form)
        self.press("Voeg toe", within=form)
        self.was_taken()

    def add_consulted(self, values: Mapping[str, Value]) -> None:
        """Whom we asked, when, and what they said."""
        self.unfold("Schrijf op wie je vroeg")
        form = "main form:has([name='held_on'])"
        self.fill(values, within=form)
        self.press("Voeg toe", within=form)
        self.was_taken()

    def answer_three(self, answers: Iterable[Mapping[str, Value]]) -> None:
        """Not, different, less: one after the other."""
        self.open_step("Niet, anders, minder")
        self.click(self.page.get_by_role("link", name=re.compile("^Beantwoord")).first)
        first, second, third = answers
        self.save(first, "Bewaar, en naar de volgende vraag")
        self.save(second, "Bewaar, en naar de volgende vraag")
        self.save(third)

    def sign(self) -> None:
        """Sign for the answers in one's own corner."""
        self.press("Teken voor deze antwoorden")
        assert self.page.get_by_role("button", name="Trek mijn akkoord in").count() == 1

    def choose_tips(self, why_not: str) -> None:
        """Take over the first tip, set the next one aside."""
        self.click(self.page.get_by_role("link", name=re.compile("^Neem over")).first)
        self.press("Neem over")
        self.was_taken()
        tip = self.page.locator("main .ik-dossier-tip").nth(1)
        tip.locator("summary").click()
        tip.locator("textarea").fill(why_not)
        self.click(tip.get_by_role("button", name="Leg opzij"))
        self.sees("Overgenomen (1)")
        self.sees("Niet (1)")

    def choose_levels(
        self, levels: Mapping[str, int], reasons: Mapping[str, str]
    ) -> None:
        """A level per theme; the page asks a reason for what deviates."""
        self.open_step("Ambities")
        self.fill({f"niveau_{theme}": str(level) for theme, level in levels.items()})
        if reasons:
            self.press("Bewaar de ambities")
            self.sees("Schrijf op waarom")
            assert self.page.title().startswith("Fout:")
        for theme, why in reasons.items():
            self.page.locator(f"[name='reden_{theme}']").fill(why)
        self.press("Bewaar de ambities")
        self.was_taken()

    def take_criteria(self, titles: Iterable[str]) -> None:
        """Choose from the library, one by one."""
        self.press("Kies uit de bibliotheek")
        for title in titles:
            one = self.page.locator("main .ik-criterion", has_text=title)
            self.click(one.get_by_role("button", name="Neem over"))

    def add_criterion(
        self, values: Mapping[str, Value], *, is_price: bool = False
    ) -> None:
        """Write one's own criterion."""
        self.go(f"{self.home}criteria/")
        self.press("Voeg de prijs toe" if is_price else "Schrijf zelf een criterium")
        self.save(values)

    def weigh(self, weights: Mapping[str, str]) -> None:
        """Give every award criterion its weight, by its title."""
        for title, weight in weights.items():
            self.page.get_by_label(title, exact=False).fill(weight)
        self.press("Bewaar de gewichten")
        self.was_taken()

    def answer_obligations(self, but: int = 0) -> None:
        """Say of each open obligation that we apply it, but leave the last ones."""
        self.open_step("Verplichtingen")
        forms = "main .ik-obligation form:visible"
        while self.page.locator(forms).count() > but:
            form = self.page.locator(forms).first
            form.locator("[name='answer'][value='ja']").check()
            self.click(form.get_by_role("button"))
            self.was_taken()

    def choose_procedure(self, factors: Mapping[str, str], procedure: str) -> None:
        """What fits with the purchase; and a procedure, also one that does not fit."""
        self.open_step("Aanpak")
        self.click(self.page.locator("main .nl-button--primary"))
        self.save(
            {f"factor_{name}": value for name, value in factors.items()},
            "Bewaar, en kies een procedure",
        )
        self.unfold("Wat volgens de regels niet past")
        self.save({"procedure": procedure})

    def take_planned_day(self) -> None:
        """Plan backwards from the day it is needed, and publish on what follows."""
        self.open_step("Aanpak")
        self.click(self.page.locator("main [id='planning'] .ik-approach__do a"))
        self.click(self.page.get_by_role("button", name=re.compile("^Neem over: pub")))
        self.sees(re.compile("^Publiceren op .* staat in het dossier"))
