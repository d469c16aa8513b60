# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One decision about rules: for who manages, one at a time, counted and on the trail."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus
from itertools import count

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from inkoopkoers.audit.actions import record
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import require
from inkoopkoers.spending.actions.judging import touch_judgements
from inkoopkoers.spending.actions.manifest import locked_terms
from inkoopkoers.spending.domain.categories.rule import Draft, words_of
from inkoopkoers.spending.models import CategoryRule
from inkoopkoers.spending.queries.categories.rules import holding, is_outcome
from inkoopkoers.spending.queries.suppliers.decisions import number_of
from inkoopkoers.web.errors import DomainError

# Between two rules there is room for others.
RANK_STEP = 100
_CHUNK = 500
_LONGEST = {"ledger": 40, "given": 200, "words": 500, "reason": 500}


class RuleChanged(DomainError):
    """Someone else changed or retired this rule after the page was made."""

    status = HTTPStatus.CONFLICT

    def __init__(self) -> None:
        super().__init__(
            _(
                "Een collega heeft deze regel intussen gewijzigd. Kijk wat er nu "
                "staat en probeer het dan opnieuw."
            )
        )


class BadRule(DomainError):
    """A rule that cannot be; a form says so at the field before it comes here."""


@dataclass
class Decision:
    """What is being decided. All its rows carry `at`: that is how it is found again."""

    organisation: Organisation
    by: User
    at: datetime
    rules: int = 0
    subject: str = ""

    @property
    def number(self) -> int:
        """How a decision is called in addresses."""
        return number_of(self.at)


@contextmanager
def deciding(event: str, organisation: Organisation, by: User) -> Iterator[Decision]:
    """Let the body decide; then every answer is made anew.

    PermissionDenied for who may not manage here. The trail tells how many rules it was
    about, never what they say.
    """
    require(by, Right.MANAGE, organisation)
    with transaction.atomic():
        # Locked until the end: two decisions about one rule cannot cross.
        locked_terms(organisation)
        decision = Decision(organisation, by, timezone.now())
        yield decision
        touch_judgements(organisation)
        record(
            event,
            actor=by.pk,
            organisation=organisation.pk,
            subject=decision.subject,
            details={"rules": decision.rules},
        )


def add(
    decision: Decision, drafts: Sequence[Draft], origin: str, ranks: Iterable[int]
) -> list[CategoryRule]:
    """Make these rules; BadRule when one of them cannot be."""
    for draft in drafts:
        check(draft)
    rows = [
        CategoryRule(
            organisation=decision.organisation, rank=rank, ledger=draft.ledger,
            supplier=draft.supplier, given=draft.given, words=draft.words,
            category=draft.category, reason=draft.reason, origin=origin,
            made_by=decision.by, made_at=decision.at,
        )
        for draft, rank in zip(drafts, ranks, strict=False)
    ]  # fmt: skip
    CategoryRule.objects.bulk_create(rows, batch_size=_CHUNK)
    decision.rules += len(rows)
    return rows


def retire(decision: Decision, row: CategoryRule) -> None:
    """Let a rule hold no more; it stays to be looked up."""
    CategoryRule.objects.filter(pk=row.pk).update(
        retired_at=decision.at, retired_by=decision.by
    )


def check(draft: Draft) -> None:
    """BadRule for a category that does not exist, or a rule that would hold for all."""
    if not is_outcome(draft.category):
        raise BadRule(_("Deze CPV-code bestaat niet."))
    if draft.is_open:
        raise BadRule(
            _("Vul minstens één voorwaarde in. Anders geldt de regel voor alles.")
        )
    if draft.words.strip() and not words_of(draft.words):
        raise BadRule(_("Vul woorden met letters in."))
    too_long = any(len(getattr(draft, name)) > most for name, most in _LONGEST.items())
    if too_long or (draft.supplier is not None and abs(draft.supplier) >= 2**63):
        raise BadRule(_("Deze regel is te lang. Maak er twee regels van."))


def last_ranks(organisation: Organisation) -> Iterator[int]:
    """Places behind every rule that there ever was."""
    rows = CategoryRule.objects.filter(organisation=organisation)
    found = rows.aggregate(last=Max("rank"))["last"]
    return count((found or 0) + RANK_STEP, RANK_STEP)


def locked_rule(decision: Decision, number: int) -> CategoryRule:
    """A rule that still holds; RuleChanged when it does not."""
    row = holding(decision.organisation).filter(pk=number).first()
    if row is None:
        raise RuleChanged
    decision.subject = f"category_rule:{row.pk}"
    return row
