# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the three demo schools and their board have, use and spent."""

from __future__ import annotations

from typing import NamedTuple

# Code, name, pupils, and what a school has to spend in a year.
UNITS = (
    ("beuk", "De Beuk", 310, 33_000),
    ("els", "De Els", 185, 21_000),
    ("wilg", "De Wilg", 240, 26_000),
)


class Lot(NamedTuple):
    """Things that came into use together; a condition of nothing is: nobody looked."""

    name: str
    category: str
    pieces: int
    price_eur: str
    years_ago: int
    life: int
    condition: int | None = None
    residual_eur: int = 0
    subsidy_eur: int = 0


LOTS = {
    "beuk": (
        Lot("Laptops groep 7 en 8", "ICT", 110, "545", 4, 5, 2, 3300),
        Lot("Tablets onderbouw", "ICT", 60, "390", 5, 5, 2),
        Lot("Laptops leraren", "ICT", 24, "820", 2, 5, 1),
        Lot("Digitale borden", "ICT", 12, "2450", 7, 8, 2),
        Lot("Laadkasten", "ICT", 6, "1180", 5, 10, 1),
        Lot("Leerlingensets bovenbouw", "Meubilair", 180, "210", 14, 15, 2),
        Lot("Leerlingensets onderbouw", "Meubilair", 130, "195", 6, 15, 1),
        Lot("Stoelen en tafels leraren", "Meubilair", 14, "640", 11, 12, 4),
        Lot("Speeltoestellen", "Buiten", 1, "38500", 9, 15, 3, 0, 9500),
        Lot("Gymtoestellen", "Sport", 1, "21400", 12, 20, 3),
        Lot("Kasten voor de bibliotheek", "Meubilair", 10, "565", 1, 15, 1),
        Lot("Zonwering", "Gebouw", 16, "890", 13, 15, 4),
    ),
    "els": (
        Lot("Laptops groep 7 en 8", "ICT", 62, "545", 4, 5, 4, 1500),
        Lot("Tablets onderbouw", "ICT", 40, "390", 4, 5, 3),
        Lot("Laptops leraren", "ICT", 16, "820", 3, 5, 2),
        Lot("Digitale borden", "ICT", 8, "2450", 7, 8, 4),
        Lot("Laadkasten", "ICT", 3, "1180", 4, 10),
        Lot("Leerlingensets", "Meubilair", 185, "205", 14, 15, 3),
        Lot("Laptops onderwijsassistenten", "ICT", 9, "790", 1, 5, 1),
        Lot("Keuken voor de kookles", "Meubilair", 1, "17800", 8, 15, 2),
        Lot("Speeltoestellen", "Buiten", 1, "29900", 14, 15, 5),
        Lot("Zonnepanelen", "Gebouw", 48, "410", 6, 25, 1, 0, 4800),
    ),
    "wilg": (
        Lot("Laptops groep 7 en 8", "ICT", 84, "545", 3, 5, 2, 2500),
        Lot("Tablets onderbouw", "ICT", 52, "390", 4, 5, 1),
        Lot("Laptops leraren", "ICT", 20, "820", 4, 5, 2),
        Lot("Digitale borden", "ICT", 10, "2450", 7, 8, 1),
        Lot("3D-printers en robots", "ICT", 5, "960", 3, 6),
        Lot("Leerlingensets bovenbouw", "Meubilair", 150, "210", 14, 15, 2),
        Lot("Leerlingensets onderbouw", "Meubilair", 96, "195", 3, 15, 1),
        Lot("Banken in de hal", "Meubilair", 8, "720", 10, 12, 3),
        Lot("Speeltoestellen", "Buiten", 1, "34200", 5, 15, 2, 0, 8000),
        Lot("Gymtoestellen", "Sport", 1, "19600", 8, 20, 2),
        Lot("Luchtfilters lokalen", "Gebouw", 11, "1350", 4, 10, 2, 0, 6000),
    ),
}
CENTRAL = (
    Lot("Netwerk en wifi van alle scholen", "ICT", 1, "96000", 7, 8, 3),
    Lot("Leerlingadministratie, inrichting", "ICT", 1, "31000", 3, 8),
    Lot("Bestelbus van de conciërge", "Vervoer", 1, "36500", 6, 10, 2, 4500),
    Lot("Bureaus bestuurskantoor", "Meubilair", 12, "780", 9, 12, 2),
)
# Unit, name, pupils, price of one, years ago and years that they are paid for.
LICENCES_OF_METHODS = (
    ("beuk", "Rekenmethode, licenties voor vier jaar", 210, "62", 3, 4),
    ("els", "Rekenmethode, licenties voor vier jaar", 120, "62", 2, 4),
    ("wilg", "Taalmethode, licenties voor drie jaar", 165, "58", 1, 3),
)
# Unit, name, bought, switched on, used, price of a year.
LICENCES = (
    ("", "Tekstverwerken en samenwerken", 820, 790, 742, "14"),
    ("beuk", "Oefenprogramma rekenen", 310, 246, 118, "21.50"),
    ("els", "Oefenprogramma rekenen", 185, 185, 171, "21.50"),
    ("wilg", "Typen met tien vingers", 120, 64, 22, "9.95"),
    ("", "Wachtwoordkluis voor leraren", 60, 62, 58, "36"),
)
# Years ago, and per unit what was spent; without a code it is the board.
SPENT = (
    (2, {"": 4180, "beuk": 23_900, "els": 6840, "wilg": 1750}),
    (1, {"": 0, "beuk": 5230, "els": 8420, "wilg": 12_110}),
)
