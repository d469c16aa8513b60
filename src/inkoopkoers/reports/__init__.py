# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""One block list, rendered as HTML, text, Markdown, PDF, ODT and DOCX."""
