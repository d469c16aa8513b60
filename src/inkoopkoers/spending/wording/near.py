# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""That a category is near its threshold, for who starts the day."""

from __future__ import annotations

from django.utils.translation import gettext as _

from inkoopkoers.spending.answering.names import category_name
from inkoopkoers.spending.domain.watching import Near
from inkoopkoers.spending.wording.cells import whole_money
from inkoopkoers.spending.wording.thresholds import term_called
from inkoopkoers.web.dutch import long_date


def near_told(one: Near) -> str:
    """How near, rounded down: 99,9 % is not yet the threshold."""
    values = {"what": category_name(one.category), "part": int(one.share * 100)}
    if one.is_passed:
        return _("%(what)s: boven de drempel (%(part)s\N{NO-BREAK SPACE}%%)") % values
    return _("%(what)s: %(part)s\N{NO-BREAK SPACE}%% van de drempel") % values


def near_about(one: Near) -> str:
    """How many euros, and in which term."""
    return _(
        "%(eur)s van %(threshold)s, zonder contract, in de %(term)s tot en met %(day)s"
    ) % {
        "eur": whole_money(one.now_eur, "EUR"),
        "term": term_called(one.window_days),
        "day": long_date(one.last_on),
        "threshold": whole_money(one.threshold_eur, "EUR"),
    }


def again_told(one: Near) -> str:
    """When a front page says it again, after someone began something."""
    if one.next_level is None:
        return ""
    return _("We melden het weer bij %s\N{NO-BREAK SPACE}%%.") % one.next_level
