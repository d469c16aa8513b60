# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What must be done: apply or explain, each with the reason why it is asked."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from inkoopkoers.procurements.documents.strategy.texts import (
    empty,
    joined,
    labelled,
    sentence,
)
from inkoopkoers.procurements.domain.answered import Answered, AnswerState
from inkoopkoers.procurements.queries.strategy.material import Material
from inkoopkoers.procurements.wording.obligations import OBLIGATIONS
from inkoopkoers.procurements.wording.reasons import (
    ANSWER_STATES,
    standing,
    why_text,
)
from inkoopkoers.reports.blocks import Block, BulletList, Heading, Runs, Table


def blocks(material: Material) -> Iterator[Block]:
    """Write the chapter."""
    yield Heading(_("Verplichtingen"), 1)
    if not material.obligations:
        yield empty(_("Kies eerst wat voor opdracht het is, dan zie je wat moet."))
        return
    yield Table(
        caption=_("Wat moet, en wat we ermee doen"),
        header=(_("Verplichting"), _("Hoe sterk"), _("Wat we doen")),
        rows=tuple(_row(one) for one in material.obligations),
    )
    yield Heading(_("Waarom"), 2)
    yield BulletList(tuple(_why(one) for one in material.obligations))


def _row(one: Answered) -> tuple[str, ...]:
    return (
        str(OBLIGATIONS[one.obligation.code]),
        standing(one.obligation),
        str(ANSWER_STATES[one.state]),
    )


def _why(one: Answered) -> Runs:
    said = [why_text(reason) for reason in one.obligation.why]
    if one.state is AnswerState.EXPLAINED and one.answer:
        said.append(_("We passen het niet toe: %s") % sentence(one.answer.reason))
    elif one.state is AnswerState.APPLIED and one.answer and one.answer.reason:
        said.append(sentence(one.answer.reason))
    return labelled(str(OBLIGATIONS[one.obligation.code]), joined(said))
