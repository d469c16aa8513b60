# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the municipality buys: who, what, by whom, how often and for how much."""

from __future__ import annotations

from dataclasses import dataclass

OUTDOORS, WELFARE, OPERATIONS = "Ruimte en Beheer", "Sociaal Domein", "Bedrijfsvoering"
BOARD, CITIZENS = "Bestuur en Communicatie", "Burgerzaken"
LEISURE, SAFETY = "Sport en Cultuur", "Veiligheid en Handhaving"
UNITS = (OUTDOORS, WELFARE, OPERATIONS, BOARD, CITIZENS, LEISURE, SAFETY)


@dataclass(frozen=True)
class Stream:
    """What is bought again and again at one supplier.

    `monthly`: invoices in a month. `least` and `most`: euros excl. VAT of one.
    `tagged` and `ordered`: of a hundred lines, how many have a CPV code and an order.
    `growth`: how many times as much is bought in the last month as in the first.
    """

    supplier: str
    cpv: str
    ledger: str
    units: tuple[str, ...]
    texts: tuple[str, ...]
    monthly: int
    least: int
    most: int
    contract: str = ""
    tagged: int = 90
    ordered: int = 80
    growth: float = 1.0


LEDGERS = {
    "434100": "Schoonmaak", "434200": "Energie", "434300": "Onderhoud gebouwen",
    "438100": "Onderhoud wegen", "438200": "Onderhoud groen", "438300": "Afval",
    "443100": "Jeugdhulp", "443200": "Wmo", "443300": "Leerlingenvervoer",
    "431100": "Software en licenties", "431200": "Telefonie en data",
    "422100": "Inhuur personeel", "422200": "Opleidingen",
    "435100": "Communicatie en drukwerk", "435200": "Advies en onderzoek",
    "435300": "Juridische kosten", "436100": "Verzekeringen",
    "437100": "Catering en representatie", "437200": "Kantoorkosten",
    "437300": "Klein materiaal", "439900": "Overige kosten",
    "490000": "Interne doorbelasting",
}  # fmt: skip

_ALL = (OUTDOORS, WELFARE, OPERATIONS, BOARD, CITIZENS, LEISURE, SAFETY)
_PRESS = (BOARD, WELFARE, LEISURE, OUTDOORS)

