# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What obligations are called in Dutch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from inkoopkoers.procurements.domain.situation import ObligationCode

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

OBLIGATIONS: dict[ObligationCode, StrPromise] = {
    ObligationCode.MVI_CRITERIA: _("Criteria voor maatschappelijk verantwoord inkopen"),
    ObligationCode.SIGNIFICANT_HALF: _("De helft op niveau significant of ambitieus"),
    ObligationCode.IMPACT_WEIGHT: _("Maatschappelijke impact weegt voor de helft mee"),
    ObligationCode.SOCIAL_RETURN: _("Social return"),
    ObligationCode.ISV: _("Internationale sociale voorwaarden"),
}
