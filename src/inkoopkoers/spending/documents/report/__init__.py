# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The report on spend: what stands out, each answer, what we do not see, how counted.

Made of answers only, so that the command line writes the same report without a server.
"""
