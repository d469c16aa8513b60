# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who works in the demo dossiers, and how their two organisations buy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from inkoopkoers.knowledge.queries import ambition_presets
from inkoopkoers.organisations.actions import join
from inkoopkoers.organisations.models import Organisation, OrganisationKind, User
from inkoopkoers.organisations.rights import Role
from inkoopkoers.procurements.actions.ambitions.course import set_course
from inkoopkoers.procurements.actions.ambitions.themes import start_with
from inkoopkoers.procurements.actions.dossiers import Seat
from inkoopkoers.procurements.actions.settings import change_settings
from inkoopkoers.procurements.domain.ambition_choices import Choice
from inkoopkoers.procurements.domain.steps import Corner

SCHOOLS = "Stichting De Wilgenroos (demo)"
DILARA = "dilara@wilgenwaard.example"
MARK = "mark@wilgenwaard.example"

# The course that both hold to; what is not in it has no course.
COURSE = {
    "klimaat": Choice(2, "In 2030 de helft minder uitstoot dan nu."),
    "circulair": Choice(2, "Eerst gebruiken wat er al is."),
    "social-return": Choice(1, "Bij elk contract met veel werkuren."),
    "isv": Choice(1),
    "innovatie": Choice(0),
}
OF_TOWN = {**COURSE, "leefomgeving": Choice(1, "Bewoners merken zo min mogelijk.")}
OF_SCHOOLS = {**COURSE, "welzijn": Choice(1, "Leerlingen werken gezond en rustig.")}
OF_ROADS = {"klimaat": Choice(3, "Op straat werken we zonder uitlaatgas.")}
OF_DEVICES = {
    "circulair": Choice(3, "Het maken kost het meest: zo lang mogelijk gebruiken."),
    "isv": Choice(2, "De keten van apparaten is lang."),
}


@dataclass(frozen=True)
class People:
    """The colleagues; two of them have an account and no password that is known."""

    anna: User
    bram: User
    dilara: User
    mark: User

    @property
    def team(self) -> dict[Corner, Seat]:
        """Three corners; who looks after sustainability differs per dossier."""
        return {
            Corner.OPDRACHTGEVER: Seat(self.dilara),
            Corner.INKOPER: Seat(self.bram),
            Corner.CONTRACTMANAGER: Seat(self.mark),
        }


def add_people(anna: User, bram: User, town: Organisation) -> People:
    """Give anna and bram two colleagues."""
    dilara = _colleague(DILARA, "Dilara Voorbeeld")
    mark = _colleague(MARK, "Mark Voorbeeld")
    for one in (dilara, mark):
        join(one.email, town.name, Role.INVULLER)
    return People(anna, bram, dilara, mark)


def _colleague(email: str, name: str) -> User:
    made = User.objects.create_user(email)
    made.name = name
    made.save(update_fields=["name"])
    return made


def add_schools(people: People) -> Organisation:
    """A school board where the same four people work."""
    schools = join(people.anna.email, SCHOOLS)
    join(people.bram.email, SCHOOLS, Role.INKOPER)
    for one in (people.dilara, people.mark):
        join(one.email, SCHOOLS, Role.INVULLER)
    schools.kind = OrganisationKind.SCHOOL_BOARD
    schools.save(update_fields=["kind"])
    return schools


def set_up(
    place: Organisation,
    people: People,
    *,
    course: Mapping[str, Choice],
    group: str,
    group_course: Mapping[str, Choice],
) -> None:
    """How they buy: an own policy, the themes of the Rijk, a course with a category."""
    policy = {
        "has_manifest": True,
        "social_return_from_eur": Decimal(250_000),
        "social_return_months": 6,
        "board_from_eur": Decimal(100_000),
    }
    change_settings(place, policy, edition=1, by=people.anna)
    preset = next(one for one in ambition_presets() if one.code == "rijk")
    start_with(place, preset, course, by=people.bram)
    set_course(place, "", course, seen="", by=people.bram)
    set_course(place, group, group_course, seen="", by=people.bram)
