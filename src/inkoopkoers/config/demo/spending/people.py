# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Invented suppliers, as dirty as a real ledger writes them.

No number can be anyone's: no KvK number begins with 00, no bank is called WILG.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

HOME = "Wilgenwaard"
INTERNAL = "Gemeente Wilgenwaard"
HIDDEN = "Geanonimiseerd (pgb)"

# How each is written, the most usual way first, and where it is.
NAMED: tuple[tuple[tuple[str, ...], str], ...] = (
    (("Helderlicht Schoonmaak B.V.", "HELDERLICHT SCHOONMAAK BV",
      "Helderlicht Schoonmaak"), "Rivierstad"),
    (("De Groene Berm B.V.", "Groene Berm, De", "De Groene Berm BV"), HOME),
    (("Dijk & Dam Infra B.V.", "Dijk en Dam Infra BV", "DIJK & DAM INFRA"), "Dijkhoven"),
    (("Bouwcombinatie De Eik B.V.", "De Eik Bouwcombinatie"), "Dijkhoven"),
    (("Stichting Samen Verder", "St. Samen Verder", "STICHTING SAMEN VERDER"), HOME),
    (("Jeugdteam Waardzicht B.V.", "Jeugdteam Waardzicht"), HOME),
    (("Zorggroep Rivierzicht", "Zorggroep Rivierzicht B.V."), "Rivierstad"),
    (("Thuishulp De Waard B.V.", "Thuishulp de Waard BV", "THUISHULP DE WAARD"), HOME),
    (("Wielrijk Vervoer B.V.", "Wielrijk Vervoer", "Wielrijk Taxi & Vervoer BV"),
     "Dijkhoven"),
    (("Schoonstraat Reiniging N.V.", "Schoonstraat Reiniging NV"), "Rivierstad"),
    (("Zaakwijs Software B.V.", "ZAAKWIJS SOFTWARE BV", "Zaakwijs B.V."), "Grachtenburg"),
    (("Kantoorwolk B.V.", "Kantoorwolk Nederland B.V."), "Grachtenburg"),
    (("Netlijn Telecom B.V.", "Netlijn Telecom"), "Grachtenburg"),
    (("Flexkring Detachering B.V.", "Flexkring Detachering", "FLEXKRING BV"),
     "Rivierstad"),
    (("Interimhuis B.V.", "Interimhuis BV"), "Grachtenburg"),
    (("Bureau Kiezel", "Bureau Kiezel V.O.F."), HOME),
    (("Studio Veldpost", "Studio Veldpost B.V."), "Rivierstad"),
    (("Letterlust", "Letterlust Tekst"), "Dijkhoven"),
    (("Beeldmaat B.V.", "Beeldmaat"), "Grachtenburg"),
    (("Vormfabriek De Punt", "De Punt Vormfabriek"), HOME),
    (("Campagnehuis Noord B.V.", "Campagnehuis Noord"), "Grachtenburg"),
    (("Raadwijzer Advies B.V.", "Raadwijzer Advies", "Raadwijser Advies BV"),
     "Grachtenburg"),
    (("Peilstok Onderzoek B.V.", "Peilstok Onderzoek", "Peilstok Onderzoeken"),
     "Rivierstad"),
    (("Ingenieursbureau Kade & Co B.V.", "Kade & Co Ingenieurs"), "Rivierstad"),
    (("Toga & Bef Advocaten N.V.", "Toga en Bef Advocaten"), "Rivierstad"),
    (("Onderlinge Waard U.A.", "Onderlinge Waard"), "Dijkhoven"),
    (("Bij Bep Catering B.V.", "Bij Bep Catering"), HOME),
    (("Snelpers Drukwerk B.V.", "Drukkerij Snelpers"), "Dijkhoven"),
    (("Leerhof Opleidingen B.V.", "Leerhof Opleidingen", "Leerhof Opleiding"),
     "Rivierstad"),
    (("Bouwmarkt De Schroef B.V.", "De Schroef Bouwmarkt", "BOUWMARKT DE SCHROEF"), HOME),
    (("Bloemenhuis Roos", "Bloemenhuis Roos V.O.F."), HOME),
    (("Bakkerij Van Tol", "Bakkerij van Tol B.V."), HOME),
    (("Papierwinkel De Punaise B.V.", "De Punaise Papierwinkel"), HOME),
    (("Taxi Waard", "Taxi Waard V.O.F."), HOME),
    (("Sleutelservice Slot & Zo", "Slot en Zo"), HOME),
    (("Vakblad en Boek B.V.", "Vakblad & Boek"), "Grachtenburg"),
    (("Lage Landen Stroom N.V.",), "Grachtenburg"),
    (("Veilige Straat Materieel B.V.",), "Dijkhoven"),
    (("Kantoorkast B.V.",), "Rivierstad"),
)  # fmt: skip

