// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/domain/question/QuestionEvent.h"

#include <QList>

namespace bantin::store {

class Store;

/// One signed step of a question as it is kept.
struct SignedQuestionEvent {
    QuestionEvent event;
    QByteArray json;      ///< canonical JSON, the signed content
    QByteArray signature; ///< CMS detached, DER
};

/// A step as the store holds it, whatever its bytes mean.
struct QuestionRow {
    ArticleId article;
    int sequence = 0;
    QString step;
    QByteArray json;
    QByteArray signature;
};

/// Append-only: triggers refuse to change or delete a row. On the store thread, inside the caller's transaction where there is
/// one.
class QuestionRepository
{
public:
    explicit QuestionRepository(Store &store);

    /// "article-not-found" (id)
    Result<void> append(const SignedQuestionEvent &event);
    /// In their order. "store-damaged" ("question") when one does not read.
    Result<QList<SignedQuestionEvent>> ofArticle(const ArticleId &article) const;
    /// Every step there is, for those who look whether it was altered.
    Result<QList<QuestionRow>> rows() const;

private:
    Store &m_store;
};

} // namespace bantin::store
