// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/SearchText.h"

namespace bantin::store {

/// FTS5's MATCH expression; well-formed whatever was typed. Empty when there is nothing to look for. `expansions` has, for
/// each term whose last word is a prefix, the words of the index it may stand for; an empty list stands for itself.
QString toMatchExpression(const QList<SearchTerm> &terms, const QList<QStringList> &expansions);

} // namespace bantin::store
