// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/WordDiff.h"
#include "app/domain/Article.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// An article with text that was journalled but not saved whole: the program ended while somebody was writing it.
struct RecoveredDraft {
    Article article;
    QString title;                ///< as recovered
    QDateTime savedAt;            ///< when the text before was saved whole
    QDateTime writtenAt;          ///< the last keystrokes that are there
    QString writer;               ///< whose they are
    QList<content::WordRun> text; ///< title, lead and text from before to recovered
    int wordsAdded = 0;
    int wordsRemoved = 0;
    bool incomplete = false; ///< part of what was typed last cannot be read back
    bool mayGoBack = false;  ///< this account may edit the article
};

/// Last written first.
Result<QList<RecoveredDraft>> recoveredDrafts(Session &session);
/// Saves what was recovered whole, the text before becomes a version; anybody may, as it changes no word. Nothing happens
/// where nothing was recovered.
Result<void> keepRecovered(Session &session, const ArticleId &article);
/// Back to the text as it was saved whole before; what was recovered becomes a version that can be fetched again.
/// "edit-forbidden" (stage).
Result<void> goBackToSaved(Session &session, const ArticleId &article);

} // namespace bantin::workflow
