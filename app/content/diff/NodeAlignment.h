// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/diff/TextNode.h"

#include <stop_token>

namespace bantin::content {

/// Which node of one row of nodes became which of another.
struct NodePair {
    qsizetype before = -1; ///< index; -1 for none
    qsizetype after = -1;
    bool moved = false; ///< stands in both, but out of order: it comes once with each index alone

    friend bool operator==(const NodePair &, const NodePair &) = default;
};

/// Equal nodes keep together; of what lies between them the most alike, in order, become one another. In the order of `after`.
QList<NodePair> alignNodes(const QList<TextNode> &before, const QList<TextNode> &after, const std::stop_token &stop);

} // namespace bantin::content
