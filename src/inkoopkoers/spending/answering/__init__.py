# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""From rows to an answer: a sentence, a picture, a table, and how much it covers.

Pages, documents, exports, the command line and the API all tell the same Answer. No
model and no request is known here: the caller hands over a way to ask.
"""
