# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How people mend each sort of broken thread, with the form at its place."""

from __future__ import annotations

from collections.abc import Mapping

from tests.browser.journey.dossier import DossierWalk
from tests.browser.journey.mending import Mender
from tests.browser.journey.walk import Value

# What a mended criterion says when nothing better is known.
PROOF = "Verklaring van de leverancier, en een steekproef."


def corner(name: str) -> Mender:
    """Put someone without account in the empty corner."""

    def mend(walk: DossierWalk, place: str) -> None:
        role = place.removeprefix("team-")
        walk.save({role: "Iemand zonder account", f"{role}_naam": name})

    return mend


def consulted(values: Mapping[str, Value]) -> Mender:
    """Write down whom we asked."""

    def mend(walk: DossierWalk, place: str) -> None:
        walk.add_consulted(values)

    return mend


def solution(means: str) -> Mender:
    """Say what someone must be able to do, in the place of a thing."""

    def mend(walk: DossierWalk, place: str) -> None:
        walk.press("Verander", within=f"[id='{place}']")
        walk.save({"means": means})

    return mend


def need(walk: DossierWalk, place: str) -> None:
    """Write a requirement for the need; the form knows which need it is."""
    walk.click(walk.page.locator(f"[id='{place}'] a"))
    chosen = walk.page.locator("[name='need'] option:checked").inner_text()
    title = f"Doet wat nodig is: {chosen.partition(' wil ik ')[2][:50]}"
    walk.save({"title": title, "kind": "minimumeis", "verification": PROOF})


def ambition(weights: Mapping[str, str]) -> Mender:
    """Take what the library has for the theme, and weigh all; else write our own."""

    def mend(walk: DossierWalk, place: str) -> None:
        theme = place.removeprefix("thema-")
        walk.click(walk.page.locator(f"[id='{place}'] a"))
        offers = walk.page.locator("main .ik-criterion:has(button)")
        if offers.count():
            walk.click(offers.last.get_by_role("button"))
            walk.go(f"{walk.home}criteria/")
            walk.weigh(weights)
        else:
            walk.press("Schrijf zelf een criterium")
            walk.save(
                {
                    "title": f"Minstens op niveau basis: {theme}",
                    "theme": theme,
                    "level": "1",
                    "verification": PROOF,
                }
            )

    return mend


def weigh(weights: Mapping[str, str]) -> Mender:
    """Make the weights a hundred together."""

    def mend(walk: DossierWalk, place: str) -> None:
        walk.weigh(weights)

    return mend


def verification(walk: DossierWalk, place: str) -> None:
    """Say how it is proved."""
    walk.press("Verander", within=f"[id='{place}']")
    walk.save({"verification": PROOF})


def belongs(need: str) -> Mender:
    """Say which need a criterion serves, by the first words of it."""

    def mend(walk: DossierWalk, place: str) -> None:
        walk.press("Verander", within=f"[id='{place}']")
        walk.save({"need": need})

    return mend


def explain(why: str) -> Mender:
    """Do not apply the obligation, with the reason."""

    def mend(walk: DossierWalk, place: str) -> None:
        form = walk.page.locator(f"[id='{place}'] form")
        form.locator("[name='answer'][value='nee']").check()
        form.locator("[name='reason']").fill(why)
        walk.click(form.get_by_role("button"))
        walk.was_taken()

    return mend


def motivation(walk: DossierWalk, place: str) -> None:
    """Keep the text that wrote itself, with a sentence of our own."""
    walk.click(walk.page.locator(f"[id='{place}'] .ik-approach__do a"))
    box = walk.page.locator("[name='motivation']")
    written = box.input_value()
    assert len(written) > 200, "the motivation did not write itself"
    box.fill(f"{written}\n\nWe bespraken dit met de budgethouder.")
    walk.press("Bewaar")
    walk.was_taken()


def compared(walk: DossierWalk, place: str) -> None:
    """Compare with the amounts of an example, and take over what that comes to."""
    walk.press("Begin een vergelijking")
    walk.save({"with_examples": True}, "Begin")
    walk.press("Neem over in het dossier")
    walk.sees("Overgenomen op")


def set_aside(why: str) -> Mender:
    """Leave the step out, with the reason."""

    def mend(walk: DossierWalk, place: str) -> None:
        walk.unfold("Sla deze stap over")
        walk.save({"reden": why}, "Sla over")

    return mend


def modelled(walk: DossierWalk, place: str) -> None:
    """Make an award model from the criteria, and take over what it does."""
    walk.press("Maak een gunningsmodel uit de criteria")
    walk.save({}, "Maak het gunningsmodel")
    walk.press("Neem over in het dossier")
    walk.sees("Overgenomen op")
