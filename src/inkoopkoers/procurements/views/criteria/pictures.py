# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How much societal impact weighs, as a small picture."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from django.utils.translation import gettext as _

from inkoopkoers.charts.chart import Chart
from inkoopkoers.charts.shares import Goal, ShareRow, shares_chart
from inkoopkoers.knowledge.queries import rulebook
from inkoopkoers.procurements.domain.reasons import value_of
from inkoopkoers.procurements.wording.criteria import share_sentence, share_text

RULE = "impact-gewicht"


def impact_chart(share: Fraction | None, day: date, *, has_goal: bool) -> Chart | None:
    """The share beside the rest; with the goal for who buys under category management."""
    if share is None:
        return None
    rows = (ShareRow(_("Maatschappelijke impact"), share, share_text(share)),)
    percent = value_of(rulebook().on(RULE, day))
    goal = Goal(
        Fraction(percent) / 100,
        _("minstens %s %%") % int(percent),
    )
    return shares_chart(
        title=share_sentence(share),
        description=_(
            "Een staaf: het deel van de punten voor maatschappelijke impact."
        ),
        rows=rows,
        columns=(_("Waarvoor"), _("Gewicht")),
        uid="impact",
        target=goal if has_goal else None,
    )
