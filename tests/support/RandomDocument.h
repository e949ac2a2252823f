// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"

namespace bantin::testing {

/// A document tree with every kind of block and inline, the same for the same seed. Not normalised.
content::Document randomDocument(quint32 seed);

} // namespace bantin::testing