STREAMS = (
    Stream("Helderlicht Schoonmaak B.V.", "90911200", "434100", (OPERATIONS, LEISURE),
           ("Schoonmaak gemeentehuis", "Schoonmaak sporthal", "Glasbewassing"),
           9, 1_800, 6_500, "C-2023-014"),
    Stream("De Groene Berm B.V.", "77310000", "438200", (OUTDOORS, LEISURE),
           ("Maaien bermen", "Snoeien laanbomen", "Onderhoud sportvelden",
            "Onkruid verwijderen"),
           14, 900, 9_500, "C-2022-031"),
    Stream("Dijk & Dam Infra B.V.", "45233142", "438100", (OUTDOORS,),
           ("Herstel asfalt", "Vervangen riool", "Herstraten", "Verkeersmaatregelen"),
           12, 2_500, 42_000, "C-2024-002", tagged=70),
    Stream("Bouwcombinatie De Eik B.V.", "45214210", "434300", (WELFARE,),
           ("Nieuwbouw basisschool De Wilg, termijn",), 1, 95_000, 160_000, "C-2024-019"),
    Stream("Stichting Samen Verder", "85312300", "443200", (WELFARE,),
           ("Begeleiding individueel", "Dagbesteding", "Respijtzorg"),
           16, 1_200, 7_500, "C-2021-044", tagged=55, ordered=20),
    Stream("Jeugdteam Waardzicht B.V.", "85311300", "443100", (WELFARE,),
           ("Ambulante jeugdhulp", "Crisishulp", "Opvoedondersteuning"),
           18, 1_500, 9_000, "C-2021-045", tagged=60, ordered=20),
    Stream("Zorggroep Rivierzicht", "85312300", "443200", (WELFARE,),
           ("Begeleiding groep", "Vervoer dagbesteding"), 8, 800, 4_800, "C-2021-046",
           tagged=40, ordered=20),
    Stream("Thuishulp De Waard B.V.", "85312400", "443200", (WELFARE,),
           ("Hulp bij het huishouden",), 10, 3_000, 8_500, "C-2023-007", ordered=20),
    Stream("Wielrijk Vervoer B.V.", "60130000", "443300", (WELFARE,),
           ("Leerlingenvervoer", "Wmo-vervoer", "Extra ritten"),
           10, 1_600, 9_800, "C-2022-012", tagged=70),
    Stream("Schoonstraat Reiniging N.V.", "90511100", "438300", (OUTDOORS,),
           ("Inzamelen restafval", "Verwerken gft", "Vegen wegen"),
           9, 4_500, 22_000, "C-2020-003", tagged=50),
    Stream("Zaakwijs Software B.V.", "48445000", "431100", (OPERATIONS, CITIZENS),
           ("Zaaksysteem, gebruiksrecht", "Consultancy zaaksysteem", "Koppeling"),
           5, 2_500, 14_000, "C-2021-028"),
    Stream("Kantoorwolk B.V.", "48900000", "431100", (OPERATIONS,),
           ("Werkplek in de cloud", "Licenties kantoorsoftware"), 4, 6_000, 15_000,
           "C-2024-008"),
    Stream("Netlijn Telecom B.V.", "64210000", "431200", (OPERATIONS,),
           ("Mobiele telefonie", "Internetverbinding"), 6, 400, 3_200, "C-2022-040"),
    Stream("Flexkring Detachering B.V.", "79620000", "422100", _ALL,
           ("Inhuur beleidsmedewerker", "Inhuur consulent", "Inhuur administratie"),
           20, 2_200, 9_800, "C-2024-011", tagged=55),
    Stream("Interimhuis B.V.", "79620000", "422100", (OPERATIONS, WELFARE),
           ("Interim-manager", "Projectleider"), 1, 4_500, 11_000, tagged=80, ordered=35),
    # Many small bureaus for the same thing: together they pass the threshold.
    Stream("Bureau Kiezel", "79822500", "435100", _PRESS,
           ("Campagne afval scheiden", "Ontwerp folder"), 2, 500, 2_500, growth=3.0),
    Stream("Studio Veldpost", "79822500", "435100", _PRESS,
           ("Vormgeving jaarverslag", "Illustraties"), 2, 400, 2_300, growth=3.0),
    Stream("Letterlust", "79822500", "435100", _PRESS,
           ("Herschrijven brieven", "Teksten website"), 2, 300, 1_500, growth=2.8),
    Stream("Beeldmaat B.V.", "79822500", "435100", _PRESS,
           ("Video wijkaanpak", "Foto's evenement"), 1, 900, 3_600, growth=2.8),
    Stream("Vormfabriek De Punt", "79822500", "435100", _PRESS,
           ("Huisstijl", "Bewegwijzering"), 1, 600, 2_900, growth=2.0),
    Stream("Campagnehuis Noord B.V.", "79822500", "435100", (BOARD, WELFARE),
           ("Campagne energiecoach", "Mediaplan"), 1, 1_200, 4_600, growth=2.8),
    Stream("Raadwijzer Advies B.V.", "79411000", "435200", (BOARD, WELFARE, OUTDOORS),
           ("Advies organisatie", "Begeleiding traject"), 2, 2_800, 8_200, tagged=75,
           ordered=45, growth=1.3),
    Stream("Peilstok Onderzoek B.V.", "73110000", "435200", (WELFARE, BOARD),
           ("Inwonerspeiling", "Onderzoek tevredenheid"), 1, 2_500, 9_000, tagged=70),
    Stream("Ingenieursbureau Kade & Co B.V.", "71322000", "435200", (OUTDOORS,),
           ("Ontwerp kruispunt", "Toezicht uitvoering"), 2, 1_800, 6_200, tagged=85),
    Stream("Toga & Bef Advocaten N.V.", "79110000", "435300", (BOARD, OPERATIONS),
           ("Juridisch advies", "Procedure"), 2, 900, 6_400, ordered=10, tagged=80),
    Stream("Onderlinge Waard U.A.", "66510000", "436100", (OPERATIONS,),
           ("Premie gebouwen", "Premie wagenpark"), 2, 4_000, 8_500, "C-2023-021"),
    Stream("Bij Bep Catering B.V.", "55520000", "437100", _ALL,
           ("Lunch vergadering", "Koffie en thee", "Broodjes raad"), 16, 45, 420,
           "C-2022-050", ordered=60),
    Stream("Snelpers Drukwerk B.V.", "79810000", "435100", _ALL,
           ("Drukwerk", "Posters", "Visitekaartjes"), 5, 60, 900, ordered=50),
    Stream("Leerhof Opleidingen B.V.", "80511000", "422200", _ALL,
           ("Cursus", "Training", "Coaching"), 8, 350, 2_900, tagged=60, ordered=40),
    # Small invoices: each costs as much to handle as it is worth.
    Stream("Bouwmarkt De Schroef B.V.", "44500000", "437300", (OUTDOORS, LEISURE, SAFETY),
           ("Klein gereedschap", "Bevestiging", "Verf"), 46, 8, 180, tagged=0, ordered=5),
    Stream("Papierwinkel De Punaise B.V.", "30192000", "437200", _ALL,
           ("Kantoorartikelen", "Toner", "Papier"), 38, 9, 210, tagged=25, ordered=10),
    Stream("Bloemenhuis Roos", "03121200", "437100", _ALL,
           ("Bloemen jubileum", "Boeket"), 16, 18, 95, tagged=0, ordered=0),
    Stream("Bakkerij Van Tol", "15812000", "437100", _ALL,
           ("Gebak", "Taart afscheid"), 18, 14, 120, tagged=0, ordered=0),
    Stream("Taxi Waard", "60120000", "437100", _ALL,
           ("Taxirit",), 18, 16, 88, tagged=30, ordered=0),
    Stream("Sleutelservice Slot & Zo", "44520000", "437300", (OPERATIONS, LEISURE),
           ("Sleutels bijmaken",), 8, 9, 140, tagged=0, ordered=5),
    Stream("Vakblad en Boek B.V.", "22200000", "437200", _ALL,
           ("Abonnement", "Vakboek"), 12, 22, 240, tagged=50, ordered=10),
)  # fmt: skip
