# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Dossiers for tests."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.models import Dossier


def a_dossier(organisation: Organisation, by: User, **fields: Any) -> Dossier:
    """Devices for schools, half a million in four years; change what matters."""
    chosen = {
        "title": "Laptops voor de scholen",
        "what": "Apparaten waarmee leerlingen schrijven en oefenen",
        "kind": "leveringen",
        "product_group": "ict-hardware",
        "cpv": "30200000",
        "value_eur": Decimal(400000),
        "options_eur": Decimal(100000),
        "months": 48,
        "publish_on": date(2027, 3, 1),
        "needed_on": date(2027, 8, 15),
        **fields,
    }
    return Dossier.objects.create(organisation=organisation, made_by=by, **chosen)
