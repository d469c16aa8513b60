# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is said of the costs and the award in a dossier."""

from __future__ import annotations

from decimal import Decimal

from django.utils.translation import gettext as _

from inkoopkoers.procurements.domain.awards import Difference, DifferenceSort
from inkoopkoers.procurements.domain.taken import TakenAward
from inkoopkoers.procurements.wording.findings import percentage


def difference_text(one: Difference) -> str:
    """One disagreement between the basket and the model, in a sentence."""
    texts = {
        DifferenceSort.MISSING: _("‘%(name)s’ staat nog niet in het gunningsmodel."),
        DifferenceSort.EXTRA: _(
            "‘%(name)s’ staat in het gunningsmodel, maar niet bij de criteria."
        ),
        DifferenceSort.PRICE: _(
            "De prijs weegt bij de criteria %(basket)s en in het model %(model)s."
        ),
        DifferenceSort.WEIGHT: _(
            "‘%(name)s’ weegt bij de criteria %(basket)s en in het model %(model)s."
        ),
        DifferenceSort.THEME: _(
            "Het thema van ‘%(name)s’ is in het model anders dan bij de criteria."
        ),
        DifferenceSort.NAME: _("‘%(name)s’ heet in het model ‘%(called)s’."),
    }
    return texts[one.sort] % {
        "name": one.name,
        "called": one.called,
        "basket": _weight(one.basket),
        "model": _weight(one.model),
    }


def impact_sentence(taken: TakenAward) -> str:
    """What societal impact weighs on paper, and what it really does."""
    if taken.nominal is None or taken.effective is None:
        if taken.effective is None:
            return _("Wat maatschappelijke impact doet, is nog niet te zeggen.")
        return _("Maatschappelijke impact doet voor %s mee.") % percentage(
            taken.effective
        )
    return _(
        "Maatschappelijke impact weegt op papier voor %(nominal)s mee. In de praktijk "
        "is dat %(effective)s, als prijzen zo ver uiteen liggen als hieronder staat."
    ) % {
        "nominal": percentage(taken.nominal),
        "effective": percentage(taken.effective),
    }


def _weight(value: Decimal | None) -> str:
    return _("nog niets") if value is None else percentage(value)
