// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/SecretBytes.h"
#include "app/domain/Article.h"
#include "app/workflow/DecisionWords.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// One article somebody chose to approve, and the content they were shown.
struct ChosenArticle {
    ArticleId article;
    QByteArray manifestSha512; ///< of the latest revision when it was chosen
    DecisionWords words = {};  ///< reasons and confirmations as for one approval
};

/// What became of one of them.
struct BatchOutcome {
    ArticleId article;
    Result<Article> result;
};

/// Approves several articles with one passphrase, each by its own signed decision in its own transaction: what fails leaves
/// the others approved. "passphrase-wrong" before anything is signed; each outcome has the reasons of approveArticle(),
/// and "content-changed" (title) for what is no longer what was chosen.
Result<QList<BatchOutcome>> approveBatch(Session &session, const QList<ChosenArticle> &articles,
                                         const SecretBytes &passphrase);

} // namespace bantin::workflow
