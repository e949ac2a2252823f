// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Metadata.h"
#include "app/domain/Regulation.h"

#include <QList>

namespace bantin {

/// Facts about the text the checks need; computed by app/content so that domain stays free of document trees.
struct ContentFacts {
    int wordCount = 0;
    int imagesWithoutAlternative = 0;
    bool isEmpty = true;
};

/// One thing that does not meet a rule (vướng mắc).
struct Finding {
    QString ruleId;
    Enforcement enforcement = Enforcement::Block;
    QString cite; ///< with the profile's short name
    LocalText sentence;
    QString field; ///< metadata field or "text", "images": where the interface jumps to
};

/// All findings, blocking ones first. Pure; cheap enough for every keystroke.
QList<Finding> checkArticle(const Regulation &regulation, const Metadata &metadata, const ContentFacts &facts);

bool blocks(const QList<Finding> &findings);

} // namespace bantin
