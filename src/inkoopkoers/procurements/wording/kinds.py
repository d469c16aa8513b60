# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Names of kinds of contract and of authorities, in Dutch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from inkoopkoers.procurements.domain.kinds import Authority, ContractKind

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

KINDS: dict[ContractKind, StrPromise] = {
    ContractKind.WORKS: _("Werken"),
    ContractKind.SUPPLIES: _("Leveringen"),
    ContractKind.SERVICES: _("Diensten"),
    ContractKind.SOCIAL: _("Sociale en andere specifieke diensten"),
}

# What belongs to a kind, for who does not know the word.
KIND_HINTS: dict[ContractKind, StrPromise] = {
    ContractKind.WORKS: _("Bouwen, een weg of een gebouw onderhouden."),
    ContractKind.SUPPLIES: _("Spullen kopen, huren of leasen."),
    ContractKind.SERVICES: _("Werk dat anderen voor je doen, zoals advies of ICT."),
    ContractKind.SOCIAL: _("Zorg, onderwijs, beveiliging, catering en dergelijke."),
}

AUTHORITIES: dict[Authority, StrPromise] = {
    Authority.CENTRAL: _("Centrale overheid (het Rijk)"),
    Authority.DECENTRAL: _("Decentrale overheid"),
    Authority.UTILITY: _("Speciale sector (water, energie, vervoer, post)"),
}


def kind_name(kind: str) -> str:
    """The name of a kept kind; empty when it is not chosen yet."""
    return str(KINDS[ContractKind(kind)]) if kind in list(ContractKind) else ""
