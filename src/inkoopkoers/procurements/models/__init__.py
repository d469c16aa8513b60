# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Everything that is kept of dossiers."""

from inkoopkoers.procurements.models.advice import PinnedAdvice, TipChoice
from inkoopkoers.procurements.models.ambitions import (
    AmbitionChange,
    AmbitionTheme,
    Course,
    DossierAmbition,
)
from inkoopkoers.procurements.models.approach import Approach, ObligationAnswer
from inkoopkoers.procurements.models.calendar import CalendarEdition, CalendarEntry
from inkoopkoers.procurements.models.closing import ExampleDossier, Lesson
from inkoopkoers.procurements.models.criteria import (
    BasketCriterion,
    CriteriaImport,
    LibraryCriterion,
)
from inkoopkoers.procurements.models.decision import (
    DecisionRequest,
    Remark,
    Reopening,
    Vote,
)
from inkoopkoers.procurements.models.dossiers import (
    Dossier,
    DossierSettings,
    StepRecord,
    TeamMember,
)
from inkoopkoers.procurements.models.money import DossierAward, DossierCosts
from inkoopkoers.procurements.models.nami import NamiAnswer, Obstacle, SignOff, Trial
from inkoopkoers.procurements.models.need import (
    Consultation,
    MarketQuestion,
    MarketTalk,
    Need,
)
from inkoopkoers.procurements.models.strategy import StrategyText, StrategyVersion

__all__ = [
    "AmbitionChange",
    "AmbitionTheme",
    "Approach",
    "BasketCriterion",
    "CalendarEdition",
    "CalendarEntry",
    "Consultation",
    "Course",
    "CriteriaImport",
    "DecisionRequest",
    "Dossier",
    "DossierAmbition",
    "DossierAward",
    "DossierCosts",
    "DossierSettings",
    "ExampleDossier",
    "Lesson",
    "LibraryCriterion",
    "MarketQuestion",
    "MarketTalk",
    "NamiAnswer",
    "Need",
    "ObligationAnswer",
    "Obstacle",
    "PinnedAdvice",
    "Remark",
    "Reopening",
    "SignOff",
    "StepRecord",
    "StrategyText",
    "StrategyVersion",
    "TeamMember",
    "TipChoice",
    "Trial",
    "Vote",
]
