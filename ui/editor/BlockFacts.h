// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/spelling/SpellingWords.h"

#include <QTextBlock>
#include <QTextBlockUserData>

namespace bantin::ui::editor {

/// What was found out about a paragraph, kept with it until it changes, so that after a keystroke only one paragraph is
/// looked at again. UI thread.
class BlockFacts final : public QTextBlockUserData
{
public:
    /// A fact about a state of the paragraph.
    template<typename Value>
    struct Fact {
        int revision = -1;
        int generation = 0;
        Value value{};

        bool isOf(const QTextBlock &block, int ofGeneration = 0) const
        {
            return revision == block.revision() && generation == ofGeneration;
        }
        void set(const QTextBlock &block, Value fact, int ofGeneration = 0)
        {
            revision = block.revision();
            generation = ofGeneration;
            value = std::move(fact);
        }
    };

    static BlockFacts &of(QTextBlock block)
    {
        if (!block.userData())
            block.setUserData(new BlockFacts);
        return *static_cast<BlockFacts *>(block.userData());
    }

    Fact<QList<SpellingWord>> mistakes; ///< the generation is the checker's
    Fact<int> words;
};

} // namespace bantin::ui::editor
