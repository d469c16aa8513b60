# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Fill an empty database with organisations in trees and their dossiers."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import count
from typing import Any

TREES, TREE = 10, 50
BRANCHES = 3
# Half of the organisations are large: together 100,000 dossiers.
SMALL, LARGE = 100, 300
THEMES = ("klimaat", "circulair", "isv", "biodiversiteit", "innovatie")
WORDS = (
    "onderhoud", "wegen", "laptops", "scholen", "schoonmaak", "kantoor", "zorg", "fiets",
    "brug", "verlichting", "groen", "afval", "vervoer", "leerlingen", "advies", "asfalt",
    "meubilair", "software", "telefoons", "catering", "energie", "riool", "gemaal",
    "bomen", "speeltuin", "bibliotheek", "zwembad", "archief", "drukwerk", "beveiliging",
)  # fmt: skip
KINDS = ("werken", "leveringen", "diensten", "sociaal")
STANDINGS = ("bezig", "bezig", "bezig", "ter besluit", "goedgekeurd", "afgerond")
FIRST_DAY = date(2027, 1, 4)
FIRST_MOMENT = datetime(2026, 1, 5, 9, tzinfo=UTC)
ROWS = 500


@dataclass(frozen=True)
class Filled:
    """Who looks, and where: people by the number of organisations they belong to."""

    small: Any
    large: Any
    top: Any
    people: dict[str, Any]


def fill(trees: int = TREES) -> Filled:
    """Make trees of organisations; without a tree one small organisation."""
    from inkoopkoers.organisations.models import Organisation

    makes = _Making()
    places = [_tree(number) for number in range(trees)]
    places = places or [[Organisation.objects.create(name="Gemeente Wilgenwaard")]]
    for number, place in enumerate(one for tree in places for one in tree):
        makes.organisation(place, LARGE if number % 2 else SMALL)
    everywhere = [one for tree in places for one in tree]
    small, large = everywhere[0], everywhere[-1]
    return Filled(
        small=small,
        large=large,
        top=places[0][0],
        people={
            "small": _member("small", [small]),
            "one": _member("one", [large]),
            "tree": _member("tree", places[0]),
            "all": _member("all", everywhere),
        },
    )


def _tree(number: int) -> list[Any]:
    """Fifty organisations, five levels deep."""
    from inkoopkoers.organisations.models import Organisation

    found: list[Any] = []
    for place in range(TREE):
        parent = found[(place - 1) // BRANCHES] if place else None
        name = f"Organisatie {number}.{place}"
        found.append(Organisation.objects.create(name=name, parent=parent))
    return found


def _member(name: str, places: list[Any]) -> Any:
    from inkoopkoers.organisations.models import Membership, User
    from inkoopkoers.organisations.rights import Role

    user = User.objects.create_user(f"{name}@example.org")
    Membership.objects.bulk_create(
        Membership(organisation=one, user=user, role=Role.INKOPER) for one in places
    )
    return user


class _Making:
    """The same dossiers every time, though no two alike."""

    def __init__(self) -> None:
        from inkoopkoers.knowledge.queries import product_groups

        self._chance = random.Random(2026)
        self._groups = [one.code for one in product_groups()]
        self._number = count()

    def organisation(self, place: Any, dossiers: int) -> None:
        """Give an organisation its themes, its course and its dossiers."""
        from django.db import transaction

        from inkoopkoers.procurements.models import (
            AmbitionTheme,
            Course,
            Dossier,
            DossierAmbition,
        )

        with transaction.atomic():
            AmbitionTheme.objects.bulk_create(
                AmbitionTheme(organisation=place, code=code, name=code, place=at)
                for at, code in enumerate(THEMES)
            )
            Course.objects.bulk_create(
                Course(organisation=place, theme=code, level=1) for code in THEMES
            )
            made = Dossier.objects.bulk_create(
                [self._dossier(place) for _ in range(dossiers)], batch_size=ROWS
            )
            DossierAmbition.objects.bulk_create(
                [self._ambition(one, code) for one in made for code in THEMES],
                batch_size=ROWS,
            )

    def _dossier(self, place: Any) -> Any:
        from inkoopkoers.procurements.actions.dossiers import searched_for
        from inkoopkoers.procurements.domain.dossiers import Facts
        from inkoopkoers.procurements.models import Dossier

        chance, number = self._chance, next(self._number)
        facts = Facts(
            title=f"{' '.join(chance.sample(WORDS, 3))} {number}",
            what=" ".join(chance.choices(WORDS, k=30)),
            for_whom=f"Iedereen die {chance.choice(WORDS)} gebruikt",
            kind=chance.choice(KINDS),
            product_group=chance.choice(self._groups),
        )
        has_value = bool(chance.randrange(10))
        return Dossier(
            organisation=place,
            title=facts.title,
            what=facts.what,
            for_whom=facts.for_whom,
            kind=facts.kind,
            product_group=facts.product_group,
            searched=searched_for(facts),
            value_eur=Decimal(chance.randrange(1_000_000)) if has_value else None,
            options_eur=Decimal(chance.randrange(90_000)) if number % 3 else None,
            months=48,
            publish_on=FIRST_DAY + timedelta(days=chance.randrange(700)),
            standing=chance.choice(STANDINGS),
            breaks=chance.randrange(6),
            changed_at=FIRST_MOMENT + timedelta(minutes=chance.randrange(400_000)),
            removed_at=None if number % 50 else FIRST_MOMENT,
        )

    def _ambition(self, dossier: Any, code: str) -> Any:
        from inkoopkoers.procurements.models import DossierAmbition

        level = self._chance.randrange(4)
        return DossierAmbition(
            organisation_id=dossier.organisation_id,
            dossier=dossier,
            theme=code,
            level=level,
            inherited=1,
            reason="" if level % 2 else "De markt is er nog niet aan toe",
        )
