// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ContentKind.h"
#include "app/workflow/Session.h"

#include <QDate>

namespace bantin::workflow {

/// One revision the portal has published, by its signed receipt.
struct Posting {
    ArticleId article;
    RevisionId revision;
    QString title;  ///< as it was posted
    QString writer; ///< as it was posted; may be empty
    QString category;
    ContentKind kind = ContentKind::News;
    QDateTime at; ///< UTC
    QDate day;    ///< of Vietnam
    friend bool operator==(const Posting &, const Posting &) = default;
};

/// Those of the days from `from` to `to`, both included and either invalid for no bound; oldest first. Store reasons.
Result<QList<Posting>> postings(Session &session, QDate from = {}, QDate to = {});

/// The day of the last of all, in Vietnam; invalid when there is none. Reads no revision, so it may be asked often. Store reasons.
Result<QDate> lastPostedOn(Session &session);

} // namespace bantin::workflow
