# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a criterion gets its part of the value, in Dutch: scale, ladder or MKI."""

from __future__ import annotations

from django.utils.translation import gettext as _

from inkoopkoers.awarding.domain.design import AwardDesign, Criterion, Measured
from inkoopkoers.awarding.domain.scales import scale_named
from inkoopkoers.awarding.wording.figures import decimal_text
from inkoopkoers.web.dutch import euro


def measure_text(design: AwardDesign, one: Criterion) -> str:
    """What a score is given on, short: "Schaal van PIANOo, 1 tot en met 10"."""
    if one.measured is Measured.LADDER:
        return _("niveau op de prestatieladder")
    if one.measured is Measured.MKI:
        return _("beloofde MKI")
    scale = scale_named(design, one.scale)
    return scale.name if scale else _("nog geen schaal")


def minimum_text(one: Criterion) -> str:
    """The knock-out of a criterion; empty without one."""
    if one.measured is Measured.MKI:
        ceiling = one.mki_ceiling_eur
        return "" if ceiling is None else _("hoogstens %s") % euro(ceiling)
    if one.minimum is None:
        return ""
    if one.measured is Measured.LADDER:
        return _("minstens niveau %s") % decimal_text(one.minimum)
    return _("minstens een %s") % decimal_text(one.minimum)
