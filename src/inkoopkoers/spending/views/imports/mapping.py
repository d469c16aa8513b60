# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Confirm once what the columns of a file mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from http import HTTPStatus
from pathlib import PurePath
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.forms import BoundField
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.organisations.rights import Right
from inkoopkoers.spending.actions.alike import confirm_alike
from inkoopkoers.spending.actions.confirming import (
    OtherCurrency,
    confirm,
    source_named,
)
from inkoopkoers.spending.actions.manifest import ChangedMeanwhile
from inkoopkoers.spending.actions.withdrawing import OPEN
from inkoopkoers.spending.domain.mapping import DateOrder, DecimalMark, Sign
from inkoopkoers.spending.domain.proposal import Proposal, Why
from inkoopkoers.spending.forms.imports.mapping import MappingForm, first_choices
from inkoopkoers.spending.forms.imports.source import NEW
from inkoopkoers.spending.mappings import document_of, mapping_of
from inkoopkoers.spending.models import SpendImport, SpendSource
from inkoopkoers.spending.queries.columns import (
    FileColumn,
    ReadAs,
    asked,
    columns_of,
    read_as,
)
from inkoopkoers.spending.queries.imported import sources_for
from inkoopkoers.spending.queries.seen import inspection_for, proposal_for
from inkoopkoers.spending.reading.inspection import Inspection
from inkoopkoers.spending.reading.tables import Origin
from inkoopkoers.spending.views.doors import spend_page
from inkoopkoers.spending.views.imports.doors import changeable_import, to_import
from inkoopkoers.spending.views.imports.shown import shown
from inkoopkoers.spending.wording.importing.fields import TROUBLES, WHY
from inkoopkoers.spending.wording.importing.money import cents
from inkoopkoers.spending.wording.importing.refusals import bad_file
from inkoopkoers.spending.wording.importing.remarks import remarks_told
from inkoopkoers.web.dutch import long_date

OWN_HEADERS = (Origin.UBL, Origin.XAF)
_NAMES = {Origin.UBL: gettext_lazy("E-facturen"), Origin.XAF: gettext_lazy("Auditfile")}
MOST_SKIPPED = 20
OTHER_CURRENCY = "other_currency"


@dataclass(frozen=True)
class ShownColumn:
    """A column with its choice, and why we propose that."""

    column: FileColumn
    field: BoundField
    why: str
    is_changed: bool
    is_sure: bool


@dataclass(frozen=True)
class File:
    """What the page stands on."""

    row: SpendImport
    inspection: Inspection
    proposal: Proposal
    every: tuple[FileColumn, ...]
    columns: tuple[FileColumn, ...]
    sources: list[SpendSource]

    @property
    def names(self) -> list[tuple[int, str]]:
        """The sources to choose from."""
        return [(one.pk, one.name) for one in self.sources]


@require_http_methods(["GET", "HEAD", "POST"])
def import_mapping(request: HttpRequest, organisation: int, pk: int) -> HttpResponse:
    """Show the proposal, and read the file as a person confirms it."""
    found, row = changeable_import(request, organisation, pk)
    file = _file(request, found, row) if row.state in OPEN else None
    if file is None:  # somebody was first, or its file is gone
        return to_import(row)
    if request.method != "POST":
        return _page(request, found, file, _first_form(file))
    form = MappingForm(request.POST, columns=file.columns, sources=file.names)
    is_valid = form.is_valid()
    if "toon" in request.POST and "lees" not in request.POST:
        return _page(request, found, file, form)
    if not is_valid:
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        return _page(request, found, file, form, status=status)
    return _confirmed(request, found, file, form)


def _confirmed(
    request: HttpRequest, organisation: Organisation, file: File, form: MappingForm
) -> HttpResponse:
    row = file.row
    seen = form.cleaned_data["edition"] or row.edition
    try:
        with transaction.atomic():
            source = _source(organisation, file, form)
            known = mapping_of(source.mapping) if source.mapping else None
            mapping = form.mapping(known) if file.columns else file.proposal.mapping
            document = document_of(mapping)
            confirm(row, document, source=source, by=member(request), edition=seen)
    except ChangedMeanwhile as error:
        return _meanwhile(request, organisation, file, str(error))
    except OtherCurrency as error:
        problem = ValidationError(str(error), code=OTHER_CURRENCY)
        form.add_error("currency" if file.columns else None, problem)
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        return _page(request, organisation, file, form, status=status)
    others = confirm_alike(row)
    return redirect("spending:imports", organisation.pk) if others else to_import(row)


