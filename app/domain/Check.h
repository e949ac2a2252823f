// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Metadata.h"
#include "app/domain/Regulation.h"

#include <QList>
#include <QStringList>

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
    QString field; ///< metadata or kind field, or "text", "images": where the interface jumps to

    QString check = {};     ///< name of the check that found it; empty for a field that is not filled in
    QString block = {};     ///< where in the text, as app/content/checks/BlockPath.h writes it; empty: nowhere in it
    qsizetype position = 0; ///< UTF-16 units into the block's text
    qsizetype length = 0;   ///< 0: the block as a whole
    QStringList arguments = {}; ///< what the check has to say of it, see app/messages/CheckWords.h
};

/// All findings, blocking ones first. Pure; cheap enough for every keystroke.
QList<Finding> checkArticle(const Regulation &regulation, const Metadata &metadata, const ContentFacts &facts);

/// The place of a rule as people look it up: "Điều 4, Quy chế mẫu 2026"; national rules name their law themselves.
QString fullCite(const Regulation &regulation, const QString &ruleId, const QString &cite);

bool blocks(const QList<Finding> &findings);

} // namespace bantin
