# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whether amounts hold VAT, in words."""

from __future__ import annotations

from collections.abc import Set
from decimal import Decimal

from django.utils.translation import gettext as _

from inkoopkoers.spending.domain.mapping import Basis
from inkoopkoers.spending.wording.cells import covered


def vat_told(bases: Set[Basis]) -> str:
    """What stands beside a sum of files that were read so."""
    if Basis.UNKNOWN not in bases:
        return _("excl. btw")
    return _("btw: niet bekend") if len(bases) == 1 else _("btw: deels niet bekend")


def unknown_vat_told(share: Decimal) -> str:
    """What stands under an answer; empty when all is known."""
    if not share:
        return ""
    words = _("Van %s van dit geld weten we niet of het met of zonder btw is.")
    return words % covered(share)