def _source(organisation: Organisation, file: File, form: MappingForm) -> SpendSource:
    chosen = next((one for one in file.sources if one.pk == form.chosen), None)
    return chosen or source_named(organisation, form.new_name)


def _meanwhile(
    request: HttpRequest, organisation: Organisation, file: File, message: str
) -> HttpResponse:
    """What was chosen stays; who still wants it can confirm again, if that helps."""
    file.row.refresh_from_db()
    typed = request.POST.copy()
    typed["edition"] = str(file.row.edition)
    form = MappingForm(typed, columns=file.columns, sources=file.names)
    form.add_error(None, message)
    return _page(request, organisation, file, form, status=HTTPStatus.CONFLICT)


def _file(
    request: HttpRequest, organisation: Organisation, row: SpendImport
) -> File | None:
    inspection, proposal = inspection_for(row), proposal_for(row)
    if inspection is None or proposal is None:
        return None
    every = columns_of(proposal)
    columns = () if inspection.kind in OWN_HEADERS else asked(every)
    sources = sources_for(request.user, organisation, Right.MANAGE)
    return File(row, inspection, proposal, every, columns, sources)


def _first_form(file: File) -> MappingForm:
    row = file.row
    initial = first_choices(file.proposal.mapping, file.columns)
    initial["edition"] = row.edition
    initial["source"] = str(row.source_id) if row.source_id else NEW
    if not row.source_id:
        initial["new_source"] = _first_name(file)
    return MappingForm(initial=initial, columns=file.columns, sources=file.names)


def _first_name(file: File) -> str:
    usual = str(_NAMES.get(file.inspection.kind, _("Grootboek")))
    taken = {one.name.casefold() for one in file.sources}
    return (
        PurePath(file.row.file_name).stem[:60] if usual.casefold() in taken else usual
    )


def _page(
    request: HttpRequest,
    organisation: Organisation,
    file: File,
    form: MappingForm,
    *,
    status: int = 200,
) -> HttpResponse:
    columns = [_shown(*one) for one in form.column_fields]
    context: dict[str, Any] = {
        "page_title": _("Wat betekenen de kolommen?")
        if columns
        else _("Waar komt dit bestand vandaan?"),
        "form": form,
        "row": shown(file.row),
        "columns": columns,
        "more_columns": len(file.every) - len(file.columns) if columns else 0,
        "confirmed": sum(one.column.why is Why.CONFIRMED for one in columns),
        "changed": sum(one.is_changed for one in columns),
        "concerns": _concerns(file) if columns else [],
        "parts": len(file.inspection.tables),
        "remarks": remarks_told(file.inspection),
        "skipped": [
            (one.part, bad_file(one.reason, one.values))
            for one in file.inspection.skipped[:MOST_SKIPPED]
        ],
        "skipped_more": max(0, len(file.inspection.skipped) - MOST_SKIPPED),
        "readings": list(_readings(file, form)),
        "ways": [form[name] for name in ("decimal", "dates", "sign", "basis")],
        "problem": "",
        "is_other_currency": any(
            form.has_error(name, OTHER_CURRENCY) for name in ("currency", None)
        ),
    }
    template = "spending/imports/mapping.html"
    return spend_page(
        request, organisation, "imports", template, context, status=status
    )


def _shown(column: FileColumn, field: BoundField) -> ShownColumn:
    return ShownColumn(
        column,
        field,
        str(WHY[column.why]) % {"like": column.like},
        column.why is Why.CHANGED,
        column.why in (Why.CONFIRMED, Why.NAME),
    )


def _concerns(file: File) -> list[str]:
    return [
        str(TROUBLES[one.trouble]) % {"headers": ", ".join(one.headers[:5])}
        for one in file.proposal.concerns
    ]


def _readings(file: File, form: MappingForm) -> Iterator[tuple[str, str]]:
    """A cell as it stands, and how we then read it; empty when we cannot."""
    days = max((table.days_later for table in file.inspection.tables), default=0)
    currency = str(form["currency"].value() or "EUR").upper()[:3]
    found = read_as(
        form.columns,
        form.chosen_fields,
        decimal=form.way("decimal", DecimalMark, DecimalMark.COMMA),
        dates=form.way("dates", DateOrder, DateOrder.DAY_FIRST),
        sign=form.way("sign", Sign, Sign.POSITIVE),
        days_later=days,
    )
    return ((one.text, _told(one, currency)) for one in found)


def _told(one: ReadAs, currency: str) -> str:
    if one.value is None:
        return ""
    if isinstance(one.value, date):
        return long_date(one.value)
    return cents(one.value, currency)
