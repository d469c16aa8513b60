# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The step of the criteria: the basket, its weights, and what it rests on."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.charts.chart import Chart
from inkoopkoers.charts.shares import Goal, ShareRow, shares_chart
from inkoopkoers.knowledge.queries import rulebook
from inkoopkoers.procurements.actions.criteria import basket as actions
from inkoopkoers.procurements.actions.steps import ChangedMeanwhile
from inkoopkoers.procurements.domain.steps import Step
from inkoopkoers.procurements.forms.criteria.percents import PREFIX, WeightsForm
from inkoopkoers.procurements.models import Dossier
from inkoopkoers.procurements.queries.criteria.basket_step import (
    BasketStep,
    InBasket,
    basket_step,
)
from inkoopkoers.procurements.queries.criteria.themes import theme_names
from inkoopkoers.procurements.queries.situation import counting_day
from inkoopkoers.procurements.views.criteria.shown import shown
from inkoopkoers.procurements.views.doors import (
    dossier_or_404,
    member,
    step_address,
    step_page,
    to_step,
    writable_or_403,
)
from inkoopkoers.procurements.views.rows import edition_of
from inkoopkoers.procurements.wording import criteria as words

# Two of each theme is enough to begin with; the rest is one page further.
MOST_SUGGESTED = 2
from django.utils import timezone
