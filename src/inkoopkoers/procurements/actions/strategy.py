# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Write a chapter of the strategy, and keep the document as a version."""

from __future__ import annotations

from datetime import date

from django.db.models import Max
from django.utils.translation import gettext as _

from inkoopkoers.organisations.models import User
from inkoopkoers.procurements.actions.steps import ChangedMeanwhile, note, writing
from inkoopkoers.procurements.documents.kept import digest_of, text_of
from inkoopkoers.procurements.documents.strategy.report import strategy_report
from inkoopkoers.procurements.domain.steps import Step
from inkoopkoers.procurements.domain.strategy import Chapter
from inkoopkoers.procurements.models import Dossier, StrategyText, StrategyVersion


def write_chapter(
    dossier: Dossier, chapter: Chapter, text: str, *, by: User, edition: int
) -> None:
    """Write what people say in a chapter.

    `edition` is that of this chapter, 0 when it was empty: two people may each write
    in another chapter. An older one raises ChangedMeanwhile.
    """
    with writing(dossier, Step.STRATEGY, by=by) as row:
        kept, is_new = StrategyText.objects.get_or_create(
            dossier=row,
            chapter=chapter.value,
            defaults={"organisation_id": row.organisation_id},
        )
        if (0 if is_new else kept.edition) != edition:
            raise ChangedMeanwhile(
                _("Een collega heeft dit hoofdstuk intussen veranderd.")
            )
        kept.text = text
        kept.edition = edition + 1
        kept.save()


def keep_version(
    dossier: Dossier, note_text: str, *, by: User, today: date
) -> StrategyVersion:
    """Keep the document as it is now; Frozen while a decision is asked or taken."""
    with writing(dossier, Step.STRATEGY, by=by) as row:
        return made_version(row, note_text, by=by, today=today)


def made_version(
    dossier: Dossier,
    note_text: str,
    *,
    by: User,
    today: date,
    with_findings: bool = True,
) -> StrategyVersion:
    """Make a version of a dossier whose row the caller locked."""
    report = strategy_report(dossier, today, with_findings=with_findings)
    document = text_of(report)
    last = dossier.strategyversion_set.aggregate(last=Max("number"))["last"] or 0
    made = StrategyVersion.objects.create(
        dossier=dossier,
        number=last + 1,
        document=document,
        digest=digest_of(document),
        note=note_text,
        made_by=by,
    )
    note("strategy.kept", dossier, by, {"version": made.number})
    return made
