# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The way of an award in Dutch: what each stage is, and what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from inkoopkoers.awarding.domain.stages import Stage

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

STAGE_NAMES: dict[Stage, StrPromise] = {
    Stage.DESIGN: _("Ontwerp"),
    Stage.SCORING: _("Beoordelen"),
    Stage.CONSENSUS: _("Consensus"),
    Stage.AWARDED: _("Gegund"),
}
STAGE_MEANINGS: dict[Stage, StrPromise] = {
    Stage.DESIGN: _("Criteria, gewichten en formule kunnen nog anders."),
    Stage.SCORING: _(
        "Elke beoordelaar geeft alleen scores, zonder die van anderen te zien."
    ),
    Stage.CONSENSUS: _(
        "De scores zijn open. Jullie kiezen samen een score en motiveren die."
    ),
    Stage.AWARDED: _("De uitslag ligt vast."),
}
