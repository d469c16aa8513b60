# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Each gap as it stands in an address."""

from __future__ import annotations

from inkoopkoers.spending.domain.hygiene import Gap

SLUGS: dict[Gap, str] = {
    Gap.NO_IDENTITY: "geen-nummer",
    Gap.NO_SUPPLIER_CODE: "geen-leveranciersnummer",
    Gap.NO_KVK: "geen-kvk",
    Gap.NO_VAT_NUMBER: "geen-btw-nummer",
    Gap.NO_IBAN: "geen-iban",
    Gap.NO_INVOICE: "geen-factuur",
    Gap.NO_ORDER: "geen-bestelling",
    Gap.NO_CONTRACT: "geen-contract",
    Gap.NO_CATEGORY: "geen-categorie",
    Gap.NO_DESCRIPTION: "geen-omschrijving",
    Gap.NO_UNIT: "geen-onderdeel",
    Gap.NO_INVOICE_DAY: "geen-factuurdatum",
    Gap.NO_DUE_DAY: "geen-vervaldatum",
    Gap.BAD_KVK: "fout-kvk",
    Gap.BAD_VAT_NUMBER: "fout-btw-nummer",
    Gap.BAD_IBAN: "fout-iban",
    Gap.BOOKED_FAR: "ver-geboekt",
    Gap.OTHER_YEAR: "ander-jaar",
    Gap.DUPLICATE: "dubbel",
    Gap.REDACTED: "weggelakt",
    Gap.IN_TWO_IMPORTS: "twee-bestanden",
    Gap.BOOKED_TWICE: "twee-keer-geboekt",
}


def gap_of(slug: str) -> Gap | None:
    """The gap at an address, if there is one."""
    return next((gap for gap, name in SLUGS.items() if name == slug), None)
