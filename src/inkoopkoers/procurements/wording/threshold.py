# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the threshold means for a purchase, in one or two Dutch sentences."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.procurements.domain.guidance import Guidance
from inkoopkoers.procurements.domain.kinds import ContractKind
from inkoopkoers.procurements.domain.procedures import Advice
from inkoopkoers.web.dutch import euro

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

SINGLE_LIMIT = gettext_lazy("Eén aanbieder: tot")
NATIONAL_LIMIT = gettext_lazy("Nationaal: vanaf")
THRESHOLD = gettext_lazy("Europese drempel")

_SIZES: dict[int, StrPromise] = {
    -1: gettext_lazy("Deze opdracht is kleiner dan %s."),
    0: gettext_lazy("Deze opdracht is precies %s: dat telt als groter."),
    1: gettext_lazy("Deze opdracht is groter dan %s."),
}
_MUST = gettext_lazy("Daarom moet je Europees aanbesteden.")
_MUST_SOCIAL = gettext_lazy(
    "Daarom kondig je haar aan in heel Europa. Een lichtere procedure mag."
)
_NEED_NOT = gettext_lazy("Europees aanbesteden hoeft dan niet.")


def size_text(advice: Advice) -> str:
    """How large the purchase is beside the threshold; empty when nobody knows."""
    estimate, limit = advice.question.estimate, advice.threshold.amount
    if estimate is None:
        return ""
    side = (estimate.total > limit) - (estimate.total < limit)
    return str(_SIZES[side]) % euro(limit)


def must_text(advice: Advice) -> str:
    """What follows from that; empty when nobody knows the value."""
    estimate = advice.question.estimate
    if estimate is None:
        return ""
    if estimate.total < advice.threshold.amount:
        return str(_NEED_NOT)
    is_social = advice.question.kind is ContractKind.SOCIAL
    return str(_MUST_SOCIAL if is_social else _MUST)


def limit_names(limits: Guidance) -> tuple[tuple[str, Decimal], ...]:
    """The guidance limits below the threshold, an own one named as own."""
    both = ((SINGLE_LIMIT, limits.single), (NATIONAL_LIMIT, limits.national))
    return tuple(
        (_("%s (eigen grens)") % name if one.is_own else str(name), one.amount)
        for name, one in both
        if one
    )


def picture_title(advice: Advice) -> str:
    """The conclusion above the picture: how far from the threshold."""
    estimate, limit = advice.question.estimate, advice.threshold.amount
    if estimate is None:
        return _("De Europese drempel is %s") % euro(limit)
    away = euro(abs(estimate.total - limit))
    if estimate.total < limit:
        return _("Dat is %s onder de Europese drempel") % away
    if estimate.total > limit:
        return _("Dat is %s boven de Europese drempel") % away
    return _("Dat is precies de Europese drempel")
