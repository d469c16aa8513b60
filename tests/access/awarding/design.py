# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of this part of `awarding/`."""

from __future__ import annotations

from decimal import Decimal

from inkoopkoers.awarding.actions.criteria import add_criterion, add_scale, take_out
from inkoopkoers.awarding.actions.models import make_award, remove_award
from inkoopkoers.awarding.domain.design import Criterion
from inkoopkoers.awarding.domain.scales import own_scale
from inkoopkoers.awarding.models import AwardModel
from inkoopkoers.awarding.tests.making import a_design
from tests.access.door import Cast, Door, closed, managers, members, page, signed_in

# Who manages nothing has no place to start one.
STARTS = signed_in(
    403, stranger=200, inkoper=200, beheerder=200, elsewhere=200, editor=403
)
NEW = {
    "title": "Bankjes",
    "organisation": "organisation",
    "formula": "tussen-grenzen",
}
RESTORES = managers(302, lezer=404, invuller=404)

TABLE: dict[str, Door] = {
    "awarding:list": page(),
    "awarding:new": closed(
        STARTS,
        signed_in(
            403, stranger=422, inkoper=302, beheerder=302, elsewhere=422, editor=403
        ),
        NEW,
    ),
    "awarding:model": closed(members(200), pk="award"),
    "awarding:about": closed(managers(200), managers(422), {}, pk="award"),
    "awarding:remove": closed(managers(302), managers(302), pk="award"),
    "awarding:restore": closed(RESTORES, RESTORES, pk="removed_award"),
    "awarding:copy": closed(managers(302), managers(302), pk="award"),
    "awarding:criteria": closed(members(200), pk="award"),
    "awarding:weights": closed(managers(302), managers(422), {}, pk="award"),
    "awarding:criterion_add": closed(managers(200), managers(422), {}, pk="award"),
    "awarding:criterion_change": closed(
        managers(200), managers(422), {}, pk="award", criterion="dienst"
    ),
    "awarding:criterion_move": closed(
        managers(302), managers(302), {}, pk="award", criterion="dienst"
    ),
    "awarding:criterion_remove": closed(
        managers(302), managers(302), {}, pk="award", criterion="dienst"
    ),
    "awarding:restore_part": closed(
        managers(302), managers(302), {}, pk="award", number=1
    ),
    "awarding:scale_add": closed(managers(200), managers(422), {}, pk="award"),
    "awarding:scale_change": closed(
        managers(200), managers(422), {}, pk="award", scale="0-3"
    ),
    "awarding:scale_remove": closed(
        managers(302), managers(302), {}, pk="award", scale="eigen"
    ),
    "awarding:formula": closed(members(200), pk="award"),
    "awarding:formula_part": closed(
        managers(200), managers(422), {}, pk="award", part="regels"
    ),
    "awarding:clause": closed(members(200), pk="award"),
    "awarding:clause_file": closed(members(200), pk="award", format_name="html"),
}
PUBLIC: set[str] = {"awarding:list"}


def rows(cast: Cast, award: AwardModel) -> dict[str, int | str]:
    """A model that was taken off the list, a criterion that was taken out, a scale."""
    inkoper = cast.people["inkoper"]
    gone = make_award(cast.organisation, "Oude printers", a_design(), by=inkoper)
    remove_award(gone, by=inkoper)
    made = add_criterion(award, Criterion("", "Tijdelijk"), by=inkoper)
    take_out(award, made.code, by=inkoper)
    scale = own_scale(Decimal(0), Decimal(4), 5, name="Eigen")
    add_scale(award, scale, by=inkoper)
    award.refresh_from_db()
    return {"removed_award": gone.pk}
