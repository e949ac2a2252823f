// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"

#include <optional>

namespace bantin::content {

/// The running text with what either changed of `base`, each word once. Nothing where both changed the same place differently, or
/// places with no word between them: there a person decides. Any thread.
std::optional<Inlines> weaveWords(const Inlines &base, const Inlines &mine, const Inlines &theirs);

} // namespace bantin::content
