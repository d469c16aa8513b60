# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The step of the obligations: what applies and why, with the answer to each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from http import HTTPStatus
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.knowledge.domain.rules import Change, Held
from inkoopkoers.knowledge.rule_words import value_in_words
from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import may
from inkoopkoers.procurements.actions import obligations as actions
from inkoopkoers.procurements.actions.steps import ChangedMeanwhile
from inkoopkoers.procurements.domain.answered import Answered, AnswerState
from inkoopkoers.procurements.domain.situation import (
    Applies,
    Fact,
    ObligationCode,
)
from inkoopkoers.procurements.domain.steps import Step
from inkoopkoers.procurements.forms.obligations import AnswerForm, as_initial
from inkoopkoers.procurements.models import Dossier
from inkoopkoers.procurements.queries.editions import edition_of
from inkoopkoers.procurements.queries.obligations import (
    changed_rules,
    obligations_of,
    pins_of,
)
from inkoopkoers.procurements.queries.situation import counting_day
from inkoopkoers.procurements.views.doors import (
    dossier_or_404,
    step_address,
    step_page,
    to_step,
    writable_or_403,
)
from inkoopkoers.procurements.wording.facts import facts_of
from inkoopkoers.procurements.wording.obligations import OBLIGATIONS
from inkoopkoers.procurements.wording.reasons import (
    ANSWER_STATES,
    FACTS,
    standing,
    why_text,
)
from inkoopkoers.procurements.wording.rules import doubts, since

# Where each fact is filled in; the field is named as in its form.
FIELDS = {
    Fact.VALUE: "value_eur",
    Fact.MONTHS: "months",
    Fact.WAGE_SUM: "wage_sum_eur",
    Fact.PRODUCT_GROUP: "product_group",
    Fact.ISV_CATEGORY: "product_group",
    Fact.CATEGORY_MANAGEMENT: "is_category_managed",
}


@dataclass(frozen=True)
class ShownRule:
    """A dated rule: what it is, since when, where from, how sure."""

    code: str
    title: str
    since: str
    source: str
    url: str
    checked_on: date
    doubts: tuple[str, ...]


@dataclass(frozen=True)
class ShownObligation:
    """An obligation in words, with its answer and the form to change it."""

    code: str
    title: str
    answered: Answered
    standing: str
    state: str
    why: tuple[str, ...]
    missing: tuple[tuple[str, str], ...]
    rules: tuple[ShownRule, ...]
    form: AnswerForm

    @property
    def applies(self) -> bool:
        """Whether it is about this purchase, asked or recommended."""
        return self.answered.obligation.applies is Applies.YES

    @property
    def is_unknown(self) -> bool:
        """Whether a fact must be known first."""
        return self.answered.obligation.applies is Applies.UNKNOWN

    @property
    def is_done(self) -> bool:
        """Whether there is an answer that says enough."""
        return self.answered.state in {AnswerState.APPLIED, AnswerState.EXPLAINED}


@dataclass(frozen=True)
class ShownChange:
    """A rule that changed since a step was saved."""

    change: Change
    was: str
    now: str
    rule: ShownRule


