# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the demo asks of bidders, what they bid, and what their judges found."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

# Code, name, group, weight in percent (nothing for a group) and what is asked.
CRITERIA = (
    ("dienst", "Dienstverlening", "", 0, ""),
    ("herstel", "Snel herstel op school", "dienst", 25,
     "Beschrijf hoe een kapot apparaat binnen twee schooldagen weer werkt, en wat de "
     "school zelf kan doen."),
    ("overgang", "Rustige overgang", "dienst", 10,
     "Beschrijf de eerste honderd dagen: wie doet wat, en wat merkt een leraar ervan?"),
    ("circulair", "Langer gebruik", "", 15,
     "Beschrijf hoe apparaten acht jaar meegaan en wat er daarna mee gebeurt."),
    ("werkplek", "Leerwerkplekken", "", 10,
     "Beschrijf hoe leerlingen uit het praktijkonderwijs meewerken aan het herstel."),
)  # fmt: skip

EXCLUDED_BECAUSE = (
    "Geen bewijs van gecertificeerd wissen (eis 4), ook niet na de vraag om het aan te "
    "vullen."
)
BIDS = (
    ("Noordlicht Apparaten B.V.", Decimal(298_000), ""),
    ("Lang Mee Computers", Decimal(352_000), ""),
    ("Herstelbedrijf De Wilg", Decimal(231_000), ""),
    ("Goedkoop Goed B.V.", Decimal(219_000), EXCLUDED_BECAUSE),
)  # fmt: skip

Cell = tuple[int, str]

# Per assessor, by the place of the bid and the criterion.
GIVEN: tuple[Mapping[Cell, int], ...] = (
    {
        (0, "herstel"): 2, (0, "overgang"): 3, (0, "circulair"): 2, (0, "werkplek"): 2,
        (1, "herstel"): 3, (1, "overgang"): 2, (1, "circulair"): 3, (1, "werkplek"): 3,
        (2, "herstel"): 0, (2, "overgang"): 1, (2, "circulair"): 1, (2, "werkplek"): 2,
    },
    {
        (0, "herstel"): 3, (0, "overgang"): 2, (0, "circulair"): 2, (0, "werkplek"): 1,
        (1, "herstel"): 3, (1, "overgang"): 2, (1, "circulair"): 3, (1, "werkplek"): 2,
        (2, "herstel"): 1, (2, "overgang"): 1, (2, "circulair"): 0, (2, "werkplek"): 2,
    },
)  # fmt: skip
NOTES = {
    (0, 0, "herstel"): "Snel, maar de leenlaptops komen uit een ander magazijn.",
    (1, 0, "herstel"): "Elke ochtend iemand op school: meer kun je niet vragen.",
    (0, 2, "herstel"): "Geen tijd genoemd.",
    (1, 1, "werkplek"): "Twee plekken per jaar, met begeleiding van het bedrijf.",
}
AGREED: Mapping[Cell, tuple[int, str]] = {
    (0, "herstel"): (3, "Elke ochtend is er iemand op school, en op elke school liggen "
                     "vijf leenlaptops klaar. Het magazijn waar beoordelaar 1 over viel "
                     "is volgens bijlage 3 binnen een uur bereikbaar."),
    (0, "overgang"): (3, "Per week een rooster, en uitleg aan leraren in hun eigen team."),
    (0, "circulair"): (2, "Onderdelen zijn acht jaar leverbaar. Wat er daarna gebeurt, "
                       "blijft vaag."),
    (0, "werkplek"): (2, "Eén plek per school, met een vaste begeleider."),
    (1, "herstel"): (3, "Herstel binnen een dag, met een boete als het niet lukt. De "
                     "leerlingbeheerders krijgen elk halfjaar les."),
    (1, "overgang"): (2, "Een goed plan voor de eerste maand; daarna is het dun."),
    (1, "circulair"): (3, "Elk onderdeel is los te vervangen en gaat terug naar de "
                       "maker, met een rapport per school."),
    (1, "werkplek"): (3, "Twee plekken per jaar met begeleiding en een certificaat."),
    (2, "herstel"): (0, "Het plan noemt geen tijd en geen leenlaptops."),
    (2, "overgang"): (1, "Er staat wie belt, niet wat een leraar merkt."),
    (2, "circulair"): (1, "Alleen de accu is te vervangen."),
    (2, "werkplek"): (2, "Het is zelf een leerbedrijf; de begeleiding is in orde."),
}  # fmt: skip
