// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <gumbo.h>

#include <optional>

namespace bantin::content::html {

/// Lower case, with the prefix of Word's own elements ("o:p"). Empty for what is no element.
QByteArray nameOf(const GumboNode &node);
/// The attribute's value, or nothing when it is absent.
std::optional<QString> attribute(const GumboNode &node, const char *name);
/// The same, empty when it is absent.
QString attributeOr(const GumboNode &node, const char *name);
int numberOf(const GumboNode &node, const char *name, int absent);
/// Null for what has no children.
const GumboVector *childrenOf(const GumboNode &node);
/// True when one of the classes begins with `prefix`.
bool hasClass(const GumboNode &node, QLatin1StringView prefix);

} // namespace bantin::content::html