@require_safe
def obligations(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what applies, what does not, and what nobody can say yet."""
    return _page(request, dossier_or_404(request, pk))


@require_http_methods(["GET", "HEAD", "POST"])
def obligation_answer(request: HttpRequest, pk: int, code: str) -> HttpResponse:
    """Apply, or explain with a reason."""
    if code not in list(ObligationCode):
        raise Http404
    dossier = writable_or_403(request, pk)
    if request.method != "POST":  # back from signing in
        return redirect(step_address(dossier, Step.OBLIGATIONS))
    found = _asked_or_404(dossier, ObligationCode(code))
    form = AnswerForm(request.POST, auto_id=f"{code}_%s")
    if not form.is_valid():
        return _page(request, dossier, typed=(code, form), status=422)
    try:
        actions.answer_obligation(
            dossier,
            code,
            form.reply,
            rules=pins_of(found),
            by=member(request),
            edition=form.made_from,
        )
    except ChangedMeanwhile as error:
        typed = request.POST.copy()
        typed["edition"] = str(edition_of(dossier, Step.OBLIGATIONS))
        form = AnswerForm(typed, auto_id=f"{code}_%s")
        form.add_error(None, str(error))
        return _page(request, dossier, typed=(code, form), status=409)
    return redirect(
        f"{step_address(dossier, Step.OBLIGATIONS)}?bewaard=ja#verplichting-{code}"
    )


def _asked_or_404(dossier: Dossier, code: ObligationCode) -> Answered:
    """The obligation, while it applies; what does not apply asks no answer."""
    found = obligations_of(dossier, timezone.localdate())
    for one in found:
        if one.obligation.code is code and one.obligation.applies is Applies.YES:
            return one
    raise Http404


@require_http_methods(["GET", "HEAD", "POST"])
def obligation_rules(request: HttpRequest, pk: int) -> HttpResponse:
    """Use the editions that hold now, for the whole dossier."""
    dossier = writable_or_403(request, pk)
    if request.method == "POST":
        changes = changed_rules(dossier, timezone.localdate())
        rules = {one.code: one.now.rule.edition for one in changes}
        edition = edition_of(dossier, Step.OBLIGATIONS)
        actions.follow_rules(dossier, rules, by=member(request), edition=edition)
        return to_step(dossier, Step.OBLIGATIONS)
    return redirect(step_address(dossier, Step.OBLIGATIONS))  # back from signing in


def _page(
    request: HttpRequest,
    dossier: Dossier,
    *,
    typed: tuple[str, AnswerForm] | None = None,
    status: int = 200,
) -> HttpResponse:
    today = timezone.localdate()
    rows = list(_shown(request, dossier, today, typed))
    context: dict[str, Any] = {
        "applying": [one for one in rows if one.applies],
        "unknown": [one for one in rows if one.is_unknown],
        "others": [one for one in rows if not (one.applies or one.is_unknown)],
        "rows": rows,
        "changes": [_change(one) for one in changed_rules(dossier, today)],
        "day": counting_day(dossier, today),
        "facts": [one for one in facts_of(dossier) if one.text],
        "form": typed[1] if typed else None,
        "failed": typed[0] if typed else "",
        "is_conflict": status == HTTPStatus.CONFLICT,
    }
    page = "procurements/obligations/obligations.html"
    return step_page(request, dossier, Step.OBLIGATIONS, page, context, status=status)


def _shown(
    request: HttpRequest,
    dossier: Dossier,
    today: date,
    typed: tuple[str, AnswerForm] | None,
) -> Iterator[ShownObligation]:
    administers = may(request.user, Right.ADMINISTER, dossier.organisation)
    for one in obligations_of(dossier, today):
        code = one.obligation.code
        is_typed = typed is not None and typed[0] == code
        yield ShownObligation(
            code=code,
            title=str(OBLIGATIONS[code]),
            answered=one,
            standing=standing(one.obligation),
            state=str(ANSWER_STATES[one.state]),
            why=tuple(
                why_text(reason)
                for reason in one.obligation.why
                if reason.code != "gegeven-ontbreekt"
            ),
            missing=tuple(
                (
                    str(FACTS[fact]),
                    _filled_in_at(dossier, fact, administers=administers),
                )
                for fact in one.obligation.missing
            ),
            rules=tuple(_rule(held) for held in one.obligation.rules),
            form=typed[1] if typed and is_typed else _form(one),
        )


def _form(one: Answered) -> AnswerForm:
    code = one.obligation.code
    return AnswerForm(initial=as_initial(one.answer), auto_id=f"{code}_%s")


def _filled_in_at(dossier: Dossier, fact: Fact, *, administers: bool) -> str:
    """Where to fill it in; empty when this reader may not."""
    if fact in FIELDS:
        path = reverse("procurements:facts", args=[dossier.pk])
        return f"{path}#id_{FIELDS[fact]}"
    if not administers:
        return ""
    return reverse("procurements:settings", args=[dossier.organisation_id])


def _rule(held: Held) -> ShownRule:
    rule = held.rule
    return ShownRule(
        code=rule.code,
        title=rule.title,
        since=since(held),
        source=rule.source_title,
        url=rule.source_url,
        checked_on=rule.checked_on,
        doubts=doubts(held),
    )


def _change(one: Change) -> ShownChange:
    return ShownChange(
        change=one,
        was=value_in_words(one.was) if one.was else "",
        now=value_in_words(one.now.rule),
        rule=_rule(one.now),
    )
