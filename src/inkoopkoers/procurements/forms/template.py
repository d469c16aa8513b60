# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The form with which an organisation gives its own Word template."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy

from inkoopkoers.reports.docx.template.document import check_template
from inkoopkoers.reports.docx.template.safety import MOST_BYTES, BadTemplate
from inkoopkoers.uploads.fields import GivenFile, SmallFileField


class TemplateField(SmallFileField):
    """A Word file that holds text, styles and pictures, and no more."""

    def read(self, given: GivenFile) -> GivenFile:
        """Look inside before anything is kept."""
        try:
            check_template(given.data)
        except BadTemplate as error:
            raise ValidationError(str(error), code="template") from error
        return given


class TemplateForm(forms.Form):
    """One Word file."""

    template = TemplateField(
        label=gettext_lazy("Word-sjabloon"),
        help_text=gettext_lazy(
            "Een .docx van hooguit 2 MB. De strategie komt waar {{ strategie }} staat. "
            "Ook {{ titel }}, {{ organisatie }} en {{ datum }} vullen we in."
        ),
        max_bytes=MOST_BYTES,
        endings=(".docx",),
    )

    @property
    def given(self) -> GivenFile:
        """The file; call after is_valid."""
        file: GivenFile = self.cleaned_data["template"]
        return file
