# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What columns and values are called in files with assets."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from inkoopkoers.planning.domain.investing.assets import (
    AssetKind,
    Funding,
    ThresholdMode,
)


class ImportField(StrEnum):
    """A field of an asset, named as the attribute that holds it; or a first day."""

    CODE = "code"
    NAME = "name"
    UNIT = "unit"
    CATEGORY = "category"
    KIND = "kind"
    QUANTITY = "quantity"
    UNIT_PRICE = "unit_price_eur"
    GROWTH = "growth"  # a percentage, or the name of an index of the plan
    BASE_YEAR = "base_year"
    FIRST_YEAR = "first_year"
    FIRST_MONTH = "first_month"
    FIRST_DAY = "first_day"  # instead of the year and the month
    LIFE = "life_years"
    CONDITION = "condition"
    CONDITION_ON = "condition_on"
    RESIDUAL = "residual_eur"
    SUBSIDY = "subsidy_eur"
    PAID = "paid_eur"
    THRESHOLD_MODE = "threshold_mode"
    FUNDING = "funding"


# One of the moments will do.
REQUIRED = (
    ImportField.CODE,
    ImportField.NAME,
    ImportField.QUANTITY,
    ImportField.UNIT_PRICE,
    ImportField.LIFE,
)
MOMENTS = (ImportField.FIRST_YEAR, ImportField.FIRST_DAY)

LONGEST = {ImportField.CODE: 40, ImportField.NAME: 200, ImportField.CATEGORY: 100}
LONGEST_CELL = 100

# The first name of each is the one that we write ourselves.
_HEADERS: Mapping[ImportField, tuple[str, ...]] = {
    ImportField.CODE: ("code", "nummer", "nr", "activanummer", "inventarisnummer", "id"),
    ImportField.NAME: ("omschrijving", "naam", "artikel", "activum", "bezit"),
    ImportField.UNIT: ("school", "eenheid", "locatie", "vestiging", "afdeling"),
    ImportField.CATEGORY: ("categorie", "groep", "activagroep", "rubriek"),
    ImportField.KIND: ("soort", "type"),
    ImportField.QUANTITY: ("aantal", "stuks", "hoeveelheid"),
    ImportField.UNIT_PRICE: (
        "prijs per stuk", "stukprijs", "prijs", "eenheidsprijs", "vervangingsprijs",
    ),
    ImportField.GROWTH: (
        "prijsstijging per jaar", "index", "indexatie", "prijsindex", "prijsstijging",
    ),
    ImportField.BASE_YEAR: ("prijspeil", "basisjaar", "jaar prijspeil"),
    ImportField.FIRST_YEAR: (
        "jaar in gebruik", "aanschafjaar", "jaar van aanschaf", "eerste jaar",
        "jaar ingebruikname", "jaar",
    ),
    ImportField.FIRST_MONTH: (
        "maand in gebruik", "maand", "maand ingebruikname", "aanschafmaand",
    ),
    ImportField.FIRST_DAY: (
        "datum in gebruik", "datum ingebruikname", "aanschafdatum", "in gebruik sinds",
    ),
    ImportField.LIFE: (
        "levensduur in jaren", "levensduur", "afschrijvingstermijn",
        "afschrijftermijn", "termijn", "jaren",
    ),
    ImportField.CONDITION: ("conditie", "staat", "conditiescore"),
    ImportField.CONDITION_ON: (
        "conditie bekeken op", "datum conditie", "conditie gemeten op",
    ),
    ImportField.RESIDUAL: ("restwaarde", "restwaarde totaal"),
    ImportField.SUBSIDY: ("subsidie", "ontvangen subsidie"),
    ImportField.PAID: ("betaald", "aanschafwaarde", "historische aanschafwaarde"),
    ImportField.THRESHOLD_MODE: ("grens per", "activeren per", "activeringsgrens per"),
    ImportField.FUNDING: ("bekostiging", "financiering", "geldbron"),
}  # fmt: skip

_KINDS: Mapping[AssetKind, tuple[str, ...]] = {
    AssetKind.DURABLE: ("bezit", "activum", "investering", "actief"),
    AssetKind.LICENCE: ("licentie", "leermethode", "licentie leermethode"),
    AssetKind.MAINTENANCE: ("groot onderhoud", "groot-onderhoud"),
    AssetKind.BUILDING_EXTENSION: ("uitbreiding", "uitbreiding gebouw"),
}
_MODES: Mapping[ThresholdMode, tuple[str, ...]] = {
    ThresholdMode.PER_PIECE: ("per stuk", "stuk", "per-stuk"),
    ThresholdMode.PER_LOT: ("per partij", "partij", "per-partij", "totaal"),
}
_FUNDINGS: Mapping[Funding, tuple[str, ...]] = {
    Funding.LUMP_SUM: ("lumpsum", "lump sum"),
    Funding.MUNICIPALITY: ("gemeente", "gemeentelijk"),
    Funding.SUBSIDY: ("subsidie",),
    Funding.PRIVATE: ("eigen middelen", "eigen-middelen", "eigen vermogen", "privaat"),
}
CENTRAL = frozenset({"", "centraal", "bestuur", "bovenschools"})


def key_of(text: str) -> str:
    """What two ways to write the same have in common: no capitals, single spaces."""
    return " ".join(text.replace("_", " ").casefold().split()).rstrip(":*")


HEADINGS = {one: names[0].capitalize() for one, names in _HEADERS.items()}
HEADERS = {key_of(name): one for one, names in _HEADERS.items() for name in names}
KINDS = {key_of(name): one for one, names in _KINDS.items() for name in names}
MODES = {key_of(name): one for one, names in _MODES.items() for name in names}
FUNDINGS = {key_of(name): one for one, names in _FUNDINGS.items() for name in names}
KIND_WORDS = {one: names[0] for one, names in _KINDS.items()}
MODE_WORDS = {one: names[0] for one, names in _MODES.items()}
FUNDING_WORDS = {one: names[0] for one, names in _FUNDINGS.items()}
