# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A fictional municipality to explore: people, purchases, dossiers and experiences."""

from __future__ import annotations

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from inkoopkoers.config.demo.calculations import add_calculations
from inkoopkoers.config.demo.dossiers import add_dossiers
from inkoopkoers.config.demo.measurements import Town, add_measurements
from inkoopkoers.config.demo.spending import add_spending
from inkoopkoers.instruments.actions import save_advice
from inkoopkoers.instruments.queries import advice_for
from inkoopkoers.library import queries as library
from inkoopkoers.library.actions import Experience, store_experience
from inkoopkoers.library.domain import Verdict
from inkoopkoers.organisations.actions import join, make_editor
from inkoopkoers.organisations.models import Organisation, OrganisationKind, User
from inkoopkoers.organisations.rights import Right, Role
from inkoopkoers.organisations.tenancy import may

NAME = "Gemeente Wilgenwaard (demo)"
EDITOR = "anna@wilgenwaard.example"
COLLEAGUE = "bram@wilgenwaard.example"
_PEOPLE = (EDITOR, COLLEAGUE)

PURCHASES = (
    ("Schoonmaak van het gemeentehuis", "1-1-1-1-1"),
    ("Nieuw zaaksysteem", "2-2-2-2-1"),
    ("Onderzoek naar slimme verkeerslichten", "2-1-2-1-2"),
    ("Elektrische vuilniswagens met de buurgemeenten", "1-2-2-2-1"),
    ("Kantoorpapier", "1-1-1-0-0"),
)

EXPERIENCES = (
    ("S12-4", Verdict.YES, "Zaaksysteem, gemeente met 60.000 inwoners",
     "Functioneel vragen gaf vier heel verschillende aanbiedingen."),
    ("S12-4", Verdict.YES, "Parkeersysteem, gemeente", ""),
    ("S12-4", Verdict.PARTLY, "Brug, provincie",
     "Bij de brug moesten we toch veel technische normen opnemen."),
    ("S12-4", Verdict.YES, "Software voor het sociaal domein", ""),
    ("S12-4", Verdict.NO, "Vervanging van laptops", "Voor laptops was het te veel werk."),
    ("S12-4", Verdict.YES, "Slimme verkeerslichten, gemeente", ""),
    ("U12-1", Verdict.YES, "Jeugdhulp, samen met vijf gemeenten", ""),
    ("F42-1", Verdict.PARTLY, "Kleine gemeente, 18.000 inwoners",
     "Samenwerken helpt, maar de afspraken maken kostte een half jaar."),
)  # fmt: skip


@transaction.atomic
def add_demo() -> str:
    """Add the municipality once; return what to tell on the terminal."""
    # A renamed municipality is still the demo, and so is what is left of it.
    there = Organisation.objects.filter(name=NAME).exists()
    if there or User.objects.filter(email=COLLEAGUE).exists():
        return (
            f"De demo staat er al. Inloggen: {EDITOR}. "
            f"Een nieuw wachtwoord maak je met: inkoopkoers editor {EDITOR}"
        )
    password = make_editor(EDITOR, "Anna Voorbeeld")
    anna = User.objects.get(email=EDITOR)
    bram = User.objects.create_user(COLLEAGUE)
    bram.name = "Bram Voorbeeld"
    bram.save(update_fields=["name"])
    join(anna.email, NAME)
    town = join(bram.email, NAME, Role.INKOPER)
    town.kind = OrganisationKind.MUNICIPALITY
    town.save(update_fields=["kind"])
    _add_purchases((anna, bram))
    add_measurements(Town(town, anna, bram))
    add_dossiers(town, anna, bram)
    add_calculations(anna, bram)
    _add_experiences()
    return f"Demo: {NAME}. Inloggen: {EDITOR}, wachtwoord {password}"


def add_demo_spending() -> None:
    """Add what the municipality buys, once; nothing when it or its people are gone.

    Outside the transaction of the rest: files are read for seconds.
    """
    town = Organisation.objects.filter(name=NAME).first()
    people = {one.email: one for one in User.objects.filter(email__in=_PEOPLE)}
    if town and all(
        email in people and may(people[email], Right.MANAGE, town) for email in _PEOPLE
    ):
        add_spending(town, people[EDITOR], people[COLLEAGUE])


def _add_purchases(people: tuple[User, User]) -> None:
    now = timezone.now()
    for number, (title, answers) in enumerate(PURCHASES):
        who = people[number % len(people)]
        when = now - timedelta(days=3 * number)
        save_advice(advice_for(answers), title, user=who, now=when)


def _add_experiences() -> None:
    now = timezone.now()
    for number, (code, verdict, context, remark) in enumerate(EXPERIENCES):
        shelved = library.tip(code)
        if shelved is None:
            continue
        store_experience(
            shelved,
            Experience(verdict, context, remark),
            now=now - timedelta(days=2 * number, hours=number),
        )