_PERSONS = (
    "J. van Wilgen", "P. Oeverbos", "Mw. A. Kreekman", "R. de Terp", "S. Polderman",
    "M.J. Waterink", "T. Zandwijk", "L. van der Kolk", "Dhr. H. Dijkstal",
    "E. Rietveldt", "C. Meerman", "N. Brugmans",
)  # fmt: skip
_FIRST = (
    "Vaart", "Linde", "Merel", "Kiezel", "Zonne", "Molen", "Anker", "Kompas", "Haven",
    "Reiger", "Wilgen", "Klaver", "Terp", "Duin", "Eiken", "IJsvogel", "Kreek", "Lente",
)  # fmt: skip
_SECOND = (
    "bouw", "techniek", "advies", "service", "groep", "installaties", "verhuur", "media",
)  # fmt: skip
_PLACES = (HOME, "Rivierstad", "Dijkhoven", "Grachtenburg", "Oostermeer")
# How often a ledger leaves out a number, or writes it wrongly, in percents.
_NO_KVK, _NO_VAT, _NO_IBAN, _BAD_IBAN = 35, 30, 20, 3
# Of the third way of writing only the name is known.
_BARE = 2


@dataclass(frozen=True)
class Party:
    """One creditor as a ledger knows it."""

    code: str
    name: str
    kvk: str
    vat_number: str
    iban: str
    place: str


def suppliers(chance: Random) -> dict[str, tuple[Party, ...]]:
    """Every supplier by its usual name, with the ways in which it is written."""
    ways: list[tuple[tuple[str, ...], str]] = list(NAMED)
    ways += [((name,), chance.choice(_PLACES)) for name in (*tail(), *_PERSONS)]
    found = {}
    for number, (names, place) in enumerate(ways, 1):
        found[names[0]] = tuple(_parties(names, place, number, chance))
    for code, name in (("100001", INTERNAL), ("100002", HIDDEN)):
        found[name] = (Party(code, name, "", "", "", ""),)
    return found


def tail() -> tuple[str, ...]:
    """Suppliers from whom little is bought."""
    return tuple(f"{first}{second} B.V." for first in _FIRST for second in _SECOND)


def persons() -> tuple[str, ...]:
    """Who works alone, under a name of their own."""
    return _PERSONS


def _parties(
    names: tuple[str, ...], place: str, number: int, chance: Random
) -> list[Party]:
    kvk, vat_number = f"00{700_000 + 37 * number}", _vat_number(number)
    iban = _iban(number)
    found = []
    for at, name in enumerate(names):
        dice = [chance.randrange(100) for _ in range(4)]
        if at == _BARE:
            dice = [0] * 4
        wrong = iban[:-1] + str((int(iban[-1]) + 1) % 10)
        known = "" if dice[2] < _NO_IBAN else wrong if dice[3] < _BAD_IBAN else iban
        found.append(
            Party(
                code=str(200_000 + 10 * number + at),
                name=name,
                kvk="" if dice[0] < _NO_KVK else kvk,
                vat_number="" if dice[1] < _NO_VAT else vat_number,
                iban=known,
                place=place,
            )
        )
    return found


def _vat_number(number: int) -> str:
    """Begins with zeros, as none that is given out, and passes the check of 11."""
    for last in range(10_000):
        digits = f"{number * 7 + last:08}"
        weights = range(9, 1, -1)
        total = sum(int(one) * by for one, by in zip(digits, weights, strict=True))
        if total % 11 < 10:  # noqa: PLR2004 - one digit
            return f"NL{digits}{total % 11}B01"
    raise ValueError(number)


def _iban(number: int) -> str:
    account = f"WILG{number:010}"
    digits = "".join(str(int(sign, 36)) for sign in f"{account}NL00")
    return f"NL{98 - int(digits) % 97:02}{account}"
