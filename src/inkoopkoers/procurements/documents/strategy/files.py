# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A report of a dossier as a file, in the look of the organisation where it has one."""

from __future__ import annotations

from django.utils.translation import gettext as _

from inkoopkoers.procurements.models import DossierSettings
from inkoopkoers.reports.blocks import Report
from inkoopkoers.reports.docx.template.document import to_docx
from inkoopkoers.reports.docx.template.safety import BadTemplate
from inkoopkoers.reports.formats import Format, render
from inkoopkoers.web.errors import DomainError

PAPER = {
    fmt.extension: fmt for fmt in (Format.PDF, Format.ODT, Format.DOCX, Format.HTML)
}


class TemplateBroken(DomainError):
    """The template was good when it came in, and is not any more."""


def written(report: Report, fmt: Format, organisation: int) -> bytes:
    """Write the file; a DOCX in the organisation's own template when there is one."""
    template = template_of(organisation) if fmt is Format.DOCX else None
    if template is None:
        return render(report, fmt)
    try:
        return to_docx(report, template)
    except BadTemplate as error:
        raise TemplateBroken(
            _("Het Word-sjabloon van jullie organisatie werkt niet meer: %s") % error
        ) from error


def template_of(organisation: int) -> bytes | None:
    """The organisation's own Word file; None when there is none."""
    rows = DossierSettings.objects.filter(organisation_id=organisation)
    kept = rows.values_list("template", flat=True).first()
    return bytes(kept) if kept else None
