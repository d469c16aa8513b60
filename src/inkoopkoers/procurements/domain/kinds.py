# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Kinds of contracts, and the sorts of authorities that the law tells apart."""

from __future__ import annotations

from enum import StrEnum


class ContractKind(StrEnum):
    """What is bought; the law has a threshold for each.

    SOCIAL is the social and other specific services of Annex XIV of the directive.
    """

    WORKS = "werken"
    SUPPLIES = "leveringen"
    SERVICES = "diensten"
    SOCIAL = "sociaal"


class Authority(StrEnum):
    """Who buys: the Rijk, another authority, or one in a utility sector."""

    CENTRAL = "centraal"
    DECENTRAL = "decentraal"
    UTILITY = "speciale-sector"


_CENTRAL_KINDS = frozenset({"ministerie", "uitvoering"})


def authority_of(organisation_kind: str, override: str = "") -> Authority:
    """Return the authority that follows from a kind of organisation.

    `override` is what the settings of the organisation say; an unknown value there
    counts as none.
    """
    if override in set(Authority):
        return Authority(override)
    if organisation_kind in _CENTRAL_KINDS:
        return Authority.CENTRAL
    return Authority.DECENTRAL
